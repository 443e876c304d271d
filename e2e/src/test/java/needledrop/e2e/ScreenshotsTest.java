package needledrop.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The pictures by which people judge the look; they lie in {@code target/screenshots}. */
@ExtendWith(SampleJournal.Shared.class)
class ScreenshotsTest {
  @Test
  void readersPagesInTheLight(SampleJournal sample) throws Exception {
    try (Window window = Window.laptop(sample.address())) {
      take(window, "front", "/");
      playTheSecondSong(window, sample);
      isTaken(window, "entry");
    }
  }

  @Test
  void theEntryInTheDark(SampleJournal sample) throws Exception {
    try (Window window = Window.dark(sample.address())) {
      playTheSecondSong(window, sample);
      isTaken(window, "entry-dark");
    }
  }

  @Test
  void theEntryOnAPhone(SampleJournal sample) throws Exception {
    try (Window window = Window.phone(sample.address())) {
      take(window, "entry-phone", sample.entry());
    }
  }

  @Test
  void theStudio(SampleJournal sample) throws Exception {
    try (Window window = sample.signedIn(Window.laptop(sample.address()))) {
      take(window, "replies", "/studio/replies");
      window.page().navigate("/studio/clips");
      window.page().locator(".gallery a").click();
      assertThat(window.page().locator(".cue-row")).hasCount(2);
      isTaken(window, "cue-sheet");
    }
  }

  private static void playTheSecondSong(Window window, SampleJournal sample) {
    Page page = window.page();
    page.navigate(sample.entry());
    page.locator(".cues li a.at").nth(1).click();
    Locator playing = page.locator(".cues [aria-current]");
    assertThat(playing).hasCount(1);
    assertThat(playing).containsText("Heart's on Fire");
  }

  private static void take(Window window, String name, String path) throws Exception {
    window.page().navigate(path);
    isTaken(window, name);
  }

  private static void isTaken(Window window, String name) throws Exception {
    assertTrue(Files.size(window.picture(name)) > 20_000, name + " shows next to nothing");
  }
}
