package needledrop.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Tests that a rejected form has the focus on its first invalid field, with a message beside it.
 */
class FormFocusTest {
  /** Screens with a form that must not be empty. */
  private static final List<String> SCREENS =
      List.of(
          "/studio/entries/new",
          "/studio/themes",
          "/studio/wishes",
          "/studio/footage",
          "/studio/songs",
          "/studio/catalog/film/rocky-iv",
          "/studio/members",
          "/studio/settings",
          "/studio/person",
          "/studio/mail",
          "/studio/account");

  private static final String FORMS_WITH_TEXT =
      "main form[method=post]:has(input:not([type=hidden], [type=checkbox], [type=file]),"
          + " textarea)";

  private static final String SEND_EMPTY =
      """
      form => {
        form.noValidate = true;
        form.querySelectorAll('input:not([type=hidden], [type=checkbox]), textarea').forEach(field => (field.value = ''));
        form.querySelector('button:not([type=button])').click();
      }
      """;

  @TempDir private static Path folder;
  private static NeedledropProcess program;
  private static String entry;

  /** Starts the journal without ffmpeg, because no clips are needed. */
  @BeforeAll
  static void start() throws Exception {
    program = NeedledropProcess.serve(folder.resolve("home"), Map.of("PATH", folder.toString()));
    entry = new JournalClient(program.journalAddress()).firstEntryPath();
  }

  @AfterAll
  static void end() {
    program.close();
  }

  @Test
  void replyWithoutANameFocusesTheNameField() throws Exception {
    try (BrowserWindow browserWindow = BrowserWindow.phone(program.journalAddress())) {
      sendWithoutName(browserWindow.page());
      browserWindow.assertAccessible();
      browserWindow.assertNoHorizontalScroll();
      browserWindow.assertNoErrors();
    }
    try (BrowserWindow browserWindow = BrowserWindow.withoutScript(program.journalAddress())) {
      sendWithoutName(browserWindow.page());
    }
  }

  private static void sendWithoutName(Page page) {
    page.navigate(entry);
    page.locator("#comment").fill("Who wrote this?");
    page.locator("#respond button.send").click();
    assertThat(page.locator("#author")).isFocused();
    assertThat(page.locator("#author")).isInViewport();
    assertThat(page.locator("#author-problem")).isInViewport();
    assertThat(page.locator("#comment")).hasValue("Who wrote this?");
  }

  @Test
  void replyPreviewIsInViewBesideTheForm() throws Exception {
    try (BrowserWindow browserWindow = BrowserWindow.phone(program.journalAddress())) {
      preview(browserWindow.page());
      browserWindow.assertNoHorizontalScroll();
    }
    try (BrowserWindow browserWindow = BrowserWindow.withoutScript(program.journalAddress())) {
      preview(browserWindow.page());
    }
  }

  private static void preview(Page page) {
    page.navigate(entry);
    page.locator("#comment").fill("That drum is **perfect**.");
    page.locator("#respond button.look").click();
    Locator preview = page.locator("#respond .preview");
    assertThat(preview).isInViewport();
    assertThat(preview).containsText("That drum is perfect.");
    assertThat(preview).hasCSS("position", "static");
  }

  @Test
  void emptyStudioFormsFocusTheirFirstInvalidField() throws Exception {
    try (BrowserWindow owner = BrowserWindow.laptop(program.journalAddress())) {
      new StudioDriver(owner).claimOwnership(program.ownerLink());
      Set<String> refused = new TreeSet<>();
      SCREENS.forEach(screen -> submitEachEmpty(owner.page(), screen, refused));
      assertEquals(new TreeSet<>(SCREENS), refused, "nothing was wrong elsewhere");
      owner.assertNoErrors();
    }
  }

  private static void submitEachEmpty(Page page, String screen, Set<String> refused) {
    page.navigate(screen);
    int forms = page.locator(FORMS_WITH_TEXT).count();
    for (int form = 0; form < forms; form++) {
      page.navigate(screen);
      Locator sent = page.locator(FORMS_WITH_TEXT).nth(form);
      Response answer =
          page.waitForResponse(
              response -> response.request().method().equals("POST"),
              () -> sent.evaluate(SEND_EMPTY));
      if (answer.status() == 422) {
        assertFocusOnFirstInvalidField(page);
        refused.add(screen);
      }
    }
  }

  private static void assertFocusOnFirstInvalidField(Page page) {
    Locator wrong = page.locator("[aria-invalid=true]").first();
    assertThat(wrong).isFocused();
    assertThat(wrong).isInViewport();
    assertThat(page.locator("[id='" + wrong.getAttribute("aria-describedby") + "'] .error"))
        .isInViewport();
  }
}
