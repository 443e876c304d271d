package needledrop.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.Media;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Every kind of page, as readers and the owner meet it: by phone in light, by laptop in dark. */
@ExtendWith(SampleJournal.Shared.class)
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

  /** Chromium writes the objects of its pages uncompressed. */
  @Test
  void theEntryIsPrintedOnAFewPagesWithoutForms(SampleJournal sample) throws Exception {
    try (Window window = Window.laptop(sample.address())) {
      Page page = window.page();
      page.navigate(sample.entry());
      String pdf = new String(page.pdf(new Page.PdfOptions().setFormat("A4")), ISO_8859_1);
      long sheets = Pattern.compile("/Type\\s*/Page\\b").matcher(pdf).results().count();
      assertTrue(sheets >= 2 && sheets <= 3, sheets + " pages");
      page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
      for (String part : List.of("#respond", ".controls", ".seek", "nav", ".find", ".answer")) {
        assertThat(page.locator(part).first()).isHidden();
      }
      assertThat(page.locator(".map .land")).isVisible();
    }
  }

  @Test
  void aNameWithoutSpacesAndNamesFromRightToLeftFitThePage(SampleJournal sample) throws Exception {
    try (Window phone = Window.phone(sample.address())) {
      Page page = phone.page();
      String path =
          "/search?q=" + "Wolfeschlegelsteinhausenbergerdorff".repeat(7).substring(0, 200);
      isUsed(phone, path);
      page.navigate(sample.entry());
      page.locator("#comment").fill("مرحبا. " + "x".repeat(400));
      page.locator("#respond button.look").click();
      Locator words = page.locator("#respond .preview .words");
      assertThat(words).hasCSS("direction", "rtl");
      phone.fitsItsWidth();
      phone.isAccessible();
      page.locator("#author").fill("W".repeat(245));
      page.locator("#email").fill("w@cabin.example");
      page.locator("#respond button.send").click();
      assertThat(page.locator("#respond [role=status]")).isVisible();
      page.locator("#respond").getByText("Change it").click();
      assertThat(page.locator("#comment")).isVisible();
      phone.fitsItsWidth();
    }
  }

  @Test
  void byPhoneACueIsConfirmedWithoutScrollingSideways(SampleJournal sample) throws Exception {
    try (Window phone = sample.signedIn(Window.phone(sample.address()))) {
      Page page = phone.page();
      page.navigate("/studio/clips");
      page.locator(".gallery a").first().click();
      for (String act : List.of("confirm", "reject")) {
        Locator button = page.locator(".cue-row button[value=" + act + "]").first();
        button.scrollIntoViewIfNeeded();
        BoundingBox box = button.boundingBox();
        assertTrue(box.x >= 0 && box.x + box.width <= 360, act + " is at " + box.x);
      }
      phone.isAccessible();
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
