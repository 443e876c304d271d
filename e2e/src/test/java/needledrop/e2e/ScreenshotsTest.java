package needledrop.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Takes screenshots for visual review, in {@code target/screenshots}. */
@ExtendWith(SampleJournalServer.Resolver.class)
class ScreenshotsTest {
  @Test
  void journalInLightMode(SampleJournalServer sample) throws Exception {
    try (BrowserWindow browserWindow = BrowserWindow.laptop(sample.address())) {
      take(browserWindow, "front", "/");
      playSecondSong(browserWindow, sample);
      assertScreenshot(browserWindow, "entry");
    }
  }

  @Test
  void entryInDarkMode(SampleJournalServer sample) throws Exception {
    try (BrowserWindow browserWindow = BrowserWindow.darkMode(sample.address())) {
      playSecondSong(browserWindow, sample);
      assertScreenshot(browserWindow, "entry-dark");
    }
  }

  @Test
  void entryOnAPhone(SampleJournalServer sample) throws Exception {
    try (BrowserWindow browserWindow = BrowserWindow.phone(sample.address())) {
      take(browserWindow, "entry-phone", sample.entryPath());
    }
  }

  @Test
  void studio(SampleJournalServer sample) throws Exception {
    try (BrowserWindow browserWindow = sample.signIn(BrowserWindow.laptop(sample.address()))) {
      take(browserWindow, "replies", "/studio/replies");
      browserWindow.page().navigate("/studio/clips");
      browserWindow.page().locator(".gallery a").click();
      assertThat(browserWindow.page().locator(".cue-row")).hasCount(2);
      assertScreenshot(browserWindow, "cue-sheet");
    }
  }

  private static void playSecondSong(BrowserWindow browserWindow, SampleJournalServer sample) {
    Page page = browserWindow.page();
    page.navigate(sample.entryPath());
    page.locator(".cues li a.at").nth(1).click();
    Locator playing = page.locator(".cues [aria-current]");
    assertThat(playing).hasCount(1);
    assertThat(playing).containsText("Heart's on Fire");
  }

  private static void take(BrowserWindow browserWindow, String name, String path) throws Exception {
    browserWindow.page().navigate(path);
    assertScreenshot(browserWindow, name);
  }

  private static void assertScreenshot(BrowserWindow browserWindow, String name) throws Exception {
    assertTrue(
        Files.size(browserWindow.screenshot(name)) > 20_000, name + " shows next to nothing");
  }
}
