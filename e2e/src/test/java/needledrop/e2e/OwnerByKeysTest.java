package needledrop.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import needledrop.media.tune.Groove;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An owner without a mouse, from footage on the disk to a page that shows a clip of it. */
class OwnerByKeysTest {
  private static final double WORK_MILLIS = 1_200_000;

  @Test
  void byKeyboardAloneFootageBecomesAPage(@TempDir Path folder) throws Exception {
    Material material = new Material(folder);
    Path march = material.song("Neon March", 7, Groove.DRIVING);
    Path barn = material.scene("barn", 3, 16, march, 12);
    try (Program program = Program.serve(folder.resolve("home"), "--no-sample");
        Window window = Window.laptop(program.journal())) {
      Owner owner = new Owner(window);
      owner.takeOver(program.ownerLink());
      owner.bringIn("Songs", march);
      owner.bringIn("Footage", barn);
      owner.openAndConfirmTheCue();
      owner.cut();
      owner.render();
      owner.writeAndPublish();
      window.hasNoComplaints();
    }
  }

  /** Whose every step is a key. */
  private static final class Owner {
    private final Page page;
    private final StudioByKeys studio;
    private final Keys keys;

    Owner(Window window) {
      page = window.page();
      studio = new StudioByKeys(window);
      keys = studio.keys();
    }

    void takeOver(URI link) {
      studio.takeOver(link);
      studio.signOut();
      studio.signIn();
    }

    void bringIn(String place, Path file) {
      studio.goTo(place);
      keys.bring(page.locator("#files"), List.of(file));
      assertThat(page.locator("[data-live] .state.good"))
          .hasText("ready", new LocatorAssertions.HasTextOptions().setTimeout(WORK_MILLIS));
    }

    void openAndConfirmTheCue() {
      keys.use(page.locator("main").getByText("barn"));
      Locator cue = page.locator("tr.cue-row");
      assertThat(cue).containsText("Neon March");
      Locator confirm = cue.locator("button", new Locator.LocatorOptions().setHasText("Confirm"));
      keys.use(confirm);
      assertThat(cue.locator(".state")).hasText("confirmed");
      keys.press("Tab");
      assertThat(cue.locator(".play")).isFocused();
      assertThat(confirm).hasCount(0);
    }

    void cut() {
      keys.backTo(studio.button("Cut a clip from it"));
      keys.press("Enter");
      keys.write(page.locator("#title"), "Barn");
      Locator shots = page.locator("input[name=shots]");
      keys.tick(shots.nth(0));
      keys.tick(shots.nth(1));
      studio.press("Add the chosen shots");
      placed();
      moveTwice();
      keys.backTo(page.locator("[id='s0.song']"));
      keys.choose(page.locator("[id='s0.song']"), "Neon March");
      studio.press("Lay on the beats");
      placed();
      assertThat(page.getByText("The cuts lie on the beats.")).isVisible();
    }

    /** The focus goes where the piece goes. */
    private void moveTwice() {
      Locator begins = page.locator("[id='s0.p0.in']");
      String first = begins.inputValue();
      keys.backTo(page.locator("[id='s0.p0.later']"));
      keys.press("Enter");
      placed();
      assertThat(page.locator("[id='s0.p1.in']")).hasValue(first);
      assertThat(page.locator("[id='s0.p1.earlier']")).isFocused();
      keys.press("Enter");
      placed();
      assertThat(begins).hasValue(first);
      assertThat(page.locator("[id='s0.p0.later']")).isFocused();
    }

    void render() {
      keys.backTo(studio.button("Render"));
      keys.press("Enter");
      assertThat(studio.heading("Barn")).isVisible();
      Locator anew = studio.button("Cut it anew");
      keys.to(anew);
      assertThat(page.locator("video"))
          .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(WORK_MILLIS));
      assertThat(anew).isFocused();
    }

    void writeAndPublish() {
      keys.backTo(page.getByText("Write an entry about it"));
      keys.press("Enter");
      keys.write(page.locator("#title"), "Training in the barn");
      keys.write(page.locator("#film"), "The Long Winter");
      keys.write(page.locator("#body"), "Snow and a barn. What [[Neon");
      assertThat(page.locator("#body-names [aria-selected=true]")).containsText("Neon March");
      keys.press("Enter");
      page.keyboard().type(" does for it, nothing else does.");
      studio.press("Propose one from the text");
      assertThat(page.locator("#teaser")).hasValue(Pattern.compile("Snow and a barn.*"));
      assertThat(page.getByLabel("Barn", new Page.GetByLabelOptions().setExact(true))).isChecked();
      studio.press("Save and publish");
      keys.use(page.getByText("See its page"));
      assertThat(page.locator("h1")).containsText("Training in the barn");
      keys.use(page.locator(".controls .play"));
      assertThat(page.locator(".player")).hasAttribute("data-state", "playing");
      assertThat(page.getByText("Snow and a barn.")).hasCount(1); // the teaser only begins the text
    }

    private void placed() {
      assertThat(page.locator("form[data-in-place][aria-busy]")).hasCount(0);
    }
  }
}
