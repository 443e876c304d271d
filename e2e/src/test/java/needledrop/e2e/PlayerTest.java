package needledrop.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The player under a reader's hands. */
@ExtendWith(SampleJournal.Shared.class)
class PlayerTest {
  /** Allows for pictures that end between two pixels. */
  private static final LocatorAssertions.IsInViewportOptions WHOLE =
      new LocatorAssertions.IsInViewportOptions().setRatio(0.99);

  @Test
  void aClickOnACuePlaysItAndMarksItAsPlaying(SampleJournal sample) throws Exception {
    try (Window window = Window.laptop(sample.address())) {
      Page page = window.page();
      page.navigate(sample.entry());
      Locator second = page.locator(".cues li").nth(1);
      double in = Double.parseDouble(second.getAttribute("data-in"));
      second.locator("a.at").click();
      assertThat(second).hasAttribute("aria-current", "true");
      assertThat(second.getByText("plays now")).isVisible();
      assertThat(page.locator(".player")).hasAttribute("data-state", "playing");
      assertEquals(in, moment(page), 3);
      window.hasNoComplaints();
    }
  }

  @Test
  void anAddressWithATimeBeginsThere(SampleJournal sample) throws Exception {
    try (Window window = Window.phone(sample.address())) {
      window.page().navigate(sample.entry() + "?t=0m30s");
      assertThat(window.page().locator(".clock b")).hasText("0:30");
      assertEquals(30, moment(window.page()), 0.1);
      window.hasNoComplaints();
    }
  }

  @Test
  void theFirstScreenOfALaptopHoldsTitlePictureControlsAndCues(SampleJournal sample)
      throws Exception {
    try (Window window = Window.laptop(sample.address())) {
      Page page = window.page();
      page.setViewportSize(1366, 768);
      page.navigate(sample.entry());
      for (String part : List.of("h1", ".screen", ".controls", ".seek", ".lane", ".cues")) {
        assertThat(page.locator(part).first()).isInViewport(WHOLE);
      }
    }
  }

  @Test
  void aCueThatIsPlayedKeepsThePictureInSight(SampleJournal sample) throws Exception {
    try (Window window = Window.phone(sample.address())) {
      Page page = window.page();
      page.setViewportSize(360, 500);
      page.navigate(sample.entry());
      page.locator(".cues li").nth(1).locator("a.at").click();
      assertThat(page.locator(".player")).hasAttribute("data-state", "playing");
      assertThat(page.locator(".screen")).isInViewport(WHOLE);
      window.hasNoComplaints();
    }
  }

  @Test
  void aTimeInAReplyPlaysTheClipFromThere(SampleJournal sample) throws Exception {
    try (Window window = Window.laptop(sample.address())) {
      Page page = window.page();
      page.navigate(sample.entry());
      page.locator("#comment").fill("That step at 0:31, and not the one at 9:59.");
      page.locator("#respond button.look").click();
      Locator times = page.locator("#respond .preview a");
      assertThat(times).hasCount(1);
      times.click();
      assertThat(page.locator(".player")).hasAttribute("data-state", "playing");
      assertThat(page.locator(".screen")).isInViewport(WHOLE);
      assertThat(page).hasURL(Pattern.compile(".*" + sample.entry() + "\\?t=31#clip-1"));
      assertEquals(31, moment(page), 3);
      page.reload();
      assertThat(page.locator(".clock b")).hasText("0:31");
      window.hasNoComplaints();
    }
  }

  @Test
  void keysPlayPauseAndSeek(SampleJournal sample) throws Exception {
    try (Window window = Window.laptop(sample.address())) {
      Page page = window.page();
      page.navigate(sample.entry());
      Locator player = page.locator(".player");
      Locator bar = page.getByLabel("Where the clip is");
      bar.press("k");
      assertThat(player).hasAttribute("data-state", "playing");
      bar.press("k");
      assertThat(player).hasAttribute("data-state", "paused");
      bar.press("l");
      assertEquals(10, moment(page), 3);
      bar.press("End");
      assertEquals(42, moment(page), 2);
      window.hasNoComplaints();
    }
  }

  @Test
  void theBarShowsThePictureUnderThePointer(SampleJournal sample) throws Exception {
    try (Window window = Window.laptop(sample.address())) {
      Page page = window.page();
      page.navigate(sample.entry());
      Locator bar = page.locator(".seek");
      Locator preview = bar.locator(".preview");
      page.waitForResponse(Pattern.compile("storyboard\\.vtt"), bar::hover);
      bar.hover(new Locator.HoverOptions().setPosition(300, 20));
      assertThat(preview.locator("p")).hasText(Pattern.compile("0:\\d\\d"));
      assertThat(preview).isVisible();
      window.hasNoComplaints();
    }
  }

  @Test
  void speedAndSoundAreTheReaders(SampleJournal sample) throws Exception {
    try (Window window = Window.laptop(sample.address())) {
      Page page = window.page();
      page.navigate(sample.entry());
      page.locator(".speed").selectOption("1.5");
      assertEquals(1.5, of(page, "video.playbackRate"));
      page.locator(".play").press("m");
      assertThat(page.locator(".player")).hasAttribute("data-sound", "off");
      assertThat(page.getByLabel("Sound on")).isVisible();
      assertEquals(0, of(page, "Number(document.querySelector('.volume').value)"));
      window.hasNoComplaints();
    }
  }

  @Test
  void theKeysAreToldAndTheDialogClosesAgain(SampleJournal sample) throws Exception {
    try (Window window = Window.laptop(sample.address())) {
      Page page = window.page();
      page.navigate(sample.entry());
      page.locator(".play").press("?");
      assertThat(page.locator("dialog.keys")).isVisible();
      window.isAccessible();
      page.keyboard().press("Escape");
      assertThat(page.locator("dialog.keys")).isHidden();
      window.hasNoComplaints();
    }
  }

  @Test
  void theAddressOfAMomentLeadsToIt(SampleJournal sample) throws Exception {
    try (Window window = Window.laptop(sample.address())) {
      Page page = window.page();
      page.navigate(sample.entry());
      page.getByLabel("Where the clip is").press("5");
      page.getByLabel("Share this moment").click();
      Locator field = page.locator(".moment input");
      assertThat(field).hasValue(Pattern.compile(".*" + sample.entry() + "\\?t=2\\d"));
      window.isAccessible();
      page.navigate(field.inputValue());
      assertEquals(21, moment(page), 1.5);
      window.hasNoComplaints();
    }
  }

  @Test
  void whoComesBackGoesOnWhereTheClipWasLeft(SampleJournal sample) throws Exception {
    try (Window window = Window.phone(sample.address())) {
      Page page = window.page();
      page.navigate(sample.entry());
      Locator bar = page.getByLabel("Where the clip is");
      bar.press("5");
      bar.press("k");
      assertThat(page.locator(".player")).hasAttribute("data-state", "playing");
      bar.press("k");
      assertThat(page.locator(".player")).hasAttribute("data-state", "paused");
      page.navigate("/");
      page.navigate(sample.entry());
      assertThat(page.locator(".clock b")).hasText(Pattern.compile("0:2\\d"));
      window.hasNoComplaints();
    }
  }

  private static double of(Page page, String number) {
    return ((Number) page.locator("video").evaluate("video => " + number)).doubleValue();
  }

  private static double moment(Page page) {
    return ((Number) page.locator("video").evaluate("video => video.currentTime")).doubleValue();
  }
}
