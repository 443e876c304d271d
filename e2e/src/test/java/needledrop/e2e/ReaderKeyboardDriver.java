package needledrop.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.regex.Pattern;

/** Uses the journal as a reader by keyboard: lists, search, player and replies. */
final class ReaderKeyboardDriver {
  private final Page page;
  private final KeyboardNavigation keyboardNavigation;

  ReaderKeyboardDriver(BrowserWindow browserWindow) {
    page = browserWindow.page();
    keyboardNavigation = new KeyboardNavigation(browserWindow);
  }

  void openList(String path) {
    keyboardNavigation.activate(page.locator(".masthead nav a[href='" + path + "']"));
    assertThat(page).hasURL(path);
  }

  void followLink(String path) {
    keyboardNavigation.activate(page.locator("main a[href='" + path + "']:not([tabindex='-1'])"));
    assertThat(page).hasURL(path);
  }

  void search(String text) {
    Locator box = page.locator(".masthead input[name=q]");
    keyboardNavigation.fill(box, text);
    submitQuery(box, text);
  }

  /**
   * Searches on a narrow screen, where the header has only a button that leads to the search page.
   */
  void searchOnSearchPage(String text) {
    keyboardNavigation.activate(page.locator(".masthead .find button"));
    Locator box = page.locator("main input[name=q]");
    keyboardNavigation.fill(box, text);
    submitQuery(box, text);
  }

  private void submitQuery(Locator box, String text) {
    assertThat(box).hasAttribute("aria-expanded", "true");
    keyboardNavigation.press("Escape");
    keyboardNavigation.press("Enter");
    assertThat(page).hasURL(Pattern.compile(".*/search\\?q=" + text));
  }

  void play() {
    Locator player = page.locator(".player");
    keyboardNavigation.activate(page.locator(".controls .play"));
    assertThat(player).hasAttribute("data-state", "playing");
    keyboardNavigation.press("k");
    assertThat(player).hasAttribute("data-state", "paused");
    keyboardNavigation.activate(page.locator(".cues a.at").nth(1));
    assertThat(page.locator(".cues li").nth(1)).hasAttribute("aria-current", "true");
    keyboardNavigation.press("k");
  }

  /** Answers the first reply on the page. */
  void answerFirstReply(String name, String text) {
    keyboardNavigation.activate(page.locator("a.answer"));
    assertThat(page.locator("#comment")).isFocused();
    page.keyboard().type(text);
    submitReply(name, text);
  }

  void reply(String name, String text) {
    keyboardNavigation.fill(page.locator("#comment"), text);
    submitReply(name, text);
  }

  private void submitReply(String name, String text) {
    keyboardNavigation.fill(page.locator("#author"), name);
    keyboardNavigation.fill(page.locator("#email"), name + "@corner.example");
    keyboardNavigation.activate(page.locator(".look"));
    assertThat(page.locator(".preview .words")).containsText(text);
    keyboardNavigation.focusBackwards(page.locator(".send"));
    keyboardNavigation.press("Enter");
    assertThat(page.locator("#respond [role=status]")).containsText("is awaiting moderation");
  }
}
