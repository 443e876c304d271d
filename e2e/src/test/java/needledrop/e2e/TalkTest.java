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

/** Readers write under an entry, and the owner looks after what they write, without a mouse. */
class TalkTest {
  private static final String FOLLOWING =
      "document.activeElement.nextElementSibling.querySelector('.words').textContent.trim()";

  @TempDir private static Path folder;
  private static Program program;
  private static String entry;

  /** Without ffmpeg, since clips have no part in this. */
  @BeforeAll
  static void start() throws Exception {
    program = Program.serve(folder.resolve("home"), Map.of("PATH", folder.toString()));
    entry = new Visitor(program.journal()).firstEntry();
  }

  @AfterAll
  static void end() {
    program.close();
  }

  @Test
  void aReplyIsPreviewedSentAndChangedWithoutScript() throws Exception {
    try (Window reader = Window.withoutScript(program.journal())) {
      Page page = reader.page();
      page.navigate(entry);
      page.locator("#comment").fill("That drum is **perfect**.");
      page.locator("#author").fill("Ana");
      page.locator("#email").fill("ana@cabin.example");
      press(page, "Preview");
      assertThat(page.locator(".preview strong")).hasText("perfect");
      assertThat(page.locator("#author")).hasValue("Ana");
      press(page, "Post Comment");
      assertThat(page.locator("#respond [role=status]")).containsText("waits for approval");
      page.locator("#respond").getByText("Change it").click();
      assertThat(page.locator("#comment")).hasValue("That drum is **perfect**.");
      page.locator("#comment").fill("");
      press(page, "Save the change");
      assertThat(page.locator(".problem-text").first()).isVisible();
      page.locator("#comment").fill("That snare is **perfect**.");
      press(page, "Save the change");
      assertThat(page.locator("#respond [role=status]")).containsText("waits for approval");
    }
  }

  @Test
  void theOwnerGoesThroughTheRepliesByKeyboardAndTakesBack() throws Exception {
    List.of("First", "Second", "Third").forEach(TalkTest::reply);
    try (Window owner = Window.laptop(program.journal())) {
      new Studio(owner).takeOver(program.ownerLink());
      Page page = owner.page();
      page.navigate("/studio/replies");
      owner.isAccessible();
      Locator third = page.locator("article.reply", withText("Third thought"));
      int waiting = page.locator("article.reply").count();
      goTo(page, third);
      page.keyboard().press("a");
      assertThat(page.locator(".said")).containsText("The reply of Third is on its page.");
      assertThat(third).hasCount(0);
      page.keyboard().press("u");
      assertThat(page.locator(".said")).containsText("is back where it was");
      assertThat(third).hasCount(1);
      goTo(page, page.locator("article.reply", withText("First thought")));
      page.keyboard().press("x");
      page.keyboard().press("j");
      page.keyboard().press("x");
      page.keyboard().press("s");
      assertThat(page.locator(".said")).containsText("2 replies are held as spam.");
      page.keyboard().press("u");
      assertThat(page.locator(".said")).containsText("2 replies are back where they were.");
      assertThat(page.locator("article.reply")).hasCount(waiting);
      goTo(page, page.locator("article.reply", withText("Second thought")));
      String following = String.valueOf(page.evaluate(FOLLOWING));
      page.keyboard().press("a");
      assertThat(page.locator(".said")).containsText("The reply of Second is on its page.");
      page.waitForLoadState();
      page.keyboard().press("j");
      assertThat(page.locator("article.reply", withText(following))).isFocused();
      owner.hasNoComplaints();
    }
  }

  @Test
  void everyoneCanUseThePagesAroundReplies() throws Exception {
    try (Window owner = Window.phone(program.journal())) {
      Page page = owner.page();
      page.navigate(entry);
      page.locator("#comment").fill("On a phone.");
      page.locator("#author").fill("Ben");
      page.locator("#email").fill("ben@cabin.example");
      press(page, "Post Comment");
      page.locator("#respond").getByText("Change it").click();
      owner.isAccessible();
      owner.fitsItsWidth();
    }
    try (Window reader = Window.dark(program.journal())) {
      reader.page().navigate(entry + "#respond");
      reader.isAccessible();
    }
  }

  private static void reply(String name) {
    try {
      new Visitor(program.journal())
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
            .matcher(new Visitor(program.journal()).read(entry));
    assertTrue(value.find(), name);
    return value.group(1);
  }

  private static void goTo(Page page, Locator reply) {
    for (int step = 0; step < 20; step++) {
      page.keyboard().press("j");
      if ((Boolean) reply.evaluate("reply => reply === document.activeElement")) {
        return;
      }
    }
    throw new AssertionError("The key j does not lead there");
  }

  private static Page.LocatorOptions withText(String words) {
    return new Page.LocatorOptions().setHasText(words);
  }

  private static void press(Page page, String button) {
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button).setExact(true))
        .click();
  }
}
