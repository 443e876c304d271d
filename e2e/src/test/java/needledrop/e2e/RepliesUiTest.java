package needledrop.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests that readers can reply and the owner can moderate, by keyboard and without scripts. */
class RepliesUiTest {
  private static final String FOLLOWING =
      "document.activeElement.nextElementSibling.querySelector('.words').textContent.trim()";

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
  void replyCanBePreviewedSentAndEditedWithoutScript() throws Exception {
    try (BrowserWindow reader = BrowserWindow.withoutScript(program.journalAddress())) {
      Page page = reader.page();
      page.navigate(entry);
      page.locator("#comment").fill("That drum is **perfect**.");
      page.locator("#author").fill("Ana");
      page.locator("#email").fill("ana@cabin.example");
      click(page, "Preview");
      assertThat(page.locator(".preview strong")).hasText("perfect");
      assertThat(page.locator("#author")).hasValue("Ana");
      click(page, "Post reply");
      assertThat(page.locator("#respond [role=status]")).containsText("is awaiting moderation");
      page.locator("#respond").getByText("Edit").click();
      assertThat(page.locator("#comment")).hasValue("That drum is **perfect**.");
      page.locator("#comment").fill("");
      click(page, "Save changes");
      assertThat(page.locator(".problem-text").first()).isVisible();
      page.locator("#comment").fill("That snare is **perfect**.");
      click(page, "Save changes");
      assertThat(page.locator("#respond [role=status]")).containsText("is awaiting moderation");
    }
  }

  @Test
  void ownerCanModerateAndUndoByShortcut() throws Exception {
    List.of("First", "Second", "Third").forEach(RepliesUiTest::reply);
    try (BrowserWindow owner = BrowserWindow.laptop(program.journalAddress())) {
      new StudioDriver(owner).claimOwnership(program.ownerLink());
      Page page = owner.page();
      page.navigate("/studio/replies");
      owner.assertAccessible();
      Locator third = page.locator("article.reply", withText("Third thought"));
      int waiting = page.locator("article.reply").count();
      focusByShortcut(page, third);
      page.keyboard().press("a");
      assertThat(page.locator(".said")).containsText("The reply by Third was approved.");
      assertThat(third).hasCount(0);
      page.keyboard().press("u");
      assertThat(page.locator(".said")).containsText("is back where it was");
      assertThat(third).hasCount(1);
      focusByShortcut(page, page.locator("article.reply", withText("First thought")));
      page.keyboard().press("x");
      page.keyboard().press("j");
      page.keyboard().press("x");
      page.keyboard().press("s");
      assertThat(page.locator(".said")).containsText("2 replies were marked as spam.");
      page.keyboard().press("u");
      assertThat(page.locator(".said")).containsText("Undone. 2 replies are back where they were.");
      assertThat(page.locator("article.reply")).hasCount(waiting);
      focusByShortcut(page, page.locator("article.reply", withText("Second thought")));
      String following = String.valueOf(page.evaluate(FOLLOWING));
      page.keyboard().press("a");
      assertThat(page.locator(".said")).containsText("The reply by Second was approved.");
      page.waitForLoadState();
      page.keyboard().press("j");
      assertThat(page.locator("article.reply", withText(following))).isFocused();
      owner.assertNoErrors();
    }
  }

  @Test
  void replyPagesAreAccessible() throws Exception {
    try (BrowserWindow owner = BrowserWindow.phone(program.journalAddress())) {
      Page page = owner.page();
      page.navigate(entry);
      page.locator("#comment").fill("On a phone.");
      page.locator("#author").fill("Ben");
      page.locator("#email").fill("ben@cabin.example");
      click(page, "Post reply");
      page.locator("#respond").getByText("Edit").click();
      owner.assertAccessible();
      owner.assertNoHorizontalScroll();
    }
    try (BrowserWindow reader = BrowserWindow.darkMode(program.journalAddress())) {
      reader.page().navigate(entry + "#respond");
      reader.assertAccessible();
    }
  }

  private static void reply(String name) {
    try {
      new JournalClient(program.journalAddress())
          .post(
              "/reply",
              List.of(
                  "comment_post_ID",
                  field("comment_post_ID"),
                  "stamp",
                  field("stamp"),
                  "comment",
                  name + " thought about it.",
                  "author",
                  name,
                  "email",
                  name.toLowerCase(Locale.ROOT) + "@cabin.example"));
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }

  private static String field(String name) throws Exception {
    Matcher value =
        Pattern.compile("name=\"" + name + "\" value=\"([^\"]*)\"")
            .matcher(new JournalClient(program.journalAddress()).getBody(entry));
    assertTrue(value.find(), name);
    return value.group(1);
  }

  private static void focusByShortcut(Page page, Locator reply) {
    for (int step = 0; step < 20; step++) {
      page.keyboard().press("j");
      if ((Boolean) reply.evaluate("reply => reply === document.activeElement")) {
        return;
      }
    }
    throw new AssertionError("The key j does not lead there");
  }

  private static Page.LocatorOptions withText(String text) {
    return new Page.LocatorOptions().setHasText(text);
  }

  private static void click(Page page, String button) {
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button).setExact(true))
        .click();
  }
}
