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

/**
 * Tests every kind of page for readers and the owner, on a phone in light mode and on a laptop in
 * dark mode.
 */
@ExtendWith(SampleJournalServer.Resolver.class)
class PagesTest {
  private static final Pattern JOURNAL = Pattern.compile("(?!/studio/).*");
  private static final Pattern STUDIO = Pattern.compile("/studio(/.*)?");

  static final Set<String> JOURNAL_PAGES =
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
  static final Set<String> STUDIO_PAGES =
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
  void journalPagesAreAccessibleOnAPhone(SampleJournalServer sample) throws Exception {
    try (BrowserWindow phone = BrowserWindow.phone(sample.address())) {
      assertAllVisited(JOURNAL_PAGES, new BrowserCrawler(phone, JOURNAL).crawlFrom("/"));
    }
  }

  @Test
  void journalPagesAreAccessibleInDarkMode(SampleJournalServer sample) throws Exception {
    try (BrowserWindow dark = BrowserWindow.darkMode(sample.address())) {
      assertAllVisited(JOURNAL_PAGES, new BrowserCrawler(dark, JOURNAL).crawlFrom("/"));
    }
  }

  @Test
  void unlinkedPagesAreAccessible(SampleJournalServer sample) throws Exception {
    try (BrowserWindow phone = BrowserWindow.phone(sample.address());
        BrowserWindow dark = BrowserWindow.darkMode(sample.address())) {
      String clip = sample.clipPath();
      for (String path :
          List.of(
              clip,
              clip.replaceAll("/$", "") + "/frame",
              sample.entryPath() + "?t=25",
              "/search?q=rocky",
              "/search?q=rocky&kind=film",
              "/search?song=hearts-on-fire",
              "/film/rocky-iv/facts",
              "/film/rocky-iv/moments",
              "/film/rocky-iv/scenes")) {
        assertUsable(phone, path);
        assertUsable(dark, path);
      }
    }
  }

  /** Chromium writes the objects of its pages uncompressed. */
  @Test
  void entryPrintsOnFewPagesWithoutForms(SampleJournalServer sample) throws Exception {
    try (BrowserWindow browserWindow = BrowserWindow.laptop(sample.address())) {
      Page page = browserWindow.page();
      page.navigate(sample.entryPath());
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
  void longAndRightToLeftTextsFitThePage(SampleJournalServer sample) throws Exception {
    try (BrowserWindow phone = BrowserWindow.phone(sample.address())) {
      Page page = phone.page();
      String path =
          "/search?q=" + "Wolfeschlegelsteinhausenbergerdorff".repeat(7).substring(0, 200);
      assertUsable(phone, path);
      page.navigate(sample.entryPath());
      page.locator("#comment").fill("مرحبا. " + "x".repeat(400));
      page.locator("#respond button.look").click();
      Locator text = page.locator("#respond .preview .words");
      assertThat(text).hasCSS("direction", "rtl");
      phone.assertNoHorizontalScroll();
      phone.assertAccessible();
      page.locator("#author").fill("W".repeat(245));
      page.locator("#email").fill("w@cabin.example");
      page.locator("#respond button.send").click();
      assertThat(page.locator("#respond [role=status]")).isVisible();
      page.locator("#respond").getByText("Edit").click();
      assertThat(page.locator("#comment")).isVisible();
      phone.assertNoHorizontalScroll();
    }
  }

  @Test
  void cueButtonsAreVisibleOnAPhone(SampleJournalServer sample) throws Exception {
    try (BrowserWindow phone = sample.signIn(BrowserWindow.phone(sample.address()))) {
      Page page = phone.page();
      page.navigate("/studio/clips");
      page.locator(".gallery a").first().click();
      for (String act : List.of("confirm", "reject")) {
        Locator button = page.locator(".cue-row button[value=" + act + "]").first();
        button.scrollIntoViewIfNeeded();
        BoundingBox box = button.boundingBox();
        assertTrue(box.x >= 0 && box.x + box.width <= 360, act + " is at " + box.x);
      }
      phone.assertAccessible();
    }
  }

  private static void assertUsable(BrowserWindow browserWindow, String path) {
    browserWindow.page().navigate(path);
    browserWindow.assertNoHorizontalScroll();
    browserWindow.assertAccessible();
    browserWindow.assertNoErrors();
  }

  @Test
  void studioPagesAreAccessibleOnAPhone(SampleJournalServer sample) throws Exception {
    try (BrowserWindow phone = sample.signIn(BrowserWindow.phone(sample.address()))) {
      assertAllVisited(STUDIO_PAGES, new BrowserCrawler(phone, STUDIO).crawlFrom("/studio"));
    }
  }

  @Test
  void studioPagesAreAccessibleInDarkMode(SampleJournalServer sample) throws Exception {
    try (BrowserWindow dark = sample.signIn(BrowserWindow.darkMode(sample.address()))) {
      assertAllVisited(STUDIO_PAGES, new BrowserCrawler(dark, STUDIO).crawlFrom("/studio"));
    }
  }

  @Test
  void notFoundPageIsAccessible(SampleJournalServer sample) throws Exception {
    try (BrowserWindow phone = BrowserWindow.phone(sample.address())) {
      assertEquals(404, phone.page().navigate("/nowhere").status());
      phone.assertNoHorizontalScroll();
      phone.assertAccessible();
    }
  }

  @Test
  void entryCanBeReadAndAnsweredWithoutScript(SampleJournalServer sample) throws Exception {
    try (BrowserWindow browserWindow = BrowserWindow.withoutScript(sample.address())) {
      Page page = browserWindow.page();
      page.navigate(sample.entryPath());
      assertThat(page.locator(".essay").first()).containsText("Training Montage");
      assertThat(page.locator("video[controls]")).isVisible();
      page.locator("a.answer").first().click();
      assertThat(page.locator(".respond .to")).containsText("In reply to Paulie");
      SampleJournalServer.reply(page, "Adrian", "Nobody threw that tape away.");
      browserWindow.assertNoHorizontalScroll();
      browserWindow.assertNoErrors();
    }
  }

  private static void assertAllVisited(Set<String> known, Set<String> seen) {
    Set<String> missed = new TreeSet<>(known);
    missed.removeAll(seen);
    assertEquals(Set.of(), missed, "no link leads there; seen were " + seen);
  }
}
