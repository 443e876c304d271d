package needledrop.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.regex.Pattern;

/**
 * What a reader without a mouse does in the journal: goes through its lists, finds, plays, replies.
 */
final class ReaderByKeys {
  private final Page page;
  private final Keys keys;

  ReaderByKeys(Window window) {
    page = window.page();
    keys = new Keys(window);
  }

  void list(String path) {
    keys.use(page.locator(".masthead nav a[href='" + path + "']"));
    assertThat(page).hasURL(path);
  }

  void follow(String path) {
    keys.use(page.locator("main a[href='" + path + "']:not([tabindex='-1'])"));
    assertThat(page).hasURL(path);
  }

  void search(String words) {
    Locator box = page.locator(".masthead input[name=q]");
    keys.write(box, words);
    seek(box, words);
  }

  /** Where the head has room for a button only, which leads to a page with a box. */
  void searchOnItsPage(String words) {
    keys.use(page.locator(".masthead .find button"));
    Locator box = page.locator("main input[name=q]");
    keys.write(box, words);
    seek(box, words);
  }

  private void seek(Locator box, String words) {
    assertThat(box).hasAttribute("aria-expanded", "true");
    keys.press("Escape");
    keys.press("Enter");
    assertThat(page).hasURL(Pattern.compile(".*/search\\?q=" + words));
  }

  void play() {
    Locator player = page.locator(".player");
    keys.use(page.locator(".controls .play"));
    assertThat(player).hasAttribute("data-state", "playing");
    keys.press("k");
    assertThat(player).hasAttribute("data-state", "paused");
    keys.use(page.locator(".cues a.at").nth(1));
    assertThat(page.locator(".cues li").nth(1)).hasAttribute("aria-current", "true");
    keys.press("k");
  }

  /** Answers the first reply on the page. */
  void answer(String name, String words) {
    keys.use(page.locator("a.answer"));
    assertThat(page.locator("#comment")).isFocused();
    page.keyboard().type(words);
    sign(name, words);
  }

  void reply(String name, String words) {
    keys.write(page.locator("#comment"), words);
    sign(name, words);
  }

  private void sign(String name, String words) {
    keys.write(page.locator("#author"), name);
    keys.write(page.locator("#email"), name + "@corner.example");
    keys.use(page.locator(".look"));
    assertThat(page.locator(".preview .words")).containsText(words);
    keys.backTo(page.locator(".send"));
    keys.press("Enter");
    assertThat(page.locator("#respond [role=status]")).containsText("waits for approval");
  }
}
