package needledrop.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Finding things as a reader does: without scripts, and by keyboard alone. */
@ExtendWith(SampleJournal.Shared.class)
class FindTest {

  @Test
  void withoutScriptsAWordWithASlipFindsTheEntry(SampleJournal sample) throws Exception {
    try (Window window = Window.withoutScript(sample.address())) {
      Page page = window.page();
      page.navigate("/");
      page.locator(".masthead input[name=q]").fill("trainning rusia");
      page.keyboard().press("Enter");
      assertThat(page.locator(".found h2").first()).containsText("Rocky training in Russia");
      assertThat(page.locator(".found mark").first()).isVisible();
      page.locator(".sides a", new Page.LocatorOptions().setHasText("Scenes")).click();
      assertThat(page.locator(".sides [aria-current]")).containsText("Scenes");
      window.fitsItsWidth();
      window.hasNoComplaints();
    }
  }

  @Test
  void aSuggestionIsChosenByKeyboard(SampleJournal sample) throws Exception {
    try (Window window = Window.laptop(sample.address())) {
      Page page = window.page();
      page.navigate("/films");
      page.keyboard().press("/");
      Locator box = page.locator(".masthead input[name=q]");
      assertThat(box).isFocused();
      box.pressSequentially("heart");
      assertThat(box).hasAttribute("aria-expanded", "true");
      window.isAccessible();
      page.keyboard().press("ArrowDown");
      assertThat(page.locator(".suggestions [aria-selected=true]")).containsText("Heart");
      page.keyboard().press("Enter");
      assertThat(page).hasURL(Pattern.compile(".*/song/.*heart.*"));
      window.hasNoComplaints();
    }
  }

  @Test
  void theAnswerFitsAPhoneAndReadsWell(SampleJournal sample) throws Exception {
    try (Window phone = Window.phone(sample.address())) {
      Page page = phone.page();
      for (String path :
          new String[] {"/search", "/search?q=rocky", "/search?q=qqqqq", "/wishes"}) {
        page.navigate(path);
        phone.fitsItsWidth();
        phone.isAccessible();
      }
      phone.hasNoComplaints();
    }
  }
}
