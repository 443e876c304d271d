package needledrop.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import needledrop.media.tune.Groove;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Tests the whole way from footage and songs on the disk to a published page with a reader's reply.
 */
class JourneyTest {
  private static final String EMAIL = "apollo@dynamite.example";

  @Test
  void footageBecomesAPageWithAReply(@TempDir Path folder) throws Exception {
    TestMedia testMedia = new TestMedia(folder);
    Path march = testMedia.song("Neon March", 7, Groove.DRIVING);
    Path sprint = testMedia.song("Snow Sprint", 11, Groove.RACING);
    Path barn = testMedia.scene("barn", 3, 16, march, 12);
    Path gym = testMedia.silentScene("gym", 5, 16);
    try (NeedledropProcess needledropProcess =
            NeedledropProcess.serve(folder.resolve("home"), "--no-sample");
        BrowserWindow owner = BrowserWindow.laptop(needledropProcess.journalAddress())) {
      StudioDriver studioDriver = new StudioDriver(owner);
      studioDriver.claimOwnership(needledropProcess.ownerLink());
      studioDriver.upload("songs", "Ready", List.of(march, sprint));
      studioDriver.upload("footage", "Ready", List.of(barn, gym));
      confirmCue(owner, studioDriver);
      renderTwoSequences(owner, studioDriver);
      addDirector(owner, studioDriver);
      String address = writeAndPublish(owner, studioDriver);
      try (BrowserWindow stranger = BrowserWindow.phone(needledropProcess.journalAddress())) {
        readAndReply(stranger, address);
        approve(owner);
        checkReply(stranger, address);
        stranger.assertNoErrors();
      }
      owner.assertNoErrors();
    }
  }

  private static void confirmCue(BrowserWindow owner, StudioDriver studioDriver) {
    studioDriver.open("footage", "barn");
    Page page = owner.page();
    Locator cue = page.locator("tr.cue-row");
    assertThat(cue).hasCount(1);
    assertThat(cue).containsText("Neon March");
    owner.assertAccessible();
    cue.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Confirm")).click();
    assertThat(page.locator("tr.cue-row .state")).hasText("Confirmed");
  }

  private static void renderTwoSequences(BrowserWindow owner, StudioDriver studioDriver) {
    Page page = owner.page();
    page.navigate("/studio/clips");
    studioDriver.click("Cut a clip");
    studioDriver.field("Clip title").fill("Barn and gym");
    addShots(page, studioDriver, 0, "barn", "Neon March");
    addShots(page, studioDriver, 1, "gym", "Snow Sprint");
    owner.assertAccessible();
    studioDriver.click("Render");
    studioDriver.waitFor(page.locator("[data-live] .state", exactText("Rendered")));
    page.reload();
    assertThat(page.locator("video")).isVisible();
  }

  private static void addShots(
      Page page, StudioDriver studioDriver, int sequence, String footage, String song) {
    studioDriver.select(studioDriver.field("Footage"), footage);
    studioDriver.clickInPlace("Show shots");
    Locator shots = page.locator("input[name=shots]");
    shots.nth(0).check();
    shots.nth(1).check();
    studioDriver.select(studioDriver.field("Add to"), "New sequence");
    studioDriver.clickInPlace("Add selected shots");
    Locator added = page.locator("section.sequence").nth(sequence);
    studioDriver.select(added.locator("select"), song);
    added.getByText("Snap to the beat").click();
    studioDriver.waitForUpdate();
  }

  private static void addDirector(BrowserWindow owner, StudioDriver studioDriver) {
    Page page = owner.page();
    page.navigate("/studio/catalog?kind=film");
    studioDriver.field("Title").fill("The Long Winter");
    studioDriver.click("Add");
    studioDriver.select(studioDriver.field("Credited as"), "director");
    studioDriver.field("Person or group").fill("Duke Evers");
    studioDriver.field("Title of the source").fill("The film's own credits");
    owner.assertAccessible();
    studioDriver.click("Add fact");
    assertThat(page.locator("table.facts").last()).containsText("Duke Evers");
  }

  private static String writeAndPublish(BrowserWindow owner, StudioDriver studioDriver) {
    Page page = owner.page();
    page.navigate("/studio/entries/new");
    studioDriver.field("Title").first().fill("Training in the barn");
    studioDriver.field("Film").first().fill("The Long Winter");
    studioDriver.field("Teaser").fill("Two sequences. Two songs.");
    studioDriver
        .field("Body")
        .fill("What [[Neon March]] does for [[The Long Winter]], nothing else does.");
    page.getByLabel("Barn and gym").check();
    owner.assertAccessible();
    studioDriver.click("Save and publish");
    assertThat(page.getByText("View page")).isVisible();
    return page.getByText("View page").getAttribute("href");
  }

  private static void readAndReply(BrowserWindow stranger, String address) throws Exception {
    Page page = stranger.page();
    page.navigate("/");
    page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Read more")).click();
    assertEquals(address, URI.create(page.url()).getPath());
    stranger.assertAccessible();
    stranger.assertNoHorizontalScroll();
    assertThat(page.locator("table.facts").last()).containsText("Duke Evers");
    seekByCue(page);
    typeSlowly(page.getByLabel("Reply *"), "The second song is the better one.");
    page.getByLabel("Name *").fill("Apollo");
    page.getByLabel("Email *").fill(EMAIL);
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Post reply")).click();
    assertThat(page.locator("body")).containsText("wait");
    stranger.assertAccessible();
    page.navigate(address);
    assertThat(page.getByText("The second song is the better one.")).hasCount(0);
  }

  /** Types slowly, because forms filled in within three seconds count as automated. */
  private static void typeSlowly(Locator field, String text) {
    field.pressSequentially(text, new Locator.PressSequentiallyOptions().setDelay(100));
  }

  private static void seekByCue(Page page) {
    Locator cues = page.locator("ol.cues li");
    assertThat(cues).hasCount(2);
    Locator second = cues.filter(new Locator.FilterOptions().setHasText("Snow Sprint"));
    double in = Double.parseDouble(second.getAttribute("data-in"));
    second.locator("a.at").click();
    assertThat(page.locator("video"))
        .hasJSProperty(
            "seeking", false, new LocatorAssertions.HasJSPropertyOptions().setTimeout(100_000));
    double now = ((Number) page.locator("video").evaluate("v => v.currentTime")).doubleValue();
    assertEquals(in, now, 2, "where the clip stands after a click on the second cue");
  }

  private static void approve(BrowserWindow owner) {
    Page page = owner.page();
    page.navigate("/studio/replies");
    Locator reply = page.locator("article.reply");
    assertThat(reply).containsText("The second song is the better one.");
    assertThat(reply).containsText(EMAIL);
    owner.assertAccessible();
    reply.locator("button.approve").click();
    assertThat(page.locator("article.reply")).hasCount(0);
  }

  private static void checkReply(BrowserWindow stranger, String address) {
    Page page = stranger.page();
    page.navigate(address);
    assertThat(page.getByText("The second song is the better one.")).isVisible();
    assertEquals(-1, page.content().indexOf(EMAIL));
    stranger.assertAccessible();
  }

  private static Page.LocatorOptions exactText(String text) {
    return new Page.LocatorOptions().setHasText(Pattern.compile("^" + text + "$"));
  }
}
