package needledrop.web.site;

import static java.util.stream.Collectors.joining;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import needledrop.cut.Ladder;
import needledrop.journal.caption.CaptionFormat;
import needledrop.journal.clip.Clip;
import needledrop.journal.clip.ClipFile;
import needledrop.store.Ids.ClipId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ClipPagesTest {
  private static final String ADDRESS = "http://localhost:8080";

  @TempDir private Path folder;
  private JournalFixture fixture;

  @BeforeEach
  void open() throws Exception {
    fixture = new JournalFixture(folder);
    fixture.render(ClipFile.VIDEO, "0123456789".getBytes(StandardCharsets.UTF_8));
    fixture.render(ClipFile.POSTER, "poster".getBytes(StandardCharsets.UTF_8));
  }

  @AfterEach
  void close() {
    fixture.close();
  }

  @Test
  void otherSlugsRedirectToTheClipPage() throws Exception {
    String page = fixture.get(fixture.clip.path()).body();
    assertTrue(page.contains("Training Montage"));
    assertTrue(page.contains("href=\"" + fixture.path() + "\""));
    assertTrue(page.contains("<link rel=\"canonical\" href=\"" + ADDRESS + fixture.clip.path()));
    HttpResponse<String> other = fixture.get("/clip/" + fixture.clip.id().value() + "-else?t=3");
    assertEquals(301, other.statusCode());
    assertEquals(fixture.clip.path() + "?t=3", other.headers().firstValue("Location").orElse(""));
    assertTrue(fixture.get("/sitemap.xml").body().contains(ADDRESS + fixture.clip.path()));
  }

  @Test
  void pageDescribesTheVideoAndItsPartsAsJsonLd() throws Exception {
    String page = fixture.get(fixture.clip.path()).body();
    String data = page.substring(page.indexOf("ld+json\">") + 9);
    JsonNode graph =
        JsonMapper.shared().readTree(data.substring(0, data.indexOf("</script>"))).get("@graph");
    JsonNode video = graph.get(0);
    assertEquals("VideoObject", video.get("@type").asString());
    assertEquals("PT24S", video.get("duration").asString());
    assertEquals(2, video.get("hasPart").size());
    assertEquals("Clip", video.get("hasPart").get(0).get("@type").asString());
  }

  @Test
  void withdrawnClipsKeepTheirPageAndCueSheet() throws Exception {
    fixture.clips().unpublishVideo(fixture.clip.id());
    String page = fixture.get(fixture.clip.path()).body();
    assertTrue(page.contains("This clip has been unavailable since November 22, 2026."));
    assertTrue(page.contains("Heart&#39;s on Fire") || page.contains("Heart's on Fire"));
    assertFalse(page.contains("<video"));
    assertEquals(410, fixture.get(media("clip.mp4")).statusCode());
    assertEquals(410, fixture.get(media("still/3.jpg")).statusCode());
    assertEquals(200, fixture.get(media("clip.mp4"), "Cookie", fixture.signIn()).statusCode());
    assertEquals(404, oembed(fixture.clip.path(), "").statusCode());
    assertTrue(fixture.get(fixture.path()).body().contains("This clip has been unavailable"));
    fixture.clips().publishVideo(fixture.clip.id());
    assertEquals(200, fixture.get(media("clip.mp4")).statusCode());
  }

  @Test
  void frameCanBeEmbeddedAnywhereAndSetsNoCookie() throws Exception {
    HttpResponse<String> frame = fixture.get(fixture.clip.embedPath());
    String policy = frame.headers().firstValue("Content-Security-Policy").orElse("");
    assertTrue(policy.contains("frame-ancestors *"));
    assertEquals(1, frame.headers().allValues("Content-Security-Policy").size());
    assertEquals(List.of(), frame.headers().allValues("X-Frame-Options"));
    assertEquals(List.of(), frame.headers().allValues("Set-Cookie"));
    assertTrue(frame.body().contains("<video"));
    assertFalse(frame.body().contains("respond"));
    String own =
        fixture.get(fixture.clip.path()).headers().firstValue("X-Frame-Options").orElse("");
    assertEquals("DENY", own);
  }

  @Test
  void oembedAnswersInJson() throws Exception {
    for (String path : List.of(fixture.clip.path(), fixture.path())) {
      HttpResponse<String> answer = oembed(path, "&maxwidth=640&maxheight=300");
      assertEquals("application/json", answer.headers().firstValue("Content-Type").orElse(""));
      JsonNode said = JsonMapper.shared().readTree(answer.body());
      assertEquals("1.0", said.get("version").asString());
      assertEquals("video", said.get("type").asString());
      assertTrue(said.get("width").asInt() <= 640 && said.get("height").asInt() <= 300);
      assertTrue(said.get("html").asString().contains(ADDRESS + fixture.clip.embedPath()));
      assertTrue(said.get("thumbnail_width").asInt() <= 640, said::toString);
      assertTrue(said.get("thumbnail_height").asInt() <= 300, said::toString);
      URI still = URI.create(said.get("thumbnail_url").asString());
      assertEquals(200, fixture.get(still.getPath() + "?" + still.getQuery()).statusCode());
    }
  }

  @Test
  void oembedFollowsItsSchemaAndReportsTheRealThumbnailSize() throws Exception {
    for (String limits : List.of("", "&maxwidth=640", "&maxheight=120")) {
      String answer = oembed(fixture.clip.path(), limits).body();
      assertEquals(
          List.of(),
          SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
              .getSchema(
                  Objects.requireNonNull(getClass().getResourceAsStream("oembed.schema.json")))
              .validate(
                  answer,
                  InputFormat.JSON,
                  each -> each.executionConfig(config -> config.formatAssertionsEnabled(true))));
    }
    JsonNode said = JsonMapper.shared().readTree(oembed(fixture.clip.path(), "").body());
    Clip.Rendition playing = Objects.requireNonNull(fixture.clip.publicRendition());
    assertEquals(Math.min(1200, playing.width()), said.get("thumbnail_width").asInt());
  }

  @Test
  void oembedAnswersInXml() throws Exception {
    HttpResponse<String> answer = oembed(fixture.clip.path(), "&format=xml");
    var document =
        DocumentBuilderFactory.newDefaultInstance()
            .newDocumentBuilder()
            .parse(new ByteArrayInputStream(answer.body().getBytes(StandardCharsets.UTF_8)));
    assertEquals("oembed", document.getDocumentElement().getTagName());
    for (String required : List.of("type", "version", "html", "width", "height")) {
      assertEquals(1, document.getElementsByTagName(required).getLength(), required);
    }
  }

  @Test
  void oembedRejectsForeignMissingAndPrivatePages() throws Exception {
    ClipId secret = fixture.clips().add(fixture.clip.edit()).id();
    assertEquals(404, oembed("/clip/" + secret.value(), "").statusCode());
    assertEquals(404, oembed("/clip/999999", "").statusCode());
    assertEquals(404, oembed("/archive", "").statusCode());
    assertEquals(404, fixture.get("/oembed?url=https://elsewhere.example/clip/1").statusCode());
    assertEquals(404, fixture.get("/oembed?url=%20%00").statusCode());
    assertEquals(404, fixture.get("/oembed").statusCode());
    assertEquals(501, oembed(fixture.clip.path(), "&format=yaml").statusCode());
  }

  @Test
  void momentsHaveTheirOwnTitleAndImage() throws Exception {
    for (String path : List.of(fixture.clip.path(), fixture.path())) {
      String page = fixture.get(path + "?t=13").body();
      assertTrue(page.contains(" at 0:13, Heart"), path);
      assertTrue(page.contains("content=\"" + ADDRESS + fixture.clip.stillPath(13)), path);
    }
    assertEquals(404, fixture.get(media("still/99.jpg")).statusCode());
    assertEquals(404, fixture.get(media("still/x.jpg")).statusCode());
  }

  @Test
  void momentsWithoutAStillShowThePoster() throws Exception {
    assertEquals("poster", fixture.get(media("still/3.jpg")).body());
  }

  @Test
  void captionsAreServedAsPlainWebVtt() throws Exception {
    fixture
        .clips()
        .captionTracks()
        .save(
            fixture.clip.id(),
            "en",
            "English",
            CaptionFormat.parse("0:01.000 --> 0:02.000\n<script>x</script>\nrun").lines());
    HttpResponse<String> captions = fixture.get(media("captions/en.vtt"));
    assertEquals("WEBVTT\n\n00:00:01.000 --> 00:00:02.000\nx\nrun\n", captions.body());
    assertTrue(captions.headers().firstValue("Content-Type").orElse("").startsWith("text/vtt"));
    assertTrue(fixture.get(fixture.clip.path()).body().contains("kind=\"captions\""));
    assertEquals(404, fixture.get(media("captions/de.vtt")).statusCode());
    String many =
        IntStream.range(10, 60)
            .mapToObj("0:%1$d.000 --> 0:%1$d.900\nrun\n\n"::formatted)
            .collect(joining());
    fixture
        .clips()
        .captionTracks()
        .save(fixture.clip.id(), "fr", "Français", CaptionFormat.parse(many).lines());
    HttpResponse<String> zipped =
        fixture.get(media("captions/fr.vtt?v=1"), "Accept-Encoding", "gzip");
    assertEquals("gzip", zipped.headers().firstValue("Content-Encoding").orElse(""));
    assertEquals(List.of("Accept-Encoding"), zipped.headers().allValues("Vary"));
    assertEquals(
        "public, max-age=31536000, immutable",
        zipped.headers().firstValue("Cache-Control").orElse(""));
  }

  @Test
  void onlyTheCurrentStreamIsServed() throws Exception {
    Clip clip = fixture.clip;
    Path stream = Files.createDirectories(fixture.clips().streamFolder(clip.id(), 1));
    Files.writeString(stream.resolve(Ladder.MAIN_PLAYLIST), "#EXTM3U\n");
    Files.writeString(stream.resolve("360.mp4"), "0123456789");
    Files.writeString(stream.resolve("secret.txt"), "no");
    HttpResponse<String> main = fixture.get(media("stream/1/" + Ladder.MAIN_PLAYLIST));
    assertEquals(
        "application/vnd.apple.mpegurl", main.headers().firstValue("Content-Type").orElse(""));
    HttpResponse<String> part = fixture.get(media("stream/1/360.mp4"), "Range", "bytes=2-4");
    assertEquals(206, part.statusCode());
    assertEquals("234", part.body());
    assertEquals(404, fixture.get(media("stream/2/360.mp4")).statusCode());
    assertEquals(404, fixture.get(media("stream/1/secret.txt")).statusCode());
    fixture.entries().unpublish(fixture.entryId());
    assertEquals(404, fixture.get(media("stream/1/360.mp4")).statusCode());
    assertEquals(404, fixture.get(clip.path()).statusCode());
    assertEquals(404, fixture.get(clip.embedPath()).statusCode());
  }

  private String media(String file) {
    return "/media/clip/" + fixture.clip.id().value() + "/" + file;
  }

  private HttpResponse<String> oembed(String path, String more) throws Exception {
    return fixture.get(
        "/oembed?url=" + URLEncoder.encode(ADDRESS + path, StandardCharsets.UTF_8) + more);
  }
}
