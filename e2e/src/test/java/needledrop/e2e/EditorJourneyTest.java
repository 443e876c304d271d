package needledrop.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.awt.image.BufferedImage;
import java.net.URI;
import java.nio.file.Path;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Tests a writing session in the editor, by keyboard: a closed tab, saving, an image, a second tab,
 * a revision, scheduling, and a shared draft.
 */
class EditorJourneyTest {

  @Test
  void unsavedTextSurvivesAClosedTab(@TempDir Path folder) throws Exception {
    try (NeedledropProcess needledropProcess =
            NeedledropProcess.serve(folder.resolve("home"), "--no-sample");
        BrowserWindow owner = BrowserWindow.laptop(needledropProcess.journalAddress())) {
      StudioDriver studioDriver = new StudioDriver(owner);
      studioDriver.claimOwnership(needledropProcess.ownerLink());
      writeEntry(owner, studioDriver);
      typeAndCloseTab(owner);
      restoreAndSave(owner);
      addImage(owner, studioDriver, picture(folder));
      saveFromTwoTabs(owner);
      checkRevision(owner);
      schedule(owner, studioDriver);
      openSharedDraft(needledropProcess.journalAddress(), link(owner, studioDriver));
      owner.assertNoErrors();
    }
  }

  private static void writeEntry(BrowserWindow owner, StudioDriver studioDriver) throws Exception {
    Page page = owner.page();
    page.navigate("/studio/entries/new");
    studioDriver.field("Title").first().fill("Training in the barn");
    page.locator("#body").fill("Snow and a barn. It is Siberia. ");
    page.keyboard().press("Control+b");
    page.keyboard().type("No machines");
    assertThat(page.locator("#body")).hasValue(Pattern.compile("\\*\\*No machines\\*\\*"));
    assertThat(page.locator("[data-preview] strong")).hasText("No machines");
    assertThat(page.locator("[data-findings]")).containsText("There is no teaser");
    studioDriver.click("Suggest one from the text");
    assertThat(page.locator("#teaser")).hasValue("Snow and a barn. It is Siberia.");
    assertThat(page.locator("[data-findings]")).containsText("No problems found.");
    owner.assertAccessible();
    owner.screenshot("writing");
    page.keyboard().press("Control+s");
    assertThat(page.getByText("Revisions")).isVisible();
  }

  private static void typeAndCloseTab(BrowserWindow owner) {
    Page page = owner.page();
    page.locator("#body").fill("Snow and a barn. It is Wyoming.");
    assertThat(page.locator("[data-kept]")).hasText(Pattern.compile("Autosaved at"));
    page.onceDialog(dialog -> dialog.accept());
    page.navigate(page.url());
    assertThat(page.locator("#body")).hasValue(Pattern.compile("It is Siberia"));
  }

  private static void restoreAndSave(BrowserWindow owner) throws Exception {
    Page page = owner.page();
    owner.assertAccessible();
    page.getByText("Restore changes").click();
    assertThat(page.locator("#body")).hasValue("Snow and a barn. It is Wyoming.");
    page.locator("#body").press("Control+s");
    assertThat(page.locator("[data-kept]")).hasText(Pattern.compile("Saved at"));
    page.reload();
    assertThat(page.getByText("You have unsaved changes")).hasCount(0);
    page.setViewportSize(360, 740);
    owner.assertNoHorizontalScroll();
    owner.screenshot("writing-phone");
    page.setViewportSize(1440, 900);
  }

  private static Path picture(Path folder) throws Exception {
    Path file = folder.resolve("barn.png");
    ImageIO.write(new BufferedImage(700, 350, BufferedImage.TYPE_INT_RGB), "png", file.toFile());
    return file;
  }

  private static void addImage(BrowserWindow owner, StudioDriver studioDriver, Path file)
      throws Exception {
    Page page = owner.page();
    page.locator("#body").press("Control+End");
    page.locator(".text input[type=file]").setInputFiles(file);
    studioDriver.field("Alternative text").fill("A barn in the snow");
    owner.assertAccessible();
    owner.screenshot("writing-picture");
    page.keyboard().press("Enter");
    assertThat(page.locator("#body"))
        .hasValue(Pattern.compile("!\\[A barn in the snow]\\(image:1\\)"));
    assertLoaded(page.locator("[data-preview] img"), "A barn in the snow");
    page.locator("#body").press("Control+s");
    assertThat(page.locator("[data-kept]")).hasText(Pattern.compile("Saved at"));
  }

  private static void assertLoaded(Locator picture, String text) {
    assertThat(picture).hasAttribute("alt", text);
    picture.scrollIntoViewIfNeeded();
    assertEquals(
        true,
        picture.evaluate("async (one) => { await one.decode(); return one.naturalWidth > 0 }"));
  }

  /**
   * Saves from two tabs. The second tab shows both texts, and overwrites the first only if it saves
   * again.
   */
  private static void saveFromTwoTabs(BrowserWindow owner) {
    Page page = owner.page();
    Page other = page.context().newPage();
    other.navigate(page.url());
    Locator there = other.locator("#body");
    there.press("Control+Home");
    other.keyboard().type("Two tabs. ");
    page.locator("#body").press("Control+Home");
    page.keyboard().type("First. ");
    page.locator("#body").press("Control+s");
    assertThat(page.locator("[data-kept]")).hasText(Pattern.compile("Saved at"));
    there.press("Control+s");
    assertThat(other.getByText("Another version was saved in the meantime").first()).isVisible();
    assertThat(other.locator(".difference").first()).containsText("First");
    assertThat(there).hasValue(Pattern.compile("^Two tabs\\. "));
    there.press("Control+s");
    assertThat(other.locator(".difference")).hasCount(0);
    other.close();
    page.reload();
    assertThat(page.locator("#body")).hasValue(Pattern.compile("^Two tabs\\. "));
  }

  private static void checkRevision(BrowserWindow owner) throws Exception {
    Page page = owner.page();
    String editor = page.url();
    page.getByText("Revisions").click();
    owner.assertAccessible();
    page.locator("tbody a").first().click();
    assertThat(page.locator(".difference ins").first()).containsText("Two tabs");
    owner.assertAccessible();
    owner.screenshot("revision");
    page.navigate(editor);
  }

  private static void schedule(BrowserWindow owner, StudioDriver studioDriver) {
    Page page = owner.page();
    page.locator("#due").fill("2099-12-24T18:30");
    studioDriver.click("Save and schedule");
    assertThat(page.getByText("is scheduled for 24 Dec 2099")).isVisible();
    studioDriver.click("Cancel scheduling");
    assertThat(page.getByText("Scheduling canceled.")).isVisible();
  }

  private static String link(BrowserWindow owner, StudioDriver studioDriver) throws Exception {
    Page page = owner.page();
    page.getByText("Share draft").click();
    studioDriver.click("Create link");
    owner.assertAccessible();
    owner.screenshot("share");
    return page.locator("#link").inputValue().replaceFirst(".*/shared/", "/shared/");
  }

  private static void openSharedDraft(URI journal, String link) throws Exception {
    try (BrowserWindow friend = BrowserWindow.phone(journal)) {
      friend.page().navigate(link);
      assertThat(friend.page().getByText("shared with you by link")).isVisible();
      assertLoaded(friend.page().locator(".essay img"), "A barn in the snow");
      friend.assertAccessible();
      friend.assertNoHorizontalScroll();
      friend.screenshot("shared-draft");
      friend.assertNoErrors();
    }
  }
}
