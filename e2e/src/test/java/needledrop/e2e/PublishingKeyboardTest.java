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

/** Tests that an owner can publish an entry with a clip from footage by keyboard alone. */
class PublishingKeyboardTest {
  private static final double JOB_TIMEOUT_MILLIS = 1_200_000;

  @Test
  void entryCanBePublishedFromFootageByKeyboard(@TempDir Path folder) throws Exception {
    TestMedia testMedia = new TestMedia(folder);
    Path march = testMedia.song("Neon March", 7, Groove.DRIVING);
    Path barn = testMedia.scene("barn", 3, 16, march, 12);
    try (NeedledropProcess needledropProcess =
            NeedledropProcess.serve(folder.resolve("home"), "--no-sample");
        BrowserWindow browserWindow = BrowserWindow.laptop(needledropProcess.journalAddress())) {
      OwnerDriver ownerDriver = new OwnerDriver(browserWindow);
      ownerDriver.claimOwnership(needledropProcess.ownerLink());
      ownerDriver.upload("Songs", march);
      ownerDriver.upload("Footage", barn);
      ownerDriver.confirmCue();
      ownerDriver.cut();
      ownerDriver.render();
      ownerDriver.writeAndPublish();
      browserWindow.assertNoErrors();
    }
  }

  /** Publishes by keyboard. */
  private static final class OwnerDriver {
    private final Page page;
    private final StudioKeyboardDriver studio;
    private final KeyboardNavigation keyboardNavigation;

    OwnerDriver(BrowserWindow browserWindow) {
      page = browserWindow.page();
      studio = new StudioKeyboardDriver(browserWindow);
      keyboardNavigation = studio.keys();
    }

    void claimOwnership(URI link) {
      studio.claimOwnership(link);
      studio.signOut();
      studio.signIn();
    }

    void upload(String place, Path file) {
      studio.goTo(place);
      keyboardNavigation.chooseFiles(page.locator("#files"), List.of(file));
      assertThat(page.locator("[data-live] .state.good"))
          .hasText("Ready", new LocatorAssertions.HasTextOptions().setTimeout(JOB_TIMEOUT_MILLIS));
    }

    void confirmCue() {
      keyboardNavigation.activate(page.locator("main").getByText("barn"));
      Locator cue = page.locator("tr.cue-row");
      assertThat(cue).containsText("Neon March");
      Locator confirm = cue.locator("button", new Locator.LocatorOptions().setHasText("Confirm"));
      keyboardNavigation.activate(confirm);
      assertThat(cue.locator(".state")).hasText("Confirmed");
      keyboardNavigation.press("Tab");
      assertThat(cue.locator(".play")).isFocused();
      assertThat(confirm).hasCount(0);
    }

    void cut() {
      keyboardNavigation.focusBackwards(studio.button("Cut a clip from it"));
      keyboardNavigation.press("Enter");
      keyboardNavigation.fill(page.locator("#title"), "Barn");
      Locator shots = page.locator("input[name=shots]");
      keyboardNavigation.toggle(shots.nth(0));
      keyboardNavigation.toggle(shots.nth(1));
      studio.activate("Add selected shots");
      waitForUpdate();
      moveTwice();
      keyboardNavigation.focusBackwards(page.locator("[id='s0.song']"));
      keyboardNavigation.select(page.locator("[id='s0.song']"), "Neon March");
      studio.activate("Snap to the beat");
      waitForUpdate();
      assertThat(page.getByText("Cuts snapped to the beat.")).isVisible();
    }

    /** Moves a segment twice; the focus moves along. */
    private void moveTwice() {
      Locator begins = page.locator("[id='s0.p0.in']");
      String first = begins.inputValue();
      keyboardNavigation.focusBackwards(page.locator("[id='s0.p0.later']"));
      keyboardNavigation.press("Enter");
      waitForUpdate();
      assertThat(page.locator("[id='s0.p1.in']")).hasValue(first);
      assertThat(page.locator("[id='s0.p1.earlier']")).isFocused();
      keyboardNavigation.press("Enter");
      waitForUpdate();
      assertThat(begins).hasValue(first);
      assertThat(page.locator("[id='s0.p0.later']")).isFocused();
    }

    void render() {
      keyboardNavigation.focusBackwards(studio.button("Render"));
      keyboardNavigation.press("Enter");
      assertThat(studio.heading("Barn")).isVisible();
      Locator anew = studio.button("Edit clip");
      keyboardNavigation.focus(anew);
      assertThat(page.locator("video"))
          .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(JOB_TIMEOUT_MILLIS));
      assertThat(anew).isFocused();
    }

    void writeAndPublish() {
      keyboardNavigation.focusBackwards(page.getByText("Write an entry about it"));
      keyboardNavigation.press("Enter");
      keyboardNavigation.fill(page.locator("#title"), "Training in the barn");
      keyboardNavigation.fill(page.locator("#film"), "The Long Winter");
      keyboardNavigation.fill(page.locator("#body"), "Snow and a barn. What [[Neon");
      assertThat(page.locator("#body-names [aria-selected=true]")).containsText("Neon March");
      keyboardNavigation.press("Enter");
      page.keyboard().type(" does for it, nothing else does.");
      studio.activate("Suggest one from the text");
      assertThat(page.locator("#teaser")).hasValue(Pattern.compile("Snow and a barn.*"));
      assertThat(page.getByLabel("Barn", new Page.GetByLabelOptions().setExact(true))).isChecked();
      studio.activate("Save and publish");
      keyboardNavigation.activate(page.getByText("View page"));
      assertThat(page.locator("h1")).containsText("Training in the barn");
      keyboardNavigation.activate(page.locator(".controls .play"));
      assertThat(page.locator(".player")).hasAttribute("data-state", "playing");
      assertThat(page.getByText("Snow and a barn."))
          .hasCount(1); // the teaser is only the start of the text
    }

    private void waitForUpdate() {
      assertThat(page.locator("form[data-in-place][aria-busy]")).hasCount(0);
    }
  }
}
