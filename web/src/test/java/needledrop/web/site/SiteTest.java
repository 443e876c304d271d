package needledrop.web.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import needledrop.journal.clip.Clip;
import needledrop.journal.clip.ClipFile;
import needledrop.journal.entry.Entry;
import needledrop.journal.entry.EntryContent;
import needledrop.store.Ids.EntryId;
import needledrop.store.Ids.MemberId;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class SiteTest {
  private static final Pattern LINK = Pattern.compile("(?:href|src)=\"(/[^\"#]*)");

  @TempDir static Path folder;
  private static LittleJournal little;

  @BeforeAll
  static void open() throws Exception {
    little = new LittleJournal(folder);
    little.render(ClipFile.VIDEO, "0123456789".getBytes(StandardCharsets.UTF_8));
    for (ClipFile file : ClipFile.values()) {
      if (file != ClipFile.VIDEO) {
        little.render(file, "{}".getBytes(StandardCharsets.UTF_8));
      }
    }
    little.shownReply("Ana", "The *mountain* <script>alert(1)</script>");
  }

  @AfterAll
  static void close() {
    little.close();
  }

  @Test
  void aLinkOutOfALetterThatIsSpentSaysSo() throws Exception {
    var spent = little.get("/mail/confirm?token=spent");
    assertEquals(404, spent.statusCode());
    assertTrue(spent.body().contains("This link no longer works."), spent.body());
  }

  @Test
  void theFrontPageShowsTheSceneWithItsFilmAndTheWayIn() throws Exception {
    String front = little.get("/").body();
    assertTrue(front.contains("Rocky training in Russia"));
    assertTrue(front.contains("[Rocky IV]"));
    assertTrue(front.contains("/media/clip/" + little.clip.id().value() + "/poster.jpg"));
    assertTrue(front.contains("[<b>+</b>]"));
    assertTrue(front.contains("lifts <em>logs</em>"));
  }

  @Test
  void theEntryTellsWhichSongPlaysWhenAndLinksToTheMoment() throws Exception {
    String page = little.get(little.path()).body();
    assertTrue(page.contains("0:12–0:23"));
    assertTrue(page.contains("?t=12#clip-1"));
    assertTrue(page.contains("heard, 93 % sure"));
    assertTrue(page.contains("<video controls"));
  }

  @Test
  void theDetailsStateFactsWithTheirSources() throws Exception {
    String page = little.get(little.path()).body();
    assertTrue(page.contains("November 27, 1985"));
    assertTrue(page.contains("End credits of the film"));
    assertTrue(page.contains("class=\"recalled\""));
    assertTrue(page.contains("https://charts.example/1986"));
    assertTrue(page.contains("The film at a library of films"));
    assertTrue(page.contains("The only film of the saga"));
  }

  @Test
  void everyLinkOfThePublicPagesLeadsSomewhere() throws Exception {
    List<String> pages =
        List.of("/", little.path(), little.film.path(), little.heart.path(), "/archive", "/songs");
    for (String page : pages) {
      for (String link : links(little.get(page).body())) {
        int status = little.get(link.replace("&amp;", "&")).statusCode();
        assertTrue(status == 200 || link.startsWith("/studio"), page + " links to " + link);
      }
    }
  }

  private static List<String> links(String html) {
    return LINK.matcher(html).results().map(link -> link.group(1)).distinct().toList();
  }

  @Test
  void noPublicPageHoldsAnEmailAddress() throws Exception {
    little.reply("Bo", "not yet shown");
    List<String> pages =
        new ArrayList<>(
            List.of(
                "/feed", "/feed/atom", "/feed/json", "/comments/feed", "/sitemap.xml", "/people"));
    pages.addAll(links(little.get("/").body()));
    pages.addAll(links(little.get(little.path()).body()));
    for (String page : pages) {
      String body = little.get(page).body();
      assertFalse(body.contains(LittleJournal.EMAIL), page);
      assertFalse(body.contains("not yet shown"), page);
    }
  }

  @Test
  void whatAReaderTypedIsTextOrHarmless() throws Exception {
    String page = little.get(little.path()).body();
    assertTrue(page.contains("<em>mountain</em>"));
    assertFalse(page.contains("<script>alert"));
  }

  @Test
  void aPageHoldsNoScriptOrStyleOfItsOwn() throws Exception {
    String page = little.get(little.path()).body();
    assertFalse(Pattern.compile("\\son[a-z]+=|\\sstyle=|<style").matcher(page).find());
    assertFalse(Pattern.compile("<script(?![^>]*(src=|ld\\+json))").matcher(page).find());
  }

  @Test
  void aWrongDateInTheAddressLeadsToTheRightOne() throws Exception {
    HttpResponse<String> answer = little.get("/1999/01/rocky-training-in-russia/?t=12");
    assertEquals(301, answer.statusCode());
    assertEquals(little.path() + "?t=12", location(answer));
    assertEquals(301, little.get(little.path().replaceAll("/$", "")).statusCode());
  }

  @Test
  void aMomentInTheAddressStartsThereWithoutScripts() throws Exception {
    assertTrue(little.get(little.path() + "?t=1m5s").body().contains("#t=65"));
    assertFalse(little.get(little.path() + "?t=x%22%3E").body().contains("#t="));
  }

  @Test
  void aSongShowsEveryMomentItPlays() throws Exception {
    String page = little.get(little.heart.path()).body();
    assertTrue(page.contains(little.path() + "?t=12"));
    assertTrue(page.contains("No. 76 on the Billboard Hot 100"));
  }

  @Test
  void aThemeShowsWhatItMeansAndItsScenes() throws Exception {
    String page = little.get(little.theme.path()).body();
    assertTrue(page.contains("heroism on film"));
    assertTrue(page.contains("Rocky training in Russia"));
  }

  @Test
  void draftsAreShownToNobodyButWhoIsSignedIn() throws Exception {
    Entry draft = little.draft();
    String preview = "/draft/" + draft.id().value();
    assertEquals(404, little.get(preview).statusCode());
    assertEquals(404, little.get(little.path(draft)).statusCode());
    assertFalse(little.get("/").body().contains("Not yet"));
    HttpResponse<String> own = little.get(preview, "Cookie", little.signedIn());
    assertEquals(200, own.statusCode());
    assertTrue(own.headers().firstValue("Cache-Control").orElseThrow().contains("no-store"));
  }

  @Test
  void mediaAreSeenOnlyAsLongAsAPublishedEntryShowsThem() throws Exception {
    String video = little.clip.path(ClipFile.VIDEO);
    assertEquals("0123456789", little.get(video).body());
    assertEquals(206, little.get(video, "Range", "bytes=2-3").statusCode());
    little.journal.entries().unpublish(little.entryId());
    try {
      assertEquals(404, little.get(video).statusCode());
      assertEquals(200, little.get(video, "Cookie", little.signedIn()).statusCode());
    } finally {
      little.journal.entries().publish(little.entryId());
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/media/clip/1/edit.json",
        "/media/clip/1/..%2f..%2fneedledrop.db",
        "/media/clip/1/%2e%2e",
        "/media/clip/x/clip.mp4",
        "/media/clip/99999/clip.mp4",
        "/media/clip/1/clip.mp4/x"
      })
  void onlyTheFilesOfAClipAreMedia(String path) throws Exception {
    assertTrue(List.of(400, 404).contains(little.get(path).statusCode()));
  }

  @Test
  void aClipThatIsNotRenderedSaysSoInItsPlace() throws Exception {
    String page = little.get(little.path(little.entryWithoutRender())).body();
    assertTrue(page.contains("The clip is being made"));
    assertTrue(page.contains("data-waiting"));
  }

  @Test
  void publishingIsSeenAtOnce() throws Exception {
    little.get("/");
    Entry entry = little.journal.entries().publish(little.draft().id());
    assertTrue(little.get("/").body().contains("Not yet"));
    little.journal.entries().bin(entry.id());
    assertFalse(little.get("/").body().contains("Not yet"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/film/none", "/theme/none", "/2026/11/none/", "/page/0", "/page/9", "/x"})
  void whatIsNotThereIsNotFound(String path) throws Exception {
    HttpResponse<String> answer = little.get(path);
    assertEquals(404, answer.statusCode());
    assertTrue(answer.body().contains("Nothing plays here"));
  }

  @Test
  void feedsAndTheMapNameTheEntryByItsFullAddress() throws Exception {
    String address = "http://localhost:8080" + little.path();
    for (String path :
        List.of(
            "/feed",
            "/feed/",
            "/feed/atom",
            "/feed/json",
            "/comments/feed/",
            "/comments/feed/json",
            little.path() + "feed",
            little.path() + "feed/atom",
            "/theme/high-eighties/feed",
            "/theme/high-eighties/feed/json",
            "/film/rocky-iv/feed/",
            "/film/rocky-iv/feed/atom",
            "/song/hearts-on-fire/feed",
            "/sitemap.xml",
            "/sitemap/1.xml")) {
      HttpResponse<String> answer = little.get(path);
      assertEquals(200, answer.statusCode());
      assertTrue(answer.body().contains(address), path);
    }
    assertTrue(little.get("/robots.txt").body().contains("http://localhost:8080/sitemap.xml"));
    assertEquals(200, little.get("/health").statusCode());
  }

  @Test
  void thePageOfAnEntryLeadsToItsRepliesAsAFeed() throws Exception {
    String page = little.get(little.path()).body();
    assertTrue(page.contains("href=\"" + little.path() + "feed\""), page);
    assertTrue(page.contains("p-author h-card"), page);
    assertEquals(404, little.get("/2026/11/none/feed").statusCode());
    assertEquals(404, little.get("/sitemap/3.xml").statusCode());
  }

  @Test
  void pagesOfThemesAndFilmsNameTheirFeedsWhichAreFetchedOnlyWhenTheyChanged() throws Exception {
    for (String page : List.of("/theme/high-eighties", "/film/rocky-iv")) {
      assertTrue(
          little.get(page).body().contains("rss+xml\" title=\"")
              && little.get(page).body().contains("href=\"" + page + "/feed\""),
          page);
      HttpResponse<String> feed = little.get(page + "/feed");
      String tag = feed.headers().firstValue("ETag").orElseThrow();
      assertEquals(304, little.get(page + "/feed", "If-None-Match", tag).statusCode());
    }
    assertEquals(404, little.get("/theme/none/feed").statusCode());
    assertEquals(404, little.get("/film/none/feed/atom").statusCode());
  }

  @Test
  void addressesMadeOfDatesLeadOn() throws Exception {
    assertEquals("/archive/2026", location(little.get("/2026/")));
    assertEquals("/archive/2026", location(little.get("/2026")));
    assertEquals("/archive/2026", location(little.get("/2026/11/")));
    String slug = little.path().substring("/2026/11/".length());
    assertEquals(little.path(), location(little.get("/2026/11/22/" + slug)));
    assertEquals(little.path(), location(little.get("/?p=" + little.entryId().value())));
    for (String nonsense :
        List.of(
            "/1985/",
            "/2026/10/",
            "/2026/13/",
            "/20266",
            "/2026/11/31/" + slug,
            "/2026/11/22/none/",
            "/nowhere/",
            "/no/where",
            "/1/2/3/4",
            "/?p=999",
            "/?p=none")) {
      assertEquals(404, little.get(nonsense).statusCode(), nonsense);
    }
  }

  @Test
  void versionedMediaThatArePublicAreKeptForEver() throws Exception {
    for (ClipFile file : ClipFile.values()) {
      String path = little.clip.path(file);
      assertEquals("public, max-age=31536000, immutable", caching(path), path);
      assertEquals("private, no-cache", caching(path.replaceFirst("\\?.*", "")), path);
      assertEquals("private, no-cache", caching(path + "9"), path);
    }
    Clip draft = little.journal.clips().add(little.clip.edit());
    little.journal.clips().markRendered(draft.id(), 1, Duration.ofSeconds(24), 1280, 720);
    assertEquals(404, little.get(draft.path(ClipFile.POSTER)).statusCode());
  }

  private static String caching(String path) throws Exception {
    return little.get(path).headers().firstValue("Cache-Control").orElse("");
  }

  @ParameterizedTest
  @EnumSource(
      value = ClipFile.class,
      names = {"STORYBOARD_TRACK", "CHAPTERS", "WAVEFORM"})
  void textThatBelongsToAClipIsCompressed(ClipFile file) throws Exception {
    String text = "{\"peaks\": [" + "0, ".repeat(2000) + "0]}";
    little.render(file, text.getBytes(StandardCharsets.UTF_8));
    var plain = little.get(little.clip.path(file));
    var zipped = little.get(little.clip.path(file), "Accept-Encoding", "gzip");
    assertEquals(text, plain.body());
    assertEquals("gzip", zipped.headers().firstValue("Content-Encoding").orElse(""));
    assertTrue(zipped.headers().firstValueAsLong("Content-Length").orElseThrow() < 1000);
    assertEquals("Accept-Encoding", zipped.headers().firstValue("Vary").orElse(""));
    String tag = zipped.headers().firstValue("ETag").orElseThrow();
    assertNotEquals(plain.headers().firstValue("ETag").orElseThrow(), tag);
    assertEquals(
        304,
        little
            .get(little.clip.path(file), "Accept-Encoding", "gzip", "If-None-Match", tag)
            .statusCode());
    assertEquals(
        206,
        little
            .get(little.clip.path(file), "Accept-Encoding", "gzip", "Range", "bytes=0-9")
            .statusCode());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/feed",
        "/feed/json",
        "/sitemap.xml",
        "/opensearch.xml",
        "/favicon.ico",
        "/search/suggest?q=rock"
      })
  void textOfAnyKindIsCompressed(String path) throws Exception {
    var zipped = little.get(path, "Accept-Encoding", "gzip");
    assertEquals(200, zipped.statusCode());
    boolean small = little.get(path).body().length() < 1500;
    String encoding = zipped.headers().firstValue("Content-Encoding").orElse("");
    assertTrue(encoding.equals("gzip") || (encoding.isEmpty() && small), encoding);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/archive",
        "/archive/2026",
        "/theme/high-eighties",
        "/film/rocky-iv",
        "/song/hearts-on-fire"
      })
  void everyKindOfPageTellsProgramsWhatItShows(String path) throws Exception {
    String page = little.get(path).body();
    assertTrue(page.contains("<script type=\"application/ld+json\">"), page);
    assertTrue(
        page.contains("og:image\" content=\"http://localhost:8080/media/clip/1/poster.jpg"), page);
    assertTrue(page.contains("<meta name=\"twitter:card\" content=\"summary_large_image\">"), page);
    assertTrue(page.contains("og:locale\" content=\"en_US\""), page);
  }

  private static String location(HttpResponse<String> answer) {
    return answer.headers().firstValue("Location").orElseThrow();
  }

  @Test
  void onlyAPageThatCarriesAVideoLetsItsHostIntoAFrame() throws Exception {
    EntryContent entryContent =
        EntryContent.of("Run", "", "https://framatube.org/w/kkGMgK9ZtnKfYAgnEtQxbv\n\nSnow.");
    Entry draft = little.journal.entries().add(little.journal.members().owner().id(), entryContent);
    Entry entry = little.journal.entries().publish(draft.id());
    for (int drawnThenKept = 0; drawnThenKept < 2; drawnThenKept++) {
      assertTrue(policy(little.path(entry)).contains("frame-src https://framatube.org;"));
      assertTrue(policy(little.path()).contains("frame-src 'none'"));
    }
  }

  @Test
  void noReaderLetsAHostIntoAFrame() throws Exception {
    String words = "<a class=\"embed-open\" data-player=\"https://evil.example/\">x</a>";
    MemberId owner = little.journal.members().owner().id();
    Entry draft = little.journal.entries().add(owner, EntryContent.of("Door", "", "Snow."));
    Entry entry = little.journal.entries().publish(draft.id());
    little.journal.replies().postAsMember(entry.id(), null, owner, "Ivan", words);
    String asked = URLEncoder.encode(words, StandardCharsets.UTF_8);
    for (String path : List.of(little.path(entry), "/search?q=" + asked)) {
      assertTrue(policy(path).contains("frame-src 'none'"), path);
    }
  }

  @Test
  void binnedDraftsOpenByNoLink() throws Exception {
    EntryContent entryContent = EntryContent.of("Not yet", "", "Snow.");
    EntryId draft =
        little.journal.entries().add(little.journal.members().owner().id(), entryContent).id();
    String token = little.journal.writing().shareLinks().issue(draft, Duration.ofDays(1));
    assertEquals(200, little.get("/shared/" + token).statusCode());
    little.journal.entries().bin(draft);
    assertEquals(404, little.get("/shared/" + token).statusCode());
    assertEquals(Optional.empty(), little.journal.writing().shareLinks().findEntry(token));
  }

  private static String policy(String path) throws Exception {
    return little.get(path).headers().firstValue("Content-Security-Policy").orElseThrow();
  }
}
