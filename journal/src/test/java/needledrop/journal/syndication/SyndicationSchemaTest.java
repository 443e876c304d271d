package needledrop.journal.syndication;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.StringReader;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import javax.xml.XMLConstants;
import javax.xml.transform.Source;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import needledrop.catalog.fact.CreditFact;
import needledrop.catalog.item.Albums;
import needledrop.catalog.item.ExternalId;
import needledrop.catalog.item.Film;
import needledrop.catalog.item.IdScheme;
import needledrop.catalog.item.Item;
import needledrop.catalog.item.Song;
import needledrop.catalog.value.CreditRole;
import needledrop.journal.JournalModuleFixture;
import needledrop.journal.clip.Clip;
import needledrop.journal.entry.EntryContent;
import needledrop.journal.member.Authors;
import needledrop.journal.relation.FullEntry;
import needledrop.journal.reply.ModerationQueues.Verdict;
import needledrop.journal.reply.PostResult;
import needledrop.journal.reply.Reply;
import needledrop.journal.reply.ReplyForm;
import needledrop.journal.settings.Settings;
import needledrop.journal.syndication.FeedWriter.Format;
import needledrop.journal.syndication.FeedWriter.ReplyOfEntry;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Validates feeds, sitemaps and structured data against the schemas of their formats. */
class SyndicationSchemaTest {
  private static final URI JOURNAL = URI.create("https://journal.example");
  private static final Settings SETTINGS =
      new Settings("Tom & Jerry's <journal>", "Tag", JOURNAL, ZoneOffset.UTC, Locale.ENGLISH, 10);

  @TempDir private Path folder;
  private JournalModuleFixture journalModuleFixture;
  private FullEntry full;
  private Song song;
  private Reply reply;

  @BeforeEach
  void open() {
    journalModuleFixture = new JournalModuleFixture(folder);
    Film film = journalModuleFixture.films.add("Rocky IV", 1985);
    song = journalModuleFixture.songs.add("Heart's on Fire", "John Cafferty", "USSM18500001");
    journalModuleFixture
        .items
        .externalIds()
        .add(film.id(), new ExternalId(IdScheme.WIKIDATA, "Q207536"), "typed");
    Clip clip = journalModuleFixture.addClipPlaying(song);
    full =
        journalModuleFixture.fullEntries.of(
            journalModuleFixture.publish(
                EntryContent.of(
                        "Training <b>&\u0000\uFFFE ]]></b>",
                        "A *teaser* </script> ]]>.",
                        "Body of [[Rocky IV]].\n\n[clip]")
                    .withFilm(film.id())
                    .withClips(List.of(clip.id()))));
    var postResult =
        (PostResult.Stored)
            journalModuleFixture.replies.post(
                ReplyForm.of(full.entry().id(), "Apollo <&>", "a@creed.example", "*Great* ]]>"));
    journalModuleFixture.moderationQueues.moderate(
        postResult.reply().id(), Verdict.APPROVE, journalModuleFixture.owner.id());
    reply = postResult.reply();
  }

  @AfterEach
  void close() {
    journalModuleFixture.close();
  }

  @Test
  void rssFeedsAreValid() throws Exception {
    for (String feed : feeds(Format.RSS)) {
      validate(feed, "rss.xsd");
    }
    String entries = feeds(Format.RSS).getFirst();
    assertTrue(entries.contains("<slash:comments>1</slash:comments>"), entries);
    assertTrue(entries.contains("<wfw:commentRss>https://journal.example/2026/11/"), entries);
    assertTrue(entries.contains("clip.mp4"), entries);
  }

  @Test
  void atomFeedsAreValid() throws Exception {
    for (String feed : feeds(Format.ATOM)) {
      validate(feed, "atom.xsd");
    }
    String replies = feeds(Format.ATOM).getLast();
    assertTrue(replies.contains("<thr:in-reply-to"), replies);
    assertTrue(replies.contains(full.entry().feedId()), replies);
  }

  @Test
  void jsonFeedsAreValid() {
    for (String text : feeds(Format.JSON)) {
      validateJson(text, "jsonfeed.schema.json");
      JsonNode feed = JsonMapper.shared().readTree(text);
      assertEquals("https://jsonfeed.org/version/1.1", feed.path("version").asString());
      assertFilled(feed, "title", "home_page_url", "feed_url", "language");
      assertEquals(1, feed.path("items").size());
      for (JsonNode item : feed.path("items")) {
        assertFilled(item, "id", "url", "content_html", "date_published", "date_modified");
        assertNotNull(Instant.parse(item.path("date_published").asString()));
        item.path("authors").forEach(author -> assertFilled(author, "name"));
        item.path("attachments").forEach(file -> assertFilled(file, "url", "mime_type"));
      }
    }
  }

  @Test
  void feedsHaveNoEmailAddresses() {
    Stream.of(Format.values())
        .flatMap(format -> feeds(format).stream())
        .forEach(feed -> assertFalse(feed.contains("creed"), feed));
  }

  @Test
  void sitemapsAreValidWithVideosAndWithout() throws Exception {
    Sitemap sitemap = new Sitemap(JOURNAL);
    validateMap(
        sitemap.of(
            List.of(
                new Sitemap.Url("/", null),
                new Sitemap.Url(
                    "/film/a&b",
                    JournalModuleFixture.START,
                    List.of(video(0)),
                    List.of("/i/1.jpg?a&b")))));
    validate(sitemap.index(List.of("/sitemap/1.xml", "/sitemap/2.xml")), "sitemap.xsd");
  }

  @Test
  void sitemapListsEachImageOnceAndPostersFirst() throws Exception {
    List<String> imagePaths =
        Stream.concat(
                Stream.of("/p.jpg?v=1", "/i/1.jpg"),
                IntStream.range(0, 2000).mapToObj("/i/many-%d.jpg"::formatted))
            .toList();
    String sitemap =
        new Sitemap(JOURNAL)
            .of(
                List.of(
                    new Sitemap.Url(
                        "/", JournalModuleFixture.START, List.of(video(9)), imagePaths)));
    validateMap(sitemap);
    assertTrue(
        sitemap.contains(
            "<image:image><image:loc>https://journal.example/p.jpg?v=1</image:loc></image:image>"
                + "<image:image><image:loc>https://journal.example/i/1.jpg</image:loc>"),
        sitemap.substring(0, 900));
    assertEquals(1000, sitemap.split("<image:loc>", -1).length - 1);
  }

  @Test
  void videoOverEightHoursHasNoDuration() throws Exception {
    for (long seconds : List.of(28_800L, 28_801L)) {
      String sitemap =
          new Sitemap(JOURNAL)
              .of(
                  List.of(
                      new Sitemap.Url(
                          "/", JournalModuleFixture.START, List.of(video(seconds)), List.of())));
      validateMap(sitemap);
      assertTrue(sitemap.contains("<video:video>"), sitemap);
      assertEquals(seconds == 28_800, sitemap.contains("<video:duration>28800<"), sitemap);
    }
  }

  private static Sitemap.Video video(long seconds) {
    return new Sitemap.Video(
        "/p.jpg?v=1", "T".repeat(300), " ", "/c.mp4?v=1&a", seconds, JournalModuleFixture.START);
  }

  private static void validateMap(String sitemap) throws Exception {
    validate(sitemap, "sitemap.xsd", "sitemap-image.xsd", "sitemap-video.xsd");
  }

  /** The properties that Google documents as required for each type of schema.org. */
  @Test
  void structuredDataHasAllRequiredProperties() {
    Map<String, List<String>> required =
        Map.of(
            "BlogPosting",
                List.of(
                    "headline",
                    "datePublished",
                    "dateModified",
                    "author",
                    "url",
                    "image",
                    "commentCount"),
            "VideoObject",
                List.of(
                    "name", "description", "thumbnailUrl", "uploadDate", "contentUrl", "duration"),
            "Movie", List.of("name", "url", "datePublished"),
            "MusicRecording", List.of("name", "url", "byArtist", "isrcCode"));
    required.forEach(
        (type, properties) -> assertFilled(node(type), properties.toArray(String[]::new)));
    assertFilled(node("BlogPosting").path("author"), "name", "url");
    JsonNode video = node("VideoObject");
    assertNotNull(Instant.parse(video.path("uploadDate").asString()));
    assertNotNull(Duration.parse(video.path("duration").asString()));
    for (JsonNode part : video.path("hasPart")) {
      assertFilled(part, "name", "startOffset", "endOffset", "url");
      assertTrue(
          part.path("url").asString().endsWith("?t=" + part.path("startOffset").asInt()),
          part::toString);
    }
  }

  @Test
  void structuredDataHasOnlyKnownProperties() {
    JsonLd structured =
        new JsonLd(
            SETTINGS,
            JOURNAL,
            journalModuleFixture.items,
            journalModuleFixture.facts,
            new Authors(journalModuleFixture.database, journalModuleFixture.members));
    validateJson(ofTheEntry(), "structured-data.schema.json");
    validateJson(
        structured.of(full.clips().getFirst(), "A teaser.", JournalModuleFixture.START),
        "structured-data.schema.json");
    List<Item> items =
        List.of(
            journalModuleFixture.films.add("Rocky", null),
            song,
            new Albums(journalModuleFixture.database).add("Rocky IV", "Various"),
            journalModuleFixture.people.add("Vince DiCola"),
            journalModuleFixture.places.add("Wyoming"),
            journalModuleFixture.sagas.add("Rocky"));
    validateJson(structured.ofFront("/", List.of(full)), "structured-data.schema.json");
    validateJson(structured.ofFront("/", List.of()), "structured-data.schema.json");
    validateJson(
        structured.ofList(
            "Archive", null, "/archive", List.of(new JsonLd.ListedEntry("/1/", "One"))),
        "structured-data.schema.json");
    validateJson(
        structured.ofList("Theme", "What it is.", "/theme/a", List.of()),
        "structured-data.schema.json");
    for (Item item : items) {
      validateJson(structured.of(item), "structured-data.schema.json");
    }
  }

  @Test
  void itemHasSameAsLinks() {
    assertEquals(
        "https://www.wikidata.org/wiki/Q207536", node("Movie").path("sameAs").path(0).asString());
  }

  @Test
  void recordingHasItsWorkOnlyIfTheWorkHasCredits() {
    assertTrue(node("MusicRecording").path("recordingOf").isMissingNode());
    var cafferty = journalModuleFixture.people.add("John Cafferty");
    var book = new needledrop.catalog.source.FactSource.Cited("A book", null, null);
    journalModuleFixture.facts.add(
        new CreditFact(song.id(), CreditRole.COMPOSED, cafferty.id(), null), book);
    assertEquals(
        "John Cafferty",
        node("MusicRecording")
            .path("recordingOf")
            .path("composer")
            .path(0)
            .path("name")
            .asString());
  }

  private List<String> feeds(Format format) {
    FeedWriter feedWriter =
        new FeedWriter(
            SETTINGS,
            JOURNAL,
            FeedIdentity.of(journalModuleFixture.database),
            journalModuleFixture.markdownRenderer,
            journalModuleFixture.clips);
    List<ReplyOfEntry> repliesOfEntries =
        List.of(new ReplyOfEntry(reply, full, full.entry().path(ZoneOffset.UTC)));
    return List.of(
        feedWriter.of(format, List.of(full), Map.of(full.entry().id(), 1)),
        feedWriter.ofReplies(format, full, repliesOfEntries),
        feedWriter.ofReplies(format, repliesOfEntries));
  }

  private String ofTheEntry() {
    JsonLd structured =
        new JsonLd(
            SETTINGS,
            JOURNAL,
            journalModuleFixture.items,
            journalModuleFixture.facts,
            new Authors(journalModuleFixture.database, journalModuleFixture.members));
    return structured.withReplies(
        structured.of(full), full, journalModuleFixture.replies.threads(full.entry().id()));
  }

  private JsonNode node(String type) {
    return StreamSupport.stream(
            JsonMapper.shared().readTree(ofTheEntry()).path("@graph").spliterator(), false)
        .filter(node -> node.path("@type").asString().equals(type))
        .findFirst()
        .orElseThrow();
  }

  private static void assertFilled(JsonNode node, String... properties) {
    for (String property : properties) {
      JsonNode value = node.path(property);
      assertFalse(value.isMissingNode() || value.isNull(), property + " of " + node);
      assertFalse(value.isString() && value.asString().isBlank(), property + " of " + node);
    }
  }

  private static void validateJson(String document, String schema) {
    assertEquals(
        List.of(),
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(
                Objects.requireNonNull(SyndicationSchemaTest.class.getResourceAsStream(schema)))
            .validate(
                document,
                InputFormat.JSON,
                each -> each.executionConfig(config -> config.formatAssertionsEnabled(true))));
  }

  private static void validate(String document, String... schemas) throws Exception {
    Source[] sources =
        Stream.of(schemas)
            .map(name ->
                new StreamSource(
                    Objects.requireNonNull(SyndicationSchemaTest.class.getResource(name))
                        .toString()))
            .toArray(Source[]::new);
    SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
        .newSchema(sources)
        .newValidator()
        .validate(new StreamSource(new StringReader(document)));
  }
}
