package needledrop.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Tests the search without scripts, and by keyboard alone. */
@ExtendWith(SampleJournalServer.Resolver.class)
class SearchUiTest {

  @Test
  void misspelledQueryFindsTheEntryWithoutScript(SampleJournalServer sample) throws Exception {
    try (BrowserWindow browserWindow = BrowserWindow.withoutScript(sample.address())) {
      Page page = browserWindow.page();
      page.navigate("/");
      page.locator(".masthead input[name=q]").fill("trainning rusia");
      page.keyboard().press("Enter");
      assertThat(page.locator(".found h2").first()).containsText("Rocky training in Russia");
      assertThat(page.locator(".found mark").first()).isVisible();
      page.locator(".sides a", new Page.LocatorOptions().setHasText("Entries")).click();
      assertThat(page.locator(".sides [aria-current]")).containsText("Entries");
      browserWindow.assertNoHorizontalScroll();
      browserWindow.assertNoErrors();
    }
  }

  @Test
  void suggestionCanBeChosenByKeyboard(SampleJournalServer sample) throws Exception {
    try (BrowserWindow browserWindow = BrowserWindow.laptop(sample.address())) {
      Page page = browserWindow.page();
      page.navigate("/films");
      page.keyboard().press("/");
      Locator box = page.locator(".masthead input[name=q]");
      assertThat(box).isFocused();
      box.pressSequentially("heart");
      assertThat(box).hasAttribute("aria-expanded", "true");
      browserWindow.assertAccessible();
      page.keyboard().press("ArrowDown");
      assertThat(page.locator(".suggestions [aria-selected=true]")).containsText("Heart");
      page.keyboard().press("Enter");
      assertThat(page).hasURL(Pattern.compile(".*/song/.*heart.*"));
      browserWindow.assertNoErrors();
    }
  }

  @Test
  void resultsFitAPhoneAndAreAccessible(SampleJournalServer sample) throws Exception {
    try (BrowserWindow phone = BrowserWindow.phone(sample.address())) {
      Page page = phone.page();
      for (String path :
          new String[] {"/search", "/search?q=rocky", "/search?q=qqqqq", "/wishes"}) {
        page.navigate(path);
        phone.assertNoHorizontalScroll();
        phone.assertAccessible();
      }
      phone.assertNoErrors();
    }
  }
}
