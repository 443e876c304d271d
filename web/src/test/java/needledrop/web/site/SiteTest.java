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
  private static JournalFixture fixture;

  @BeforeAll
  static void open() throws Exception {
    fixture = new JournalFixture(folder);
    fixture.render(ClipFile.VIDEO, "0123456789".getBytes(StandardCharsets.UTF_8));
    for (ClipFile file : ClipFile.values()) {
      if (file != ClipFile.VIDEO) {
        fixture.render(file, "{}".getBytes(StandardCharsets.UTF_8));
      }
    }
    fixture.addApprovedReply("Ana", "The *mountain* <script>alert(1)</script>");
  }

  @AfterAll
  static void close() {
    fixture.close();
  }

  @Test
  void expiredMailLinksSaySo() throws Exception {
    var spent = fixture.get("/mail/confirm?token=spent");
    assertEquals(404, spent.statusCode());
    assertTrue(spent.body().contains("This link has expired."), spent.body());
  }

  @Test
  void frontPageShowsTheSceneItsFilmAndALink() throws Exception {
    String front = fixture.get("/").body();
    assertTrue(front.contains("Rocky training in Russia"));
    assertTrue(front.contains("[Rocky IV]"));
    assertTrue(front.contains("/media/clip/" + fixture.clip.id().value() + "/poster.jpg"));
    assertTrue(front.contains("[<b>+</b>]"));
    assertTrue(front.contains("lifts <em>logs</em>"));
  }

  @Test
  void entriesListCuesAndLinkToThem() throws Exception {
    String page = fixture.get(fixture.path()).body();
    assertTrue(page.contains("0:12–0:23"));
    assertTrue(page.contains("?t=12#clip-1"));
    assertTrue(page.contains("Detected, 93% confidence"));
    assertTrue(page.contains("<video controls"));
  }

  @Test
  void detailsShowFactsWithTheirSources() throws Exception {
    String page = fixture.get(fixture.path()).body();
    assertTrue(page.contains("November 27, 1985"));
    assertTrue(page.contains("End credits of the film"));
    assertTrue(page.contains("class=\"recalled\""));
    assertTrue(page.contains("https://charts.example/1986"));
    assertTrue(page.contains("The film at a library of films"));
    assertTrue(page.contains("The only film in the"));
  }

  @Test
  void publicPagesHaveNoBrokenLinks() throws Exception {
    List<String> pages =
        List.of(
            "/", fixture.path(), fixture.film.path(), fixture.heart.path(), "/archive", "/songs");
    for (String page : pages) {
      for (String link : links(fixture.get(page).body())) {
        int status = fixture.get(link.replace("&amp;", "&")).statusCode();
        assertTrue(status == 200 || link.startsWith("/studio"), page + " links to " + link);
      }
    }
  }

  private static List<String> links(String html) {
    return LINK.matcher(html).results().map(link -> link.group(1)).distinct().toList();
  }

  @Test
  void publicPagesContainNoEmailAddress() throws Exception {
    fixture.addReply("Bo", "not yet shown");
    List<String> pages =
        new ArrayList<>(
            List.of(
                "/feed", "/feed/atom", "/feed/json", "/comments/feed", "/sitemap.xml", "/people"));
    pages.addAll(links(fixture.get("/").body()));
    pages.addAll(links(fixture.get(fixture.path()).body()));
    for (String page : pages) {
      String body = fixture.get(page).body();
      assertFalse(body.contains(JournalFixture.EMAIL), page);
      assertFalse(body.contains("not yet shown"), page);
    }
  }

  @Test
  void repliesAreSanitized() throws Exception {
    String page = fixture.get(fixture.path()).body();
    assertTrue(page.contains("<em>mountain</em>"));
    assertFalse(page.contains("<script>alert"));
  }

  @Test
  void pagesHaveNoInlineScriptOrStyle() throws Exception {
    String page = fixture.get(fixture.path()).body();
    assertFalse(Pattern.compile("\\son[a-z]+=|\\sstyle=|<style").matcher(page).find());
    assertFalse(Pattern.compile("<script(?![^>]*(src=|ld\\+json))").matcher(page).find());
  }

  @Test
  void wrongDatesInThePathRedirect() throws Exception {
    HttpResponse<String> answer = fixture.get("/1999/01/rocky-training-in-russia/?t=12");
    assertEquals(301, answer.statusCode());
    assertEquals(fixture.path() + "?t=12", location(answer));
    assertEquals(301, fixture.get(fixture.path().replaceAll("/$", "")).statusCode());
  }

  @Test
  void timeParameterStartsThePlayerWithoutScripts() throws Exception {
    assertTrue(fixture.get(fixture.path() + "?t=1m5s").body().contains("#t=65"));
    assertFalse(fixture.get(fixture.path() + "?t=x%22%3E").body().contains("#t="));
  }

  @Test
  void songPagesListEveryCue() throws Exception {
    String page = fixture.get(fixture.heart.path()).body();
    assertTrue(page.contains(fixture.path() + "?t=12"));
    assertTrue(page.contains("No. 76 on the Billboard Hot 100"));
  }

  @Test
  void themePagesShowDefinitionAndScenes() throws Exception {
    String page = fixture.get(fixture.theme.path()).body();
    assertTrue(page.contains("heroism on film"));
    assertTrue(page.contains("Rocky training in Russia"));
  }

  @Test
  void draftsAreShownOnlyToSignedInMembers() throws Exception {
    Entry draft = fixture.addDraft();
    String preview = "/draft/" + draft.id().value();
    assertEquals(404, fixture.get(preview).statusCode());
    assertEquals(404, fixture.get(fixture.path(draft)).statusCode());
    assertFalse(fixture.get("/").body().contains("Not yet"));
    HttpResponse<String> own = fixture.get(preview, "Cookie", fixture.signIn());
    assertEquals(200, own.statusCode());
    assertTrue(own.headers().firstValue("Cache-Control").orElseThrow().contains("no-store"));
  }

  @Test
  void mediaArePublicOnlyWhileAPublishedEntryShowsThem() throws Exception {
    String video = fixture.clip.path(ClipFile.VIDEO);
    assertEquals("0123456789", fixture.get(video).body());
    assertEquals(206, fixture.get(video, "Range", "bytes=2-3").statusCode());
    fixture.entries().unpublish(fixture.entryId());
    try {
      assertEquals(404, fixture.get(video).statusCode());
      assertEquals(200, fixture.get(video, "Cookie", fixture.signIn()).statusCode());
    } finally {
      fixture.entries().publish(fixture.entryId());
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
  void onlyClipFilesAreServedAsMedia(String path) throws Exception {
    assertTrue(List.of(400, 404).contains(fixture.get(path).statusCode()));
  }

  @Test
  void unrenderedClipsShowAPlaceholder() throws Exception {
    String page = fixture.get(fixture.path(fixture.addUnrenderedEntry())).body();
    assertTrue(page.contains("This clip is being processed"));
    assertTrue(page.contains("data-waiting"));
  }

  @Test
  void publishingIsVisibleAtOnce() throws Exception {
    fixture.get("/");
    Entry entry = fixture.entries().publish(fixture.addDraft().id());
    assertTrue(fixture.get("/").body().contains("Not yet"));
    fixture.entries().bin(entry.id());
    assertFalse(fixture.get("/").body().contains("Not yet"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/film/none", "/theme/none", "/2026/11/none/", "/page/0", "/page/9", "/x"})
  void unknownPathsAreNotFound(String path) throws Exception {
    HttpResponse<String> answer = fixture.get(path);
    assertEquals(404, answer.statusCode());
    assertTrue(answer.body().contains("Nothing plays here"));
  }

  @Test
  void feedsAndSitemapUseAbsoluteUrls() throws Exception {
    String address = "http://localhost:8080" + fixture.path();
    for (String path :
        List.of(
            "/feed",
            "/feed/",
            "/feed/atom",
            "/feed/json",
            "/comments/feed/",
            "/comments/feed/json",
            fixture.path() + "feed",
            fixture.path() + "feed/atom",
            "/theme/high-eighties/feed",
            "/theme/high-eighties/feed/json",
            "/film/rocky-iv/feed/",
            "/film/rocky-iv/feed/atom",
            "/song/hearts-on-fire/feed",
            "/sitemap.xml",
            "/sitemap/1.xml")) {
      HttpResponse<String> answer = fixture.get(path);
      assertEquals(200, answer.statusCode());
      assertTrue(answer.body().contains(address), path);
    }
    assertTrue(fixture.get("/robots.txt").body().contains("http://localhost:8080/sitemap.xml"));
    assertEquals(200, fixture.get("/health").statusCode());
  }

  @Test
  void entriesLinkToTheirReplyFeed() throws Exception {
    String page = fixture.get(fixture.path()).body();
    assertTrue(page.contains("href=\"" + fixture.path() + "feed\""), page);
    assertTrue(page.contains("p-author h-card"), page);
    assertEquals(404, fixture.get("/2026/11/none/feed").statusCode());
    assertEquals(404, fixture.get("/sitemap/3.xml").statusCode());
  }

  @Test
  void themesAndFilmsLinkToCacheableFeeds() throws Exception {
    for (String page : List.of("/theme/high-eighties", "/film/rocky-iv")) {
      assertTrue(
          fixture.get(page).body().contains("rss+xml\" title=\"")
              && fixture.get(page).body().contains("href=\"" + page + "/feed\""),
          page);
      HttpResponse<String> feed = fixture.get(page + "/feed");
      String tag = feed.headers().firstValue("ETag").orElseThrow();
      assertEquals(304, fixture.get(page + "/feed", "If-None-Match", tag).statusCode());
    }
    assertEquals(404, fixture.get("/theme/none/feed").statusCode());
    assertEquals(404, fixture.get("/film/none/feed/atom").statusCode());
  }

  @Test
  void datePathsRedirect() throws Exception {
    assertEquals("/archive/2026", location(fixture.get("/2026/")));
    assertEquals("/archive/2026", location(fixture.get("/2026")));
    assertEquals("/archive/2026", location(fixture.get("/2026/11/")));
    String slug = fixture.path().substring("/2026/11/".length());
    assertEquals(fixture.path(), location(fixture.get("/2026/11/22/" + slug)));
    assertEquals(fixture.path(), location(fixture.get("/?p=" + fixture.entryId().value())));
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
      assertEquals(404, fixture.get(nonsense).statusCode(), nonsense);
    }
  }

  @Test
  void versionedPublicMediaAreImmutable() throws Exception {
    for (ClipFile file : ClipFile.values()) {
      String path = fixture.clip.path(file);
      assertEquals("public, max-age=31536000, immutable", caching(path), path);
      assertEquals("private, no-cache", caching(path.replaceFirst("\\?.*", "")), path);
      assertEquals("private, no-cache", caching(path + "9"), path);
    }
    Clip draft = fixture.clips().add(fixture.clip.edit());
    fixture.clips().markRendered(draft.id(), 1, Duration.ofSeconds(24), 1280, 720);
    assertEquals(404, fixture.get(draft.path(ClipFile.POSTER)).statusCode());
  }

  private static String caching(String path) throws Exception {
    return fixture.get(path).headers().firstValue("Cache-Control").orElse("");
  }

  @ParameterizedTest
  @EnumSource(
      value = ClipFile.class,
      names = {"STORYBOARD_TRACK", "CHAPTERS", "WAVEFORM"})
  void clipTextFilesAreCompressed(ClipFile file) throws Exception {
    String text = "{\"peaks\": [" + "0, ".repeat(2000) + "0]}";
    fixture.render(file, text.getBytes(StandardCharsets.UTF_8));
    var plain = fixture.get(fixture.clip.path(file));
    var zipped = fixture.get(fixture.clip.path(file), "Accept-Encoding", "gzip");
    assertEquals(text, plain.body());
    assertEquals("gzip", zipped.headers().firstValue("Content-Encoding").orElse(""));
    assertTrue(zipped.headers().firstValueAsLong("Content-Length").orElseThrow() < 1000);
    assertEquals("Accept-Encoding", zipped.headers().firstValue("Vary").orElse(""));
    String tag = zipped.headers().firstValue("ETag").orElseThrow();
    assertNotEquals(plain.headers().firstValue("ETag").orElseThrow(), tag);
    assertEquals(
        304,
        fixture
            .get(fixture.clip.path(file), "Accept-Encoding", "gzip", "If-None-Match", tag)
            .statusCode());
    assertEquals(
        206,
        fixture
            .get(fixture.clip.path(file), "Accept-Encoding", "gzip", "Range", "bytes=0-9")
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
  void textResponsesAreCompressed(String path) throws Exception {
    var zipped = fixture.get(path, "Accept-Encoding", "gzip");
    assertEquals(200, zipped.statusCode());
    boolean small = fixture.get(path).body().length() < 1500;
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
  void everyPageHasMetadata(String path) throws Exception {
    String page = fixture.get(path).body();
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
  void onlyPagesWithAnEmbedAllowItsHostInFrames() throws Exception {
    EntryContent entryContent =
        EntryContent.of("Run", "", "https://framatube.org/w/kkGMgK9ZtnKfYAgnEtQxbv\n\nSnow.");
    Entry draft = fixture.entries().add(fixture.members().owner().id(), entryContent);
    Entry entry = fixture.entries().publish(draft.id());
    for (int drawnThenKept = 0; drawnThenKept < 2; drawnThenKept++) {
      assertTrue(policy(fixture.path(entry)).contains("frame-src https://framatube.org;"));
      assertTrue(policy(fixture.path()).contains("frame-src 'none'"));
    }
  }

  @Test
  void readersCannotAllowHostsInFrames() throws Exception {
    String words = "<a class=\"embed-open\" data-player=\"https://evil.example/\">x</a>";
    MemberId owner = fixture.members().owner().id();
    Entry draft = fixture.entries().add(owner, EntryContent.of("Door", "", "Snow."));
    Entry entry = fixture.entries().publish(draft.id());
    fixture.journal.replies().replies().postAsMember(entry.id(), null, owner, "Ivan", words);
    String asked = URLEncoder.encode(words, StandardCharsets.UTF_8);
    for (String path : List.of(fixture.path(entry), "/search?q=" + asked)) {
      assertTrue(policy(path).contains("frame-src 'none'"), path);
    }
  }

  @Test
  void shareLinksOfBinnedDraftsAreNotFound() throws Exception {
    EntryContent entryContent = EntryContent.of("Not yet", "", "Snow.");
    EntryId draft = fixture.entries().add(fixture.members().owner().id(), entryContent).id();
    String token = fixture.journal.editor().shareLinks().issue(draft, Duration.ofDays(1));
    assertEquals(200, fixture.get("/shared/" + token).statusCode());
    fixture.entries().bin(draft);
    assertEquals(404, fixture.get("/shared/" + token).statusCode());
    assertEquals(Optional.empty(), fixture.journal.editor().shareLinks().findEntry(token));
  }

  private static String policy(String path) throws Exception {
    return fixture.get(path).headers().firstValue("Content-Security-Policy").orElseThrow();
  }
}
