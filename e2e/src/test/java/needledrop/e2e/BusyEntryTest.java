package needledrop.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.URI;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests an entry with fifty replies, on a journal whose public address changes. */
@Tag("long")
class BusyEntryTest {
  private static final int REPLIES = 50;
  private static final List<String> FEEDS = List.of("/feed", "/comments/feed");

  @TempDir private static Path folder;
  private static NeedledropProcess program;
  private static URI ownerLink;
  private static String entry;

  @BeforeAll
  static void begin() throws Exception {
    Path home = folder.resolve("home");
    program = NeedledropProcess.serve(home);
    entry = entry();
    ownerLink = program.ownerLink();
    program.stop();
    reply(home);
    program = NeedledropProcess.serve(home);
    ownerLink = program.ownerLink();
  }

  @AfterAll
  static void end() {
    program.close();
  }

  private static String entry() throws Exception {
    var front =
        JournalClient.ENTRY_PATH.matcher(
            new JournalClient(program.journalAddress()).get("/").body());
    assertEquals(true, front.find(), "the sample has no entry");
    return front.group();
  }

  private static void reply(Path home) throws Exception {
    try (Connection database =
            DriverManager.getConnection("jdbc:sqlite:" + home.resolve("needledrop.db"));
        Statement write = database.createStatement()) {
      write.executeUpdate(
          """
          WITH RECURSIVE number (at) AS
            (SELECT 1 UNION ALL SELECT at + 1 FROM number WHERE at < %d)
          INSERT INTO reply (entry, depth, name, email, words, sent, standing, since, feed_id)
          SELECT (SELECT min(id) FROM entry WHERE standing = 'published'), 0, 'Reader ' || at,
            'reader' || at || '@corner.example',
            'I remember it *' || at || '* times over. At [the library](https://films.example/) too.',
            unixepoch() * 1000, 'shown', unixepoch() * 1000, 'urn:reader:' || at
          FROM number
          """
              .formatted(REPLIES));
    }
  }

  @Test
  void busyEntryIsAccessibleOnPhoneAndLaptop() throws Exception {
    for (BrowserWindow browserWindow :
        List.of(
            BrowserWindow.phone(program.journalAddress()),
            BrowserWindow.darkMode(program.journalAddress()),
            BrowserWindow.laptop(program.journalAddress()))) {
      try (browserWindow) {
        browserWindow.page().navigate(entry);
        assertThat(browserWindow.page().locator("article.reply")).hasCount(REPLIES);
        browserWindow.assertAccessible();
        browserWindow.assertNoHorizontalScroll();
      }
    }
  }

  @Test
  void feedIdsSurviveAChangeOfThePublicAddress() throws Exception {
    ExternalTools.install();
    Newsboat reader = new Newsboat(ExternalTools.createFolder("newsboat"));
    reader.reload(program.journalAddress(), FEEDS);
    List<String> before = reader.items().stream().map(Newsboat.Item::id).toList();
    try (BrowserWindow laptop = BrowserWindow.laptop(program.journalAddress())) {
      StudioDriver studioDriver = new StudioDriver(laptop);
      studioDriver.claimOwnership(ownerLink);
      laptop.page().navigate("/studio/settings");
      laptop.page().getByLabel("Public URL").fill("https://journal.example");
      laptop.page().getByLabel("Time zone").fill("Pacific/Auckland");
      studioDriver.click("Save");
    }
    reader.reload(program.journalAddress(), FEEDS);
    assertEquals(before, reader.items().stream().map(Newsboat.Item::id).toList());
  }
}
