package needledrop.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/** A reader without a mouse, and one without scripts, each from the front page to a reply. */
@ExtendWith(SampleJournal.Shared.class)
@Timeout(180)
class KeyboardTest {
  @Test
  void byKeyboardAloneOneSearchesReadsPlaysAndReplies(SampleJournal sample) throws Exception {
    try (Window window = Window.laptop(sample.address())) {
      Page page = window.page();
      Keys keys = new Keys(window);
      page.navigate("/");
      search(page, keys);
      keys.use(page.locator(".found a[href='/film/rocky-iv']"));
      keys.use(page.locator("main h3 a[href='" + sample.entry() + "']"));
      play(page, keys);
      reply(page, keys);
      window.hasNoComplaints();
    }
  }

  private static void search(Page page, Keys keys) {
    Locator box = page.locator(".masthead input[name=q]");
    keys.write(box, "rocky");
    assertThat(box).hasAttribute("aria-expanded", "true");
    keys.press("Escape");
    keys.press("Enter");
    assertThat(page).hasURL(Pattern.compile(".*/search\\?q=rocky"));
  }

  private static void play(Page page, Keys keys) {
    Locator player = page.locator(".player");
    keys.use(page.locator(".controls .play"));
    assertThat(player).hasAttribute("data-state", "playing");
    keys.press("k");
    assertThat(player).hasAttribute("data-state", "paused");
    keys.use(page.locator(".cues a.at").nth(1));
    assertThat(page.locator(".cues li").nth(1)).hasAttribute("aria-current", "true");
    keys.press("k");
  }

  private static void reply(Page page, Keys keys) {
    keys.use(page.locator("a.answer"));
    assertThat(page.locator("#comment")).isFocused();
    page.keyboard().type("Written without a mouse.");
    keys.write(page.locator("#author"), "Ludmilla");
    keys.write(page.locator("#email"), "ludmilla@corner.example");
    keys.use(page.locator(".look"));
    assertThat(page.locator(".preview .words")).containsText("Written without a mouse.");
    keys.backTo(page.locator(".send"));
    keys.press("Enter");
    assertThat(page.locator("#respond [role=status]")).containsText("waits for approval");
  }

  @Test
  void theTabKeyGoesThroughEveryPageInOrderAndMissesNothing(SampleJournal sample) throws Exception {
    try (Window window = Window.laptop(sample.address())) {
      Page page = window.page();
      Keys keys = new Keys(window);
      for (String path :
          List.of("/", "/search?q=rocky", "/films", "/archive", sample.entry(), sample.clip())) {
        page.navigate(path);
        List<String> met = keys.throughThePage();
        assertFalse(met.toString().contains("name=\"subject\""), "a trap is in the way of " + path);
      }
      window.hasNoComplaints();
    }
  }

  @Test
  void theTabKeyGoesThroughEveryScreenOfTheStudio(SampleJournal sample) throws Exception {
    try (Window window = sample.signedIn(Window.laptop(sample.address()))) {
      Page page = window.page();
      Keys keys = new Keys(window);
      for (String path : PagesTest.STUDIO_KINDS) {
        if (!path.contains("*")) {
          page.navigate(path.replace('#', '1'));
          keys.throughThePage();
        }
      }
      window.hasNoComplaints();
    }
  }

  @Test
  void theFirstStopLeadsPastTheHead(SampleJournal sample) throws Exception {
    try (Window window = Window.laptop(sample.address())) {
      Page page = window.page();
      page.navigate(sample.entry());
      Keys keys = new Keys(window);
      keys.use(page.locator(".skip"));
      keys.press("Tab");
      assertThat(page.locator("main :focus")).hasCount(1);
    }
  }

  @Test
  void withoutScriptsOneSearchesReadsAndReplies(SampleJournal sample) throws Exception {
    try (Window window = Window.withoutScript(sample.address())) {
      Page page = window.page();
      page.navigate("/");
      page.getByLabel("Search the journal").fill("rocky training");
      page.keyboard().press("Enter");
      page.locator(".found h2 a").first().click();
      assertThat(page.locator("h1")).containsText("Rocky training in Russia");
      assertThat(page.locator("video")).hasAttribute("controls", "");
      page.locator(".cues a.at").nth(1).click();
      assertThat(page.locator("video source")).hasAttribute("src", Pattern.compile(".*#t=\\d+"));
      page.locator("a.answer").first().click();
      assertThat(page.locator("#respond .to")).containsText("In reply to");
      SampleJournal.reply(page, "Ludmilla", "Written without a script.");
      window.fitsItsWidth();
      window.hasNoComplaints();
    }
  }
}
