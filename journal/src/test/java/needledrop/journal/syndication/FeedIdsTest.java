package needledrop.journal.syndication;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.SyndFeedInput;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import needledrop.catalog.item.Song;
import needledrop.journal.JournalModuleFixture;
import needledrop.journal.clip.Clip;
import needledrop.journal.entry.Entry;
import needledrop.journal.entry.EntryContent;
import needledrop.journal.reply.PostResult;
import needledrop.journal.reply.Reply;
import needledrop.journal.reply.ReplyForm;
import needledrop.journal.settings.Settings;
import needledrop.journal.syndication.FeedWriter.Format;
import needledrop.journal.syndication.FeedWriter.ReplyOfEntry;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.json.JsonMapper;

/** Feed readers recognize items by their ids and do not show known ones again. */
class FeedIdsTest {
  private static final Settings HERE = settings(null, ZoneOffset.UTC);
  private static final Settings PUBLIC =
      settings(URI.create("https://journal.example"), ZoneId.of("Pacific/Auckland"));

  @TempDir private Path folder;
  private JournalModuleFixture journalModuleFixture;
  private Entry entry;
  private Reply reply;

  @BeforeEach
  void open() {
    journalModuleFixture = new JournalModuleFixture(folder);
    Song song = journalModuleFixture.songs.add("Heart's on Fire", "John Cafferty", null);
    Clip clip = journalModuleFixture.addClipPlaying(song);
    EntryContent entryContent =
        EntryContent.of(
            "Training", "Short[^1].\n\n[^1]: Note.", "Long[^1], again[^1].\n\n[^1]: Source.");
    entry = journalModuleFixture.publish(entryContent.withClips(List.of(clip.id())));
    var postResult =
        journalModuleFixture.replies.post(
            ReplyForm.of(entry.id(), "Apollo", "a@creed.example", "Great"));
    reply = ((PostResult.Stored) postResult).reply();
  }

  @AfterEach
  void close() {
    journalModuleFixture.close();
  }

  @ParameterizedTest
  @EnumSource
  void idsSurviveANewAddressSlugAndDate(Format format) throws Exception {
    List<String> before = ids(format, HERE);
    journalModuleFixture.entries.changeSlug(entry.id(), "another-name");
    journalModuleFixture.database.writeAndReturn(
        handle -> handle.execute("UPDATE entry SET published = published - 86400000 * 40"));
    journalModuleFixture.entries.unpublish(entry.id());
    journalModuleFixture.advance(Duration.ofDays(3));
    journalModuleFixture.entries.publish(entry.id());
    assertEquals(before, ids(format, PUBLIC));
  }

  @Test
  void feedsAndItemsHaveUniqueIds() throws Exception {
    Entry second = journalModuleFixture.publish(EntryContent.of("Second", "", ""));
    Set<String> ids = new HashSet<>(ids(Format.ATOM, HERE));
    ids.add(second.feedId());
    assertEquals(6, ids.size(), ids::toString);
    ids.forEach(id -> assertTrue(URI.create(id).isAbsolute(), id));
  }

  @ParameterizedTest
  @CsvSource({
    ", localhost",
    "https://film.example, film.example",
    "http://127.0.0.1:8080, 127.0.0.1",
    "http://[::1]:8080, [::1]"
  })
  void migrationKeepsFormerIds(@Nullable URI address, String host) throws Exception {
    Settings settings = settings(address, ZoneOffset.UTC);
    journalModuleFixture.settings.update(settings);
    String migration = migration();
    journalModuleFixture.database.writeAndReturn(handle -> {
      handle.execute("UPDATE entry SET updated = published - 900");
      handle.execute("ALTER TABLE entry DROP COLUMN feed_id");
      handle.execute("ALTER TABLE reply DROP COLUMN feed_id");
      handle.execute("DROP TABLE feed_identity");
      for (String statement : migration.strip().split(";\n", -1)) {
        handle.execute(statement);
      }
      return true;
    });
    reply = journalModuleFixture.replies.find(reply.id()).orElseThrow();
    List<String> ids = ids(Format.RSS, settings);
    assertEquals("tag:" + host + ",2026-11-22:entry/" + entry.id().value(), ids.getFirst());
    assertEquals("tag:" + host + ",2026-11-22:reply/" + reply.id().value(), ids.getLast());
    Entry migrated = journalModuleFixture.entries.find(entry.id()).orElseThrow();
    assertEquals(migrated.published(), migrated.updated());
    FeedIdentity identity = FeedIdentity.of(journalModuleFixture.database);
    assertTrue(
        address == null
            ? identity.id().matches("urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-4.{3}-a.{3}-[0-9a-f]{12}")
            : identity.id().equals(address + "/"),
        identity::id);
  }

  private static String migration() throws IOException {
    String file = "/needledrop/journal/migrations/V150__feed_ids.sql";
    try (InputStream in = Objects.requireNonNull(FeedIdsTest.class.getResourceAsStream(file))) {
      return new String(in.readAllBytes(), UTF_8).replace("${strict}", "STRICT");
    }
  }

  @Test
  void entryIsNeverUpdatedBeforeItIsPublished() {
    Entry draft =
        journalModuleFixture.entries.add(
            journalModuleFixture.owner.id(), EntryContent.of("Draft", "", ""));
    journalModuleFixture.advance(Duration.ofMillis(900));
    Entry published = journalModuleFixture.entries.publish(draft.id());
    assertEquals(published.published(), published.updated());

    Entry planned =
        journalModuleFixture.entries.add(
            journalModuleFixture.owner.id(), EntryContent.of("Planned", "", ""));
    Instant due = journalModuleFixture.clock.instant().plus(Duration.ofHours(1));
    journalModuleFixture.entries.schedule(planned.id(), due);
    journalModuleFixture.advance(Duration.ofHours(2));
    journalModuleFixture.entries.publishIfDue(planned.id());
    assertEquals(due, journalModuleFixture.entries.find(planned.id()).orElseThrow().updated());
  }

  @ParameterizedTest
  @EnumSource(names = {"RSS", "ATOM"})
  void emptyFeedIsNotFrom1970(Format format) throws Exception {
    String replies =
        feed(HERE).ofReplies(format, journalModuleFixture.fullEntries.of(entry), List.of());
    assertFalse(replies.contains("1970"), replies);
    assertFalse(feed(HERE).of(format, List.of(), Map.of()).contains("1970"));
    assertFalse(feed(HERE).ofReplies(format, List.of()).contains("1970"));
  }

  @ParameterizedTest
  @EnumSource(names = {"RSS", "ATOM"})
  void feedItemHasTheClipAsEnclosure(Format format) throws Exception {
    SyndEntry item = read(entries(format, PUBLIC)).getEntries().getFirst();
    assertEquals(1, item.getEnclosures().size());
    assertEquals("video/mp4", item.getEnclosures().getFirst().getType());
    assertEquals(
        "https://journal.example/media/clip/1/clip.mp4?v=1",
        item.getEnclosures().getFirst().getUrl());
  }

  @ParameterizedTest
  @EnumSource
  void footnotesOfTwoItemsHaveDifferentIds(Format format) {
    journalModuleFixture.publish(entry.content());
    String feed = entries(format, PUBLIC).replace("&quot;", "\"").replace("\\\"", "\"");
    List<String> ids =
        Pattern.compile(" id=\"([^\"]+)\"").matcher(feed).results().map(id -> id.group(1)).toList();
    assertEquals(6, ids.size(), feed);
    assertEquals(6, new HashSet<>(ids).size(), ids::toString);
    Pattern.compile(" href=\"#([^\"]+)\"")
        .matcher(feed)
        .results()
        .forEach(link -> assertTrue(ids.contains(link.group(1)), link::group));
  }

  private static Settings settings(@Nullable URI address, ZoneId zone) {
    return new Settings("Journal", "Tag", address, zone, Locale.ENGLISH, 10);
  }

  private FeedWriter feed(Settings settings) {
    return new FeedWriter(
        settings,
        settings.address(URI.create("http://localhost:8080")),
        FeedIdentity.of(journalModuleFixture.database),
        journalModuleFixture.markdownRenderer,
        journalModuleFixture.clips);
  }

  private String entries(Format format, Settings settings) {
    return feed(settings)
        .of(
            format,
            journalModuleFixture.entries.newest(1, 10).stream()
                .map(journalModuleFixture.fullEntries::of)
                .toList(),
            Map.of());
  }

  /** Returns the ids of the three kinds of feeds, if the format has any, and of all their items. */
  private List<String> ids(Format format, Settings settings) throws Exception {
    var full =
        journalModuleFixture.fullEntries.of(
            journalModuleFixture.entries.find(entry.id()).orElseThrow());
    List<ReplyOfEntry> placed =
        List.of(new ReplyOfEntry(reply, full, full.entry().path(settings.timeZone())));
    List<String> feeds =
        List.of(
            entries(format, settings),
            feed(settings).ofReplies(format, placed),
            feed(settings).ofReplies(format, full, List.of()));
    return feeds.stream().flatMap(text -> ids(format, text).stream()).toList();
  }

  private static List<String> ids(Format format, String text) {
    return switch (format) {
      case JSON ->
          JsonMapper.shared()
              .readTree(text)
              .path("items")
              .valueStream()
              .map(item -> item.path("id").asString())
              .toList();
      case RSS -> results("<guid isPermaLink=\"false\">([^<]+)<", text);
      case ATOM -> results("<id>([^<]+)<", text);
    };
  }

  private static List<String> results(String pattern, String text) {
    return Pattern.compile(pattern).matcher(text).results().map(id -> id.group(1)).toList();
  }

  private static SyndFeed read(String text) throws Exception {
    return new SyndFeedInput().build(new StringReader(text));
  }
}
