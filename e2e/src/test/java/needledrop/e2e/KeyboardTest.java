package needledrop.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Tests that readers can use the journal from the front page to a reply by keyboard alone, and
 * without scripts.
 */
@ExtendWith(SampleJournalServer.Resolver.class)
class KeyboardTest {
  @Test
  void journalCanBeUsedByKeyboard(SampleJournalServer sample) throws Exception {
    try (BrowserWindow browserWindow = BrowserWindow.laptop(sample.address())) {
      ReaderKeyboardDriver reader = new ReaderKeyboardDriver(browserWindow);
      browserWindow.page().navigate("/");
      reader.search("rocky");
      reader.followLink("/film/rocky-iv");
      reader.followLink(sample.entryPath());
      reader.play();
      reader.answerFirstReply("Ludmilla", "Written without a mouse.");
      browserWindow.assertNoErrors();
    }
  }

  @Test
  void journalCanBeUsedByKeyboardAtPhoneWidth(SampleJournalServer sample) throws Exception {
    try (BrowserWindow browserWindow = BrowserWindow.phone(sample.address())) {
      ReaderKeyboardDriver reader = new ReaderKeyboardDriver(browserWindow);
      browserWindow.page().navigate("/");
      reader.openList("/films");
      reader.followLink("/film/rocky-iv");
      reader.searchOnSearchPage("rocky");
      reader.followLink(sample.entryPath());
      reader.play();
      reader.answerFirstReply("Drago", "Written on a narrow page.");
      browserWindow.assertNoHorizontalScroll();
      browserWindow.assertNoErrors();
    }
  }

  @Test
  void tabOrderOfPagesIsCompleteAndInReadingOrder(SampleJournalServer sample) throws Exception {
    try (BrowserWindow browserWindow = BrowserWindow.laptop(sample.address())) {
      Page page = browserWindow.page();
      KeyboardNavigation keyboardNavigation = new KeyboardNavigation(browserWindow);
      for (String path :
          List.of(
              "/",
              "/search?q=rocky",
              "/films",
              "/archive",
              sample.entryPath(),
              sample.clipPath())) {
        page.navigate(path);
        List<String> reached = keyboardNavigation.tabThroughPage();
        assertFalse(
            reached.toString().contains("name=\"subject\""), "a trap is in the way of " + path);
      }
      browserWindow.assertNoErrors();
    }
  }

  @Test
  void tabOrderOfStudioScreensIsCompleteAndInReadingOrder(SampleJournalServer sample)
      throws Exception {
    try (BrowserWindow browserWindow = sample.signIn(BrowserWindow.laptop(sample.address()))) {
      Page page = browserWindow.page();
      KeyboardNavigation keyboardNavigation = new KeyboardNavigation(browserWindow);
      for (String path : PagesTest.STUDIO_PAGES) {
        if (!path.contains("*")) {
          page.navigate(path.replace('#', '1'));
          keyboardNavigation.tabThroughPage();
        }
      }
      browserWindow.assertNoErrors();
    }
  }

  @Test
  void skipLinkComesFirst(SampleJournalServer sample) throws Exception {
    try (BrowserWindow browserWindow = BrowserWindow.laptop(sample.address())) {
      Page page = browserWindow.page();
      page.navigate(sample.entryPath());
      KeyboardNavigation keyboardNavigation = new KeyboardNavigation(browserWindow);
      keyboardNavigation.activate(page.locator(".skip"));
      keyboardNavigation.press("Tab");
      assertThat(page.locator("main :focus")).hasCount(1);
    }
  }

  @Test
  void journalCanBeUsedWithoutScript(SampleJournalServer sample) throws Exception {
    try (BrowserWindow browserWindow = BrowserWindow.withoutScript(sample.address())) {
      Page page = browserWindow.page();
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
      SampleJournalServer.reply(page, "Ludmilla", "Written without a script.");
      browserWindow.assertNoHorizontalScroll();
      browserWindow.assertNoErrors();
    }
  }
}
