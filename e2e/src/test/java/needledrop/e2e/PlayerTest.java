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

/** Tests the video player. */
@ExtendWith(SampleJournalServer.Resolver.class)
class PlayerTest {
  /** The tolerance for images that end between two pixels. */
  private static final LocatorAssertions.IsInViewportOptions FULLY_VISIBLE =
      new LocatorAssertions.IsInViewportOptions().setRatio(0.99);

  @Test
  void clickingACuePlaysAndMarksIt(SampleJournalServer sample) throws Exception {
    try (BrowserWindow browserWindow = BrowserWindow.laptop(sample.address())) {
      Page page = browserWindow.page();
      page.navigate(sample.entryPath());
      Locator second = page.locator(".cues li").nth(1);
      double in = Double.parseDouble(second.getAttribute("data-in"));
      second.locator("a.at").click();
      assertThat(second).hasAttribute("aria-current", "true");
      assertThat(second.getByText("Now playing")).isVisible();
      assertThat(page.locator(".player")).hasAttribute("data-state", "playing");
      assertEquals(in, currentTime(page), 3);
      browserWindow.assertNoErrors();
    }
  }

  @Test
  void timeInTheAddressSetsThePosition(SampleJournalServer sample) throws Exception {
    try (BrowserWindow browserWindow = BrowserWindow.phone(sample.address())) {
      browserWindow.page().navigate(sample.entryPath() + "?t=0m30s");
      assertThat(browserWindow.page().locator(".clock b")).hasText("0:30");
      assertEquals(30, currentTime(browserWindow.page()), 0.1);
      browserWindow.assertNoErrors();
    }
  }

  @Test
  void playerFitsTheFirstScreenOfALaptop(SampleJournalServer sample) throws Exception {
    try (BrowserWindow browserWindow = BrowserWindow.laptop(sample.address())) {
      Page page = browserWindow.page();
      page.setViewportSize(1366, 768);
      page.navigate(sample.entryPath());
      for (String part : List.of("h1", ".screen", ".controls", ".seek", ".lane", ".cues")) {
        assertThat(page.locator(part).first()).isInViewport(FULLY_VISIBLE);
      }
    }
  }

  @Test
  void playingACueKeepsTheVideoInView(SampleJournalServer sample) throws Exception {
    try (BrowserWindow browserWindow = BrowserWindow.phone(sample.address())) {
      Page page = browserWindow.page();
      page.setViewportSize(360, 500);
      page.navigate(sample.entryPath());
      page.locator(".cues li").nth(1).locator("a.at").click();
      assertThat(page.locator(".player")).hasAttribute("data-state", "playing");
      assertThat(page.locator(".screen")).isInViewport(FULLY_VISIBLE);
      browserWindow.assertNoErrors();
    }
  }

  @Test
  void timestampInAReplyPlaysTheClipFromThere(SampleJournalServer sample) throws Exception {
    try (BrowserWindow browserWindow = BrowserWindow.laptop(sample.address())) {
      Page page = browserWindow.page();
      page.navigate(sample.entryPath());
      page.locator("#comment").fill("That step at 0:31, and not the one at 9:59.");
      page.locator("#respond button.look").click();
      Locator times = page.locator("#respond .preview a");
      assertThat(times).hasCount(1);
      times.click();
      assertThat(page.locator(".player")).hasAttribute("data-state", "playing");
      assertThat(page.locator(".screen")).isInViewport(FULLY_VISIBLE);
      assertThat(page).hasURL(Pattern.compile(".*" + sample.entryPath() + "\\?t=31#clip-1"));
      assertEquals(31, currentTime(page), 3);
      page.reload();
      assertThat(page.locator(".clock b")).hasText("0:31");
      browserWindow.assertNoErrors();
    }
  }

  @Test
  void keysPlayPauseAndSeek(SampleJournalServer sample) throws Exception {
    try (BrowserWindow browserWindow = BrowserWindow.laptop(sample.address())) {
      Page page = browserWindow.page();
      page.navigate(sample.entryPath());
      Locator player = page.locator(".player");
      Locator bar = page.getByLabel("Seek");
      bar.press("k");
      assertThat(player).hasAttribute("data-state", "playing");
      bar.press("k");
      assertThat(player).hasAttribute("data-state", "paused");
      bar.press("l");
      assertEquals(10, currentTime(page), 3);
      bar.press("End");
      assertEquals(42, currentTime(page), 2);
      browserWindow.assertNoErrors();
    }
  }

  @Test
  void seekBarShowsAThumbnailAtThePointer(SampleJournalServer sample) throws Exception {
    try (BrowserWindow browserWindow = BrowserWindow.laptop(sample.address())) {
      Page page = browserWindow.page();
      page.navigate(sample.entryPath());
      Locator bar = page.locator(".seek");
      Locator preview = bar.locator(".preview");
      page.waitForResponse(Pattern.compile("storyboard\\.vtt"), bar::hover);
      bar.hover(new Locator.HoverOptions().setPosition(300, 20));
      assertThat(preview.locator("p")).hasText(Pattern.compile("0:\\d\\d"));
      assertThat(preview).isVisible();
      browserWindow.assertNoErrors();
    }
  }

  @Test
  void readersCanSetSpeedAndMute(SampleJournalServer sample) throws Exception {
    try (BrowserWindow browserWindow = BrowserWindow.laptop(sample.address())) {
      Page page = browserWindow.page();
      page.navigate(sample.entryPath());
      page.locator(".speed").selectOption("1.5");
      assertEquals(1.5, numberOf(page, "video.playbackRate"));
      page.locator(".play").press("m");
      assertThat(page.locator(".player")).hasAttribute("data-sound", "off");
      assertThat(page.getByLabel("Unmute")).isVisible();
      assertEquals(0, numberOf(page, "Number(document.querySelector('.volume').value)"));
      browserWindow.assertNoErrors();
    }
  }

  @Test
  void shortcutDialogOpensAndCloses(SampleJournalServer sample) throws Exception {
    try (BrowserWindow browserWindow = BrowserWindow.laptop(sample.address())) {
      Page page = browserWindow.page();
      page.navigate(sample.entryPath());
      page.locator(".play").press("?");
      assertThat(page.locator("dialog.keys")).isVisible();
      browserWindow.assertAccessible();
      page.keyboard().press("Escape");
      assertThat(page.locator("dialog.keys")).isHidden();
      browserWindow.assertNoErrors();
    }
  }

  @Test
  void sharedAddressStartsAtItsTime(SampleJournalServer sample) throws Exception {
    try (BrowserWindow browserWindow = BrowserWindow.laptop(sample.address())) {
      Page page = browserWindow.page();
      page.navigate(sample.entryPath());
      page.getByLabel("Seek").press("5");
      page.getByLabel("Share this moment").click();
      Locator field = page.locator(".moment input");
      assertThat(field).hasValue(Pattern.compile(".*" + sample.entryPath() + "\\?t=2\\d"));
      browserWindow.assertAccessible();
      page.navigate(field.inputValue());
      assertEquals(21, currentTime(page), 1.5);
      browserWindow.assertNoErrors();
    }
  }

  @Test
  void returningReadersResumeTheClip(SampleJournalServer sample) throws Exception {
    try (BrowserWindow browserWindow = BrowserWindow.phone(sample.address())) {
      Page page = browserWindow.page();
      page.navigate(sample.entryPath());
      Locator bar = page.getByLabel("Seek");
      bar.press("5");
      bar.press("k");
      assertThat(page.locator(".player")).hasAttribute("data-state", "playing");
      bar.press("k");
      assertThat(page.locator(".player")).hasAttribute("data-state", "paused");
      page.navigate("/");
      page.navigate(sample.entryPath());
      assertThat(page.locator(".clock b")).hasText(Pattern.compile("0:2\\d"));
      browserWindow.assertNoErrors();
    }
  }

  private static double numberOf(Page page, String number) {
    return ((Number) page.locator("video").evaluate("video => " + number)).doubleValue();
  }

  private static double currentTime(Page page) {
    return ((Number) page.locator("video").evaluate("video => video.currentTime")).doubleValue();
  }
}
