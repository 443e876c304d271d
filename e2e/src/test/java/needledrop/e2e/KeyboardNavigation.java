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
 * Navigates pages with the Tab key only, and checks at each tab stop that the focus is visible and
 * that the stops are in reading order.
 */
final class KeyboardNavigation {
  private static final int MAX_STOPS = 400;

  /**
   * Returns the focused element and its problems. The reading order is downwards, and columns from
   * left to right. If a part of the page scrolls by itself, both stops are located again.
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

  /** Returns all elements of the page that can be clicked but were not reached with the Tab key. */
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
    page.onFileChooser(_ -> {}); // so that the browser does not show its own file chooser
  }

  /** Presses a shortcut key, once the page handles it. */
  void press(String key) {
    page.waitForLoadState();
    keyboard.press(key);
  }

  /** Tabs forward to an element. */
  void focus(Locator target) {
    tabTo("Tab", 1, target.first());
  }

  /** Tabs backward to an element. */
  void focusBackwards(Locator target) {
    tabTo("Shift+Tab", -1, target.first());
  }

  private void tabTo(String key, int step, Locator target) {
    target.waitFor();
    for (int stops = 0; stops < MAX_STOPS; stops++) {
      keyboard.press(key);
      checkFocus(stops == 0 ? 0 : step);
      if ((boolean) target.evaluate("one => one === document.activeElement")) {
        return;
      }
    }
    throw new AssertionError("the key " + key + " does not get to " + target);
  }

  /**
   * Checks the focused element and its order.
   *
   * @param step 1 after a step forward, -1 after a step backward, 0 at the first step
   * @return the description of the element; empty at the end of the page
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

  /** Tabs to a link or a button and presses it. */
  void activate(Locator target) {
    focus(target);
    keyboard.press("Enter");
  }

  /** Tabs to a field and replaces its text. */
  void fill(Locator field, String text) {
    focus(field);
    keyboard.press("Control+a");
    keyboard.type(text);
  }

  /** Tabs to a list and chooses the option that starts with a text. */
  void select(Locator list, String text) {
    focus(list);
    keyboard.type(text);
    Object chosen = list.evaluate("one => one.selectedOptions[0].text");
    assertEquals(text, String.valueOf(chosen).substring(0, text.length()));
  }

  void toggle(Locator box) {
    focus(box);
    keyboard.press("Space");
  }

  /** Opens the file chooser and chooses files. */
  void chooseFiles(Locator files, List<Path> chosen) {
    focus(files);
    FileChooser chooser = page.waitForFileChooser(() -> keyboard.press("Enter"));
    chooser.setFiles(chosen.toArray(Path[]::new));
  }

  /**
   * Tabs through the page from its first stop to its end, and checks that all clickable elements
   * are reached.
   *
   * @return the elements reached
   */
  List<String> tabThroughPage() {
    List<String> reached = new ArrayList<>();
    while (reached.size() < MAX_STOPS) {
      keyboard.press("Tab");
      if (!reached.isEmpty() && (boolean) page.evaluate(IS_FIRST_SCRIPT)) {
        return assertAllReached(reached);
      }
      String stop = checkFocus(reached.size());
      if (stop == null) {
        return assertAllReached(reached);
      }
      page.evaluate(
          "n => document.activeElement.setAttribute('data-met', n)",
          reached.isEmpty() ? "first" : "then");
      reached.add(stop);
    }
    throw new AssertionError("the tab key does not get to the end of " + page.url());
  }

  private List<String> assertAllReached(List<String> reached) {
    assertEquals(List.of(), page.evaluate(UNREACHED_SCRIPT), "out of reach at " + page.url());
    return reached;
  }
}
