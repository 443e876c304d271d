package needledrop.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.FileChooser;
import com.microsoft.playwright.Keyboard;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who has a keyboard and no mouse: goes from stop to stop with the tab key, and sees at
 * each where the focus is, and that the stops follow each other as the page is read.
 */
final class KeyboardNavigation {
  private static final int MAX_STOPS = 400;

  /**
   * What has the focus, and what is wrong with it. Pages are read downwards, and columns from left
   * to right; where a part of the page scrolls by itself, both stops are looked for anew.
   */
  private static final String FOCUS_SCRIPT =
      """
      (step) => {
        const one = document.activeElement;
        const last = document.lastStop;
        document.lastStop = one;
        if (!one || one === document.body || one === document.documentElement) return null;
        const box = one.getBoundingClientRect();
        const shown = one.closest('label') ?? one;
        const hasOutline = (part) => {
          const style = getComputedStyle(part);
          return style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2;
        };
        const isDrawn = [...one.querySelectorAll('rect')].some(
            (part) => parseFloat(getComputedStyle(part).strokeWidth) >= 2);
        const isBrowsersOwn = one.tagName === 'VIDEO' && !one.matches(':focus');
        const isSeen = isBrowsersOwn || isDrawn || [one, one.parentElement, shown].some(hasOutline);
        const isInside = box.right > 0 && box.bottom > 0 && box.width > 1
            && box.left < innerWidth && box.top < innerHeight;
        const middle = document.elementFromPoint(
            Math.min(Math.max((box.left + box.right) / 2, 0), innerWidth - 1),
            Math.min(Math.max((box.top + box.bottom) / 2, 0), innerHeight - 1));
        const isFree = middle?.contains(one) || one.parentElement.contains(middle)
            || shown.contains(middle);
        const follows = (next, before) =>
            next.bottom > before.top || next.left >= before.right;
        const other = step !== 0 && last?.isConnected ? last.getBoundingClientRect() : box;
        const isInOrder = step < 0 ? follows(other, box) : follows(box, other);
        return {
          what: one.outerHTML.replace(/\\s+/g, ' ').slice(0, 160),
          problem: !isInside ? 'lies outside what is seen'
              : !isSeen ? 'does not show that it has the focus'
              : !isFree ? 'is covered by ' + middle?.outerHTML.slice(0, 80)
              : !isInOrder ? 'is out of order beside ' + last.outerHTML.slice(0, 160)
              : '',
        };
      }
      """;

  /** Everything that a mouse could use on the page shown and the tab key did not meet. */
  private static final String UNREACHED_SCRIPT =
      """
      () => [...document.querySelectorAll(
              'a[href], button, input, select, textarea, summary, [data-seek]')]
          .filter((one) => !one.disabled && one.checkVisibility({ visibilityProperty: true })
              && !one.closest('[aria-hidden=true], [role=toolbar], [data-met]'))
          .map((one) => one.outerHTML.slice(0, 160))
      """;

  private static final String IS_FIRST_SCRIPT =
      "document.activeElement === document.querySelector('[data-met=first]')";

  private final Page page;
  private final Keyboard keyboard;

  KeyboardNavigation(BrowserWindow browserWindow) {
    page = browserWindow.page();
    keyboard = page.keyboard();
    page.onFileChooser(_ -> {}); // so that the browser shows none of its own, from now on
  }

  /** Presses a key that the page listens to, once it does. */
  void press(String key) {
    page.waitForLoadState();
    keyboard.press(key);
  }

  /** Goes on to this, wherever that is. */
  void focus(Locator wished) {
    tabTo("Tab", 1, wished.first());
  }

  /** Goes back to this. */
  void focusBackwards(Locator wished) {
    tabTo("Shift+Tab", -1, wished.first());
  }

  private void tabTo(String key, int step, Locator wished) {
    wished.waitFor();
    for (int stops = 0; stops < MAX_STOPS; stops++) {
      keyboard.press(key);
      checkFocus(stops == 0 ? 0 : step);
      if ((boolean) wished.evaluate("one => one === document.activeElement")) {
        return;
      }
    }
    throw new AssertionError("the key " + key + " does not get to " + wished);
  }

  /**
   * What has the focus, in order.
   *
   * @param step one after a step on, minus one after a step back, zero at a first step
   * @return nothing at the end of the page
   */
  private @Nullable String checkFocus(int step) {
    Map<?, ?> stop = (Map<?, ?>) page.evaluate(FOCUS_SCRIPT, step);
    if (stop == null) {
      return null;
    }
    String what = String.valueOf(stop.get("what"));
    assertEquals("", stop.get("problem"), what + " at " + page.url());
    return what;
  }

  /** Goes to a link or a button and presses it. */
  void activate(Locator wished) {
    focus(wished);
    keyboard.press("Enter");
  }

  /** Goes to a field and writes into it, in place of what stands there. */
  void fill(Locator field, String words) {
    focus(field);
    keyboard.press("Control+a");
    keyboard.type(words);
  }

  /** Goes to a list and chooses the line that begins with these words. */
  void select(Locator list, String words) {
    focus(list);
    keyboard.type(words);
    Object chosen = list.evaluate("one => one.selectedOptions[0].text");
    assertEquals(words, String.valueOf(chosen).substring(0, words.length()));
  }

  void toggle(Locator box) {
    focus(box);
    keyboard.press("Space");
  }

  /** Opens the file chooser, in which these are chosen. */
  void chooseFiles(Locator files, List<Path> chosen) {
    focus(files);
    FileChooser chooser = page.waitForFileChooser(() -> keyboard.press("Enter"));
    chooser.setFiles(chosen.toArray(Path[]::new));
  }

  /**
   * Goes through the page just opened, from its first stop to its end, and misses nothing that a
   * mouse could use.
   *
   * @return what was met on the way
   */
  List<String> tabThroughPage() {
    List<String> met = new ArrayList<>();
    while (met.size() < MAX_STOPS) {
      keyboard.press("Tab");
      if (!met.isEmpty() && (boolean) page.evaluate(IS_FIRST_SCRIPT)) {
        return assertAllReached(met);
      }
      String stop = checkFocus(met.size());
      if (stop == null) {
        return assertAllReached(met);
      }
      page.evaluate(
          "n => document.activeElement.setAttribute('data-met', n)",
          met.isEmpty() ? "first" : "then");
      met.add(stop);
    }
    throw new AssertionError("the tab key does not get to the end of " + page.url());
  }

  private List<String> assertAllReached(List<String> met) {
    assertEquals(List.of(), page.evaluate(UNREACHED_SCRIPT), "out of reach at " + page.url());
    return met;
  }
}
