package needledrop.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/** Every kind of page, as readers and the owner meet it: by phone in light, by laptop in dark. */
@ExtendWith(SampleJournal.Shared.class)
@Timeout(300)
class PagesTest {
  private static final Pattern JOURNAL = Pattern.compile("(?!/studio/).*");
  private static final Pattern STUDIO = Pattern.compile("/studio(/.*)?");

  static final Set<String> JOURNAL_KINDS =
      Set.of(
          "/",
          "/#/#/*",
          "/film/*",
          "/song/*",
          "/album/*",
          "/person/*",
          "/place/*",
          "/saga/*",
          "/theme/*",
          "/archive",
          "/films",
          "/songs",
          "/people",
          "/places",
          "/themes",
          "/albums",
          "/sagas",
          "/search",
          "/wishes",
          "/studio");
  static final Set<String> STUDIO_KINDS =
      Set.of(
          "/studio",
          "/studio/entries",
          "/studio/entries/new",
          "/studio/entries/#",
          "/studio/footage",
          "/studio/footage/#",
          "/studio/songs",
          "/studio/clips",
          "/studio/clips/#",
          "/studio/cuts/#",
          "/studio/replies",
          "/studio/catalog",
          "/studio/catalog/film/*",
          "/studio/catalog/song/*",
          "/studio/jobs",
          "/studio/members",
          "/studio/audit",
          "/studio/account",
          "/studio/settings",
          "/studio/themes",
          "/studio/themes/#",
          "/studio/wishes",
          "/studio/wishes/#");

  @Test
  void readersUseEveryPageByPhone(SampleJournal sample) throws Exception {
    try (Window phone = Window.phone(sample.address())) {
      showsAll(JOURNAL_KINDS, new Walk(phone, JOURNAL).from("/"));
    }
  }

  @Test
  void readersUseEveryPageByLaptopInTheDark(SampleJournal sample) throws Exception {
    try (Window dark = Window.dark(sample.address())) {
      showsAll(JOURNAL_KINDS, new Walk(dark, JOURNAL).from("/"));
    }
  }

  @Test
  void pagesBehindAnAddressAreUsedByPhoneAndByLaptop(SampleJournal sample) throws Exception {
    try (Window phone = Window.phone(sample.address());
        Window dark = Window.dark(sample.address())) {
      String clip = sample.clip();
      for (String path :
          List.of(
              clip,
              clip.replaceAll("/$", "") + "/frame",
              sample.entry() + "?t=25",
              "/search?q=rocky",
              "/search?q=rocky&kind=film",
              "/search?song=hearts-on-fire",
              "/film/rocky-iv/facts",
              "/film/rocky-iv/moments",
              "/film/rocky-iv/scenes")) {
        isUsed(phone, path);
        isUsed(dark, path);
      }
    }
  }

  private static void isUsed(Window window, String path) {
    window.page().navigate(path);
    window.fitsItsWidth();
    window.isAccessible();
    window.hasNoComplaints();
  }

  @Test
  void theOwnerUsesEveryScreenByPhone(SampleJournal sample) throws Exception {
    try (Window phone = sample.signedIn(Window.phone(sample.address()))) {
      showsAll(STUDIO_KINDS, new Walk(phone, STUDIO).from("/studio"));
    }
  }

  @Test
  void theOwnerUsesEveryScreenByLaptopInTheDark(SampleJournal sample) throws Exception {
    try (Window dark = sample.signedIn(Window.dark(sample.address()))) {
      showsAll(STUDIO_KINDS, new Walk(dark, STUDIO).from("/studio"));
    }
  }

  @Test
  void aPageThatIsNotThereSaysSo(SampleJournal sample) throws Exception {
    try (Window phone = Window.phone(sample.address())) {
      assertEquals(404, phone.page().navigate("/nowhere").status());
      phone.fitsItsWidth();
      phone.isAccessible();
    }
  }

  @Test
  void withoutScriptsAnEntryIsReadAndAReplyAnswered(SampleJournal sample) throws Exception {
    try (Window window = Window.withoutScript(sample.address())) {
      Page page = window.page();
      page.navigate(sample.entry());
      assertThat(page.locator(".essay").first()).containsText("Training Montage");
      assertThat(page.locator("video[controls]")).isVisible();
      page.locator("a.answer").first().click();
      assertThat(page.locator(".respond .to")).containsText("In reply to Paulie");
      SampleJournal.reply(page, "Adrian", "Nobody threw that tape away.");
      window.fitsItsWidth();
      window.hasNoComplaints();
    }
  }

  private static void showsAll(Set<String> known, Set<String> seen) {
    Set<String> missed = new TreeSet<>(known);
    missed.removeAll(seen);
    assertEquals(Set.of(), missed, "no link leads there; seen were " + seen);
  }
}
