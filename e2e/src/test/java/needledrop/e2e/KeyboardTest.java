package needledrop.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A reader without a mouse, and one without scripts, each from the front page to a reply. */
@ExtendWith(SampleJournal.Shared.class)
class KeyboardTest {
  @Test
  void byKeyboardAloneOneSearchesReadsPlaysAndReplies(SampleJournal sample) throws Exception {
    try (Window window = Window.laptop(sample.address())) {
      ReaderByKeys reader = new ReaderByKeys(window);
      window.page().navigate("/");
      reader.search("rocky");
      reader.follow("/film/rocky-iv");
      reader.follow(sample.entry());
      reader.play();
      reader.answer("Ludmilla", "Written without a mouse.");
      window.hasNoComplaints();
    }
  }

  @Test
  void byKeyboardAloneOneDoesSoOnAPhonesWidth(SampleJournal sample) throws Exception {
    try (Window window = Window.phone(sample.address())) {
      ReaderByKeys reader = new ReaderByKeys(window);
      window.page().navigate("/");
      reader.list("/films");
      reader.follow("/film/rocky-iv");
      reader.searchOnItsPage("rocky");
      reader.follow(sample.entry());
      reader.play();
      reader.answer("Drago", "Written on a narrow page.");
      window.fitsItsWidth();
      window.hasNoComplaints();
    }
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
