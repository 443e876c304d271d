package needledrop.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import com.microsoft.playwright.FileChooser;
import com.microsoft.playwright.Keyboard;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who has a keyboard and no mouse: goes from stop to stop with the tab key, and sees at
 * each where the focus is, and that the stops follow each other as the page is read.
 */
final class Keys {
  private static final int MOST_STOPS = 400;

  /** What is wrong with the stop that has the focus, and where on the page it lies. */
  private static final String STOP =
      """
      () => {
        const one = document.activeElement;
        if (!one || one === document.body || one === document.documentElement) return null;
        const box = one.getBoundingClientRect();
        const shown = one.closest('label') ?? one;
        const marked = (part) => {
          const style = getComputedStyle(part);
          return style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2;
        };
        const drawn = [...one.querySelectorAll('rect')].some(
            (part) => parseFloat(getComputedStyle(part).strokeWidth) >= 2);
        const ownControl = one.tagName === 'VIDEO' && !one.matches(':focus');
        const seen = ownControl || marked(one) || drawn || [one.parentElement, shown].some(marked);
        const inside = box.right > 0 && box.bottom > 0
            && box.left < innerWidth && box.top < innerHeight;
        const middle = document.elementFromPoint(
            Math.min(Math.max((box.left + box.right) / 2, 0), innerWidth - 1),
            Math.min(Math.max((box.top + box.bottom) / 2, 0), innerHeight - 1));
        const free = inside && middle && (one.contains(middle) || middle.contains(one)
            || shown.contains(middle) || one.parentElement.contains(middle));
        const problem = !inside || box.width < 2 ? 'lies outside what is seen'
            : !seen ? 'does not show that it has the focus'
            : !free ? 'is covered by ' + middle?.outerHTML.slice(0, 80)
            : one.tabIndex > 0 ? 'jumps the queue' : '';
        return {
          what: one.outerHTML.replace(/\\s+/g, ' ').slice(0, 160), problem,
          left: box.left + scrollX, top: box.top + scrollY,
          right: box.right + scrollX, bottom: box.bottom + scrollY,
        };
      }
      """;

  /** Everything that a mouse could use on the page shown, and whether it was marked as met. */
  private static final String UNMET =
      """
      () => [...document.querySelectorAll(
              'a[href], button, input, select, textarea, summary, [data-seek]')]
          .filter((one) => !one.disabled && one.checkVisibility({ visibilityProperty: true })
              && !one.closest('[aria-hidden=true]') && !one.closest('[role=toolbar], [inert]'))
          .filter((one) => !one.hasAttribute('data-met'))
          .map((one) => one.outerHTML.slice(0, 160))
      """;

  private static final String IS_MET = "document.activeElement.hasAttribute('data-met')";

  private final Page page;
  private final Keyboard keyboard;

  Keys(Window window) {
    page = window.page();
    keyboard = page.keyboard();
    page.onFileChooser(_ -> {}); // so that the browser shows none of its own, from now on
  }

  /** A thing on the page that has the focus. */
  private record Stop(
      String what, String problem, double left, double top, double right, double bottom) {
    static Stop of(Object told) {
      Map<?, ?> map = (Map<?, ?>) told;
      return new Stop(
          String.valueOf(map.get("what")),
          String.valueOf(map.get("problem")),
          number(map, "left"),
          number(map, "top"),
          number(map, "right"),
          number(map, "bottom"));
    }

    private static double number(Map<?, ?> map, String name) {
      return ((Number) Objects.requireNonNull(map.get(name))).doubleValue();
    }

    /** Pages are read downwards, and columns from left to right. */
    boolean follows(Stop before) {
      return bottom > before.top || left >= before.right;
    }
  }

  void press(String key) {
    keyboard.press(key);
  }

  /** Goes on to this, wherever that is. */
  void to(Locator wished) {
    go("Tab", wished.first());
  }

  /** Goes back to this. */
  void backTo(Locator wished) {
    go("Shift+Tab", wished.first());
  }

  private void go(String key, Locator wished) {
    wished.waitFor();
    Stop before = null;
    for (int stops = 0; stops < MOST_STOPS; stops++) {
      keyboard.press(key);
      Stop stop = stop();
      if (stop != null && before != null) {
        isInOrder(key.equals("Tab") ? before : stop, key.equals("Tab") ? stop : before);
      }
      if ((boolean) wished.evaluate("one => one === document.activeElement")) {
        return;
      }
      before = stop;
    }
    throw new AssertionError("the key " + key + " does not get to " + wished);
  }

  private @Nullable Stop stop() {
    Object told = page.evaluate(STOP);
    if (told == null) {
      return null;
    }
    Stop stop = Stop.of(told);
    assertEquals("", stop.problem(), stop.what() + " at " + page.url());
    return stop;
  }

  private void isInOrder(Stop before, Stop stop) {
    if (!stop.follows(before)) {
      throw new AssertionError(
          stop.what() + " comes after " + before.what() + " but stands above it: " + page.url());
    }
  }

  /** Goes to a link or a button and presses it. */
  void use(Locator wished) {
    to(wished);
    keyboard.press("Enter");
  }

  /** Goes to a field and writes into it, in place of what stands there. */
  void write(Locator field, String words) {
    to(field);
    keyboard.press("Control+a");
    keyboard.type(words);
  }

  /** Goes to a list and chooses the line that begins with these words. */
  void choose(Locator list, String words) {
    to(list);
    keyboard.type(words);
    Object chosen = list.evaluate("one => one.selectedOptions[0].text");
    assertEquals(words, String.valueOf(chosen).substring(0, words.length()));
  }

  void tick(Locator box) {
    to(box);
    keyboard.press("Space");
  }

  /** Opens the file chooser, in which these are chosen. */
  void bring(Locator files, List<Path> chosen) {
    to(files);
    FileChooser chooser = page.waitForFileChooser(() -> keyboard.press("Enter"));
    chooser.setFiles(chosen.toArray(Path[]::new));
  }

  /**
   * Goes through the page from its top to its end, and misses nothing that a mouse could use.
   *
   * @return what was met on the way
   */
  List<String> throughThePage() {
    page.evaluate("scrollTo(0, 0)");
    List<String> met = new ArrayList<>();
    keyboard.press("Tab");
    Stop before = stop();
    assertNotNull(before, "the page has no first stop: " + page.url());
    while (met.size() < MOST_STOPS) {
      page.evaluate("document.activeElement.setAttribute('data-met', '')");
      met.add(before.what());
      keyboard.press("Tab");
      Stop stop = stop();
      if (stop == null || (boolean) page.evaluate(IS_MET)) {
        assertEquals(List.of(), page.evaluate(UNMET), "out of reach at " + page.url());
        return met;
      }
      isInOrder(before, stop);
      before = stop;
    }
    throw new AssertionError("the tab key does not get to the end of " + page.url());
  }
}
