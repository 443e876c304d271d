package needledrop.journal.syndication;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.SyndFeedInput;
import java.io.StringReader;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.StreamSupport;
import javax.xml.parsers.DocumentBuilderFactory;
import needledrop.catalog.cue.CueOwner;
import needledrop.catalog.fact.CreditFact;
import needledrop.catalog.fact.FilmedAtFact;
import needledrop.catalog.item.Film;
import needledrop.catalog.item.Person;
import needledrop.catalog.item.Song;
import needledrop.catalog.source.FactSource;
import needledrop.catalog.value.CreditRole;
import needledrop.journal.JournalModuleFixture;
import needledrop.journal.clip.Clip;
import needledrop.journal.entry.Entry;
import needledrop.journal.entry.EntryContent;
import needledrop.journal.member.Authors;
import needledrop.journal.relation.FullEntry;
import needledrop.journal.reply.ModerationQueues.Verdict;
import needledrop.journal.reply.PostResult;
import needledrop.journal.reply.ReplyForm;
import needledrop.journal.settings.Settings;
import needledrop.media.Span;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.xml.sax.InputSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class SyndicationTest {
  private static final URI JOURNAL = URI.create("https://journal.example");
  private static final Settings SETTINGS =
      new Settings("Tom & Jerry's <journal>", "Tag", JOURNAL, ZoneOffset.UTC, Locale.ENGLISH, 10);
  private static final String PAGE = "https://journal.example/2026/11/training-b-and-b/";

  @TempDir Path folder;
  private JournalModuleFixture journalModuleFixture;
  private FullEntry full;

  @BeforeEach
  void open() {
    journalModuleFixture = new JournalModuleFixture(folder);
    Film film = journalModuleFixture.films.add("Rocky IV", 1985);
    Song song = journalModuleFixture.songs.add("Heart's on Fire", "John Cafferty", "USSM18500001");
    Person dicola = journalModuleFixture.people.add("Vince DiCola");
    FactSource factSource = new FactSource.Cited("A book", null, null);
    journalModuleFixture.facts.add(
        new CreditFact(film.id(), CreditRole.SCORED, dicola.id(), null), factSource);
    journalModuleFixture.facts.add(
        new CreditFact(song.id(), CreditRole.COMPOSED, dicola.id(), null), factSource);
    journalModuleFixture.facts.add(
        new FilmedAtFact(film.id(), journalModuleFixture.places.add("Wyoming").id(), null),
        factSource);
    Clip clip = journalModuleFixture.addClipPlaying(song);
    Entry entry =
        journalModuleFixture.publish(
            EntryContent.of(
                    "Training <b>&\u0000\uFFFE ]]></b>",
                    "A *teaser* </script><script>alert(1)</script>.",
                    "Body of [[Rocky IV]].\n\n[clip]\n\n<script>alert(1)</script> end")
                .withFilm(film.id())
                .withClips(List.of(clip.id())));
    full = journalModuleFixture.fullEntries.of(entry);
  }

  @AfterEach
  void close() {
    journalModuleFixture.close();
  }

  @ParameterizedTest
  @EnumSource(names = {"RSS", "ATOM"})
  void feedParsesToWhatWasWritten(FeedWriter.Format format) throws Exception {
    String text = feed(SETTINGS).of(format, List.of(full), Map.of());
    SyndFeed feed = new SyndFeedInput().build(new StringReader(text));
    assertEquals("Tom & Jerry's <journal>", feed.getTitle());
    SyndEntry entry = feed.getEntries().getFirst();
    assertEquals("Training <b>& ]]></b> [Rocky IV]", entry.getTitle());
    assertEquals(PAGE, entry.getLink());
    assertEquals(full.entry().feedId(), entry.getUri());
    assertEquals("Owner", entry.getAuthor());
    String content = entry.getContents().getFirst().getValue();
    assertTrue(content.contains("href=\"https://journal.example/film/rocky-iv\""), content);
    assertTrue(
        content.contains("src=\"https://journal.example/media/clip/1/poster.jpg?v=1\""), content);
    assertFalse(content.contains("<script"), content);
  }

  @ParameterizedTest
  @EnumSource(names = {"RSS", "ATOM"})
  void journalWithoutEntriesHasAFeed(FeedWriter.Format format) throws Exception {
    String text = feed(SETTINGS).of(format, List.of(), Map.of());
    assertEquals(List.of(), new SyndFeedInput().build(new StringReader(text)).getEntries());
  }

  @Test
  void sitemapListsAbsoluteUrls() throws Exception {
    String text =
        new Sitemap(JOURNAL)
            .of(
                List.of(
                    new Sitemap.Url("/", null),
                    new Sitemap.Url("/film/a&b", JournalModuleFixture.START)));
    var document =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(new InputSource(new StringReader(text)));
    assertEquals(2, document.getElementsByTagName("url").getLength());
    assertEquals(
        "https://journal.example/film/a&b",
        document.getElementsByTagName("loc").item(1).getTextContent());
    assertEquals(
        "2026-11-22T12:00:00Z", document.getElementsByTagName("lastmod").item(0).getTextContent());
  }

  @Test
  void structuredDataHasTheMomentsOfAClip() {
    JsonNode video = node(graph(), "VideoObject");
    assertEquals("Two sequences", video.path("name").asString());
    assertEquals("PT1M40S", video.path("duration").asString());
    assertEquals(3, video.path("hasPart").size());
    JsonNode cue = video.path("hasPart").get(1);
    assertEquals("Clip", cue.path("@type").asString());
    assertEquals("Heart's on Fire", cue.path("name").asString());
    assertEquals(12, cue.path("startOffset").asInt());
    assertEquals(40, cue.path("endOffset").asInt());
    assertEquals(PAGE + "?t=12", cue.path("url").asString());
    assertEquals(0, video.path("hasPart").get(0).path("startOffset").asInt());
    assertEquals(50, video.path("hasPart").get(0).path("endOffset").asInt());
    assertEquals(100, video.path("hasPart").get(2).path("endOffset").asInt());
  }

  @Test
  void chapterAndCueWithTheSameStartAreOneMoment() {
    journalModuleFixture.cueSheets.add(
        new CueOwner.OfClip(full.clips().getFirst().clip().id()),
        journalModuleFixture.songs.add("Training Montage", null, null).id(),
        Span.ofSeconds(50.25, 90),
        Duration.ZERO,
        null,
        journalModuleFixture.owner.id());
    full = journalModuleFixture.fullEntries.of(full.entry());
    JsonNode parts = node(graph(), "VideoObject").path("hasPart");
    assertEquals(
        List.of(0, 12, 50),
        parts.valueStream().map(part -> part.path("startOffset").asInt()).toList());
    assertEquals("Mountains: Training Montage", parts.get(2).path("name").asString());
    assertEquals(100, parts.get(2).path("endOffset").asInt());
    assertEquals(1, parts.get(2).path("about").size());
  }

  @ParameterizedTest
  @CsvSource({"en, en_US", "es, es_ES", "es-AR, es_AR", "pt, pt_BR", "de, de_DE", "sv, sv_SE"})
  void openGraphLocaleHasATerritory(String language, String locale) {
    assertEquals(locale, OpenGraphLocale.of(Locale.forLanguageTag(language)));
  }

  @Test
  void structuredDataHasTheFilmAndTheSong() {
    JsonNode film = node(graph(), "Movie");
    assertEquals("1985", film.path("datePublished").asString());
    assertEquals("Vince DiCola", film.path("musicBy").get(0).path("name").asString());
    assertEquals("Wyoming", film.path("locationCreated").get(0).path("name").asString());
    JsonNode song = node(graph(), "MusicRecording");
    assertEquals("USSM18500001", song.path("isrcCode").asString());
    assertEquals("John Cafferty", song.path("byArtist").path("name").asString());
    assertEquals(
        "Vince DiCola", song.path("recordingOf").path("composer").get(0).path("name").asString());
    assertEquals(
        film.path("@id").asString(),
        node(graph(), "BlogPosting").path("about").path("@id").asString());
  }

  @Test
  void structuredDataCannotCloseItsScriptElement() {
    String json = json();
    assertFalse(json.contains("<"), json);
    assertTrue(json.contains("Training \\u003cb\\u003e"), json);
  }

  @Test
  void replyIsIncludedWithoutItsEmailAddress() {
    var postResult =
        (PostResult.Stored)
            journalModuleFixture.replies.post(
                ReplyForm.of(full.entry().id(), "Apollo", "a@creed.example", "*Great*"));
    journalModuleFixture.moderationQueues.moderate(
        postResult.reply().id(), Verdict.APPROVE, journalModuleFixture.owner.id());
    JsonNode comment = node(graph(), "BlogPosting").path("comment").get(0);
    assertEquals("Great", comment.path("text").asString());
    assertEquals("Apollo", comment.path("author").path("name").asString());
    assertFalse(json().contains("creed"));
  }

  @Test
  void openGraphHasTitleImageAndVideo() {
    List<OpenGraph.Property> properties = new OpenGraph(SETTINGS, JOURNAL).of(full);
    assertTrue(properties.contains(new OpenGraph.Property("og:url", PAGE)), properties::toString);
    assertTrue(
        properties.contains(
            new OpenGraph.Property(
                "og:video", "https://journal.example/media/clip/1/clip.mp4?v=1")),
        properties::toString);
    assertTrue(
        properties.contains(new OpenGraph.Property("og:description", "A teaser alert(1).")),
        properties::toString);
    for (var property :
        List.of(
            new OpenGraph.Property("og:image:width", "1280"),
            new OpenGraph.Property("og:image:height", "720"),
            new OpenGraph.Property("twitter:card", "summary_large_image"))) {
      assertTrue(properties.contains(property), properties::toString);
    }
  }

  private FeedWriter feed(Settings settings) {
    return new FeedWriter(
        settings,
        settings.address(JOURNAL),
        FeedIdentity.of(journalModuleFixture.database),
        journalModuleFixture.markdownRenderer,
        journalModuleFixture.clips);
  }

  private String json() {
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

  private JsonNode graph() {
    return JsonMapper.shared().readTree(json()).path("@graph");
  }

  private static JsonNode node(JsonNode graph, String type) {
    return StreamSupport.stream(graph.spliterator(), false)
        .filter(node -> node.path("@type").asString().equals(type))
        .findFirst()
        .orElseThrow();
  }
}
