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

/** One evening, one page: from footage and songs on the disk to a stranger's reply on the page. */
class JourneyTest {
  private static final String EMAIL = "apollo@dynamite.example";

  @Test
  void fromFootageToReplies(@TempDir Path folder) throws Exception {
    Material material = new Material(folder);
    Path march = material.song("Neon March", 7, Groove.DRIVING);
    Path sprint = material.song("Snow Sprint", 11, Groove.RACING);
    Path barn = material.scene("barn", 3, 16, march, 12);
    Path gym = material.silentScene("gym", 5, 16);
    try (Program program = Program.serve(folder.resolve("home"), "--no-sample");
        Window owner = Window.laptop(program.journal())) {
      Studio studio = new Studio(owner);
      studio.takeOver(program.ownerLink());
      studio.bringIn("songs", "ready", List.of(march, sprint));
      studio.bringIn("footage", "ready", List.of(barn, gym));
      seeAndConfirmTheCue(owner, studio);
      cutTwoSequences(owner, studio);
      stateWhoDirected(owner, studio);
      String address = writeAndPublish(owner, studio);
      try (Window stranger = Window.phone(program.journal())) {
        readAndReply(stranger, address);
        approve(owner);
        seeTheReply(stranger, address);
        stranger.hasNoComplaints();
      }
      owner.hasNoComplaints();
    }
  }

  private static void seeAndConfirmTheCue(Window owner, Studio studio) {
    studio.open("footage", "barn");
    Page page = owner.page();
    Locator cue = page.locator("tr.cue-row");
    assertThat(cue).hasCount(1);
    assertThat(cue).containsText("Neon March");
    owner.isAccessible();
    cue.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Confirm")).click();
    assertThat(page.locator("tr.cue-row .state")).hasText("confirmed");
  }

  private static void cutTwoSequences(Window owner, Studio studio) {
    Page page = owner.page();
    page.navigate("/studio/clips");
    studio.press("Cut a clip");
    studio.field("Title of the clip").fill("Barn and gym");
    addShots(page, studio, 0, "barn", "Neon March");
    addShots(page, studio, 1, "gym", "Snow Sprint");
    owner.isAccessible();
    studio.press("Render");
    studio.await(page.locator("[data-live] .state", textIs("rendered")));
    page.reload();
    assertThat(page.locator("video")).isVisible();
  }

  private static void addShots(
      Page page, Studio studio, int sequence, String footage, String song) {
    studio.choose(studio.field("Footage"), footage);
    studio.pressInPlace("Show its shots");
    Locator shots = page.locator("input[name=shots]");
    shots.nth(0).check();
    shots.nth(1).check();
    studio.choose(studio.field("Put them into"), "a new sequence");
    studio.pressInPlace("Add the chosen shots");
    Locator added = page.locator("section.sequence").nth(sequence);
    studio.choose(added.locator("select"), song);
    added.getByText("Lay on the beats").click();
    studio.waitUntilPlaced();
  }

  private static void stateWhoDirected(Window owner, Studio studio) {
    Page page = owner.page();
    page.navigate("/studio/catalog?kind=film");
    studio.field("Title").fill("The Long Winter");
    studio.press("Add");
    studio.choose(studio.field("Did what"), "director");
    studio.field("Person or group").fill("Duke Evers");
    studio.field("Title of the source").fill("The film's own credits");
    owner.isAccessible();
    studio.press("State it");
    assertThat(page.locator("table.facts").last()).containsText("Duke Evers");
  }

  private static String writeAndPublish(Window owner, Studio studio) {
    Page page = owner.page();
    page.navigate("/studio/entries/new");
    studio.field("Title").first().fill("Training in the barn");
    studio.field("Film").first().fill("The Long Winter");
    studio.field("Teaser").fill("Two sequences. Two songs.");
    studio
        .field("Body")
        .fill("What [[Neon March]] does for [[The Long Winter]], nothing else does.");
    page.getByLabel("Barn and gym").check();
    owner.isAccessible();
    studio.press("Save and publish");
    assertThat(page.getByText("See its page")).isVisible();
    return page.getByText("See its page").getAttribute("href");
  }

  private static void readAndReply(Window stranger, String address) throws Exception {
    Page page = stranger.page();
    page.navigate("/");
    page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Read on")).click();
    assertEquals(address, URI.create(page.url()).getPath());
    stranger.isAccessible();
    stranger.fitsItsWidth();
    assertThat(page.locator("table.facts").last()).containsText("Duke Evers");
    seekByACue(page);
    typeAsAPersonDoes(page.getByLabel("Comment *"), "The second song is the better one.");
    page.getByLabel("Name *").fill("Apollo");
    page.getByLabel("Email *").fill(EMAIL);
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Post Comment")).click();
    assertThat(page.locator("body")).containsText("wait");
    stranger.isAccessible();
    page.navigate(address);
    assertThat(page.getByText("The second song is the better one.")).hasCount(0);
  }

  /** Who fills in a form within three seconds is held for a machine. */
  private static void typeAsAPersonDoes(Locator field, String words) {
    field.pressSequentially(words, new Locator.PressSequentiallyOptions().setDelay(100));
  }

  private static void seekByACue(Page page) {
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

  private static void approve(Window owner) {
    Page page = owner.page();
    page.navigate("/studio/replies");
    Locator reply = page.locator("article.reply");
    assertThat(reply).containsText("The second song is the better one.");
    assertThat(reply).containsText(EMAIL);
    owner.isAccessible();
    reply.getByText("Approve").click();
    assertThat(page.locator("article.reply")).hasCount(0);
  }

  private static void seeTheReply(Window stranger, String address) {
    Page page = stranger.page();
    page.navigate(address);
    assertThat(page.getByText("The second song is the better one.")).isVisible();
    assertEquals(-1, page.content().indexOf(EMAIL));
    stranger.isAccessible();
  }

  private static Page.LocatorOptions textIs(String text) {
    return new Page.LocatorOptions().setHasText(Pattern.compile("^" + text + "$"));
  }
}
