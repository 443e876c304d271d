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
  private LittleJournal little;

  @BeforeEach
  void open() throws Exception {
    little = new LittleJournal(folder);
    little.render(ClipFile.VIDEO, "0123456789".getBytes(StandardCharsets.UTF_8));
    little.render(ClipFile.POSTER, "poster".getBytes(StandardCharsets.UTF_8));
  }

  @AfterEach
  void close() {
    little.close();
  }

  @Test
  void aClipHasAPageAndOtherWordsLeadThere() throws Exception {
    String page = little.get(little.clip.path()).body();
    assertTrue(page.contains("Training Montage"));
    assertTrue(page.contains("href=\"" + little.path() + "\""));
    assertTrue(page.contains("<link rel=\"canonical\" href=\"" + ADDRESS + little.clip.path()));
    HttpResponse<String> other = little.get("/clip/" + little.clip.id().value() + "-else?t=3");
    assertEquals(301, other.statusCode());
    assertEquals(little.clip.path() + "?t=3", other.headers().firstValue("Location").orElse(""));
    assertTrue(little.get("/sitemap.xml").body().contains(ADDRESS + little.clip.path()));
  }

  @Test
  void itTellsSearchEnginesOfTheVideoAndItsParts() throws Exception {
    String page = little.get(little.clip.path()).body();
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
  void aWithdrawnClipIsGoneWhileItsPageAndCueSheetStay() throws Exception {
    little.journal.clips().unpublishVideo(little.clip.id());
    String page = little.get(little.clip.path()).body();
    assertTrue(page.contains("This clip was withdrawn on November 22, 2026."));
    assertTrue(page.contains("Heart&#39;s on Fire") || page.contains("Heart's on Fire"));
    assertFalse(page.contains("<video"));
    assertEquals(410, little.get(media("clip.mp4")).statusCode());
    assertEquals(410, little.get(media("still/3.jpg")).statusCode());
    assertEquals(200, little.get(media("clip.mp4"), "Cookie", little.signedIn()).statusCode());
    assertEquals(404, oembed(little.clip.path(), "").statusCode());
    assertTrue(little.get(little.path()).body().contains("This clip was withdrawn"));
    little.journal.clips().publishVideo(little.clip.id());
    assertEquals(200, little.get(media("clip.mp4")).statusCode());
  }

  @Test
  void itsFrameMayStandAnywhereAndSetsNoCookie() throws Exception {
    HttpResponse<String> frame = little.get(little.clip.embedPath());
    String policy = frame.headers().firstValue("Content-Security-Policy").orElse("");
    assertTrue(policy.contains("frame-ancestors *"));
    assertEquals(1, frame.headers().allValues("Content-Security-Policy").size());
    assertEquals(List.of(), frame.headers().allValues("X-Frame-Options"));
    assertEquals(List.of(), frame.headers().allValues("Set-Cookie"));
    assertTrue(frame.body().contains("<video"));
    assertFalse(frame.body().contains("respond"));
    String own = little.get(little.clip.path()).headers().firstValue("X-Frame-Options").orElse("");
    assertEquals("DENY", own);
  }

  @Test
  void oembedAnswersInJson() throws Exception {
    for (String path : List.of(little.clip.path(), little.path())) {
      HttpResponse<String> answer = oembed(path, "&maxwidth=640&maxheight=300");
      assertEquals("application/json", answer.headers().firstValue("Content-Type").orElse(""));
      JsonNode said = JsonMapper.shared().readTree(answer.body());
      assertEquals("1.0", said.get("version").asString());
      assertEquals("video", said.get("type").asString());
      assertTrue(said.get("width").asInt() <= 640 && said.get("height").asInt() <= 300);
      assertTrue(said.get("html").asString().contains(ADDRESS + little.clip.embedPath()));
      assertTrue(said.get("thumbnail_width").asInt() <= 640, said::toString);
      assertTrue(said.get("thumbnail_height").asInt() <= 300, said::toString);
      URI still = URI.create(said.get("thumbnail_url").asString());
      assertEquals(200, little.get(still.getPath() + "?" + still.getQuery()).statusCode());
    }
  }

  @Test
  void oembedKeepsToItsRulesAndTellsTheStillAsItIs() throws Exception {
    for (String limits : List.of("", "&maxwidth=640", "&maxheight=120")) {
      String answer = oembed(little.clip.path(), limits).body();
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
    JsonNode said = JsonMapper.shared().readTree(oembed(little.clip.path(), "").body());
    Clip.Rendition playing = Objects.requireNonNull(little.clip.publicRendition());
    assertEquals(Math.min(1200, playing.width()), said.get("thumbnail_width").asInt());
  }

  @Test
  void oembedAnswersInXml() throws Exception {
    HttpResponse<String> answer = oembed(little.clip.path(), "&format=xml");
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
  void oembedRefusesWhatIsNotOursNotThereOrNotPublic() throws Exception {
    ClipId secret = little.journal.clips().add(little.clip.edit()).id();
    assertEquals(404, oembed("/clip/" + secret.value(), "").statusCode());
    assertEquals(404, oembed("/clip/999999", "").statusCode());
    assertEquals(404, oembed("/archive", "").statusCode());
    assertEquals(404, little.get("/oembed?url=https://elsewhere.example/clip/1").statusCode());
    assertEquals(404, little.get("/oembed?url=%20%00").statusCode());
    assertEquals(404, little.get("/oembed").statusCode());
    assertEquals(501, oembed(little.clip.path(), "&format=yaml").statusCode());
  }

  @Test
  void aMomentHasItsOwnNameAndPicture() throws Exception {
    for (String path : List.of(little.clip.path(), little.path())) {
      String page = little.get(path + "?t=13").body();
      assertTrue(page.contains(" at 0:13, Heart"), path);
      assertTrue(page.contains("content=\"" + ADDRESS + little.clip.stillPath(13)), path);
    }
    assertEquals(404, little.get(media("still/99.jpg")).statusCode());
    assertEquals(404, little.get(media("still/x.jpg")).statusCode());
  }

  @Test
  void aMomentWhosePictureCanNotBeMadeShowsThePoster() throws Exception {
    assertEquals("poster", little.get(media("still/3.jpg")).body());
  }

  @Test
  void captionsArePlainTextOfTheirOwnType() throws Exception {
    little
        .journal
        .clips()
        .captionTracks()
        .save(
            little.clip.id(),
            "en",
            "English",
            CaptionFormat.parse("0:01.000 --> 0:02.000\n<script>x</script>\nrun").lines());
    HttpResponse<String> captions = little.get(media("captions/en.vtt"));
    assertEquals("WEBVTT\n\n00:00:01.000 --> 00:00:02.000\nx\nrun\n", captions.body());
    assertTrue(captions.headers().firstValue("Content-Type").orElse("").startsWith("text/vtt"));
    assertTrue(little.get(little.clip.path()).body().contains("kind=\"captions\""));
    assertEquals(404, little.get(media("captions/de.vtt")).statusCode());
    String many =
        IntStream.range(10, 60)
            .mapToObj("0:%1$d.000 --> 0:%1$d.900\nrun\n\n"::formatted)
            .collect(joining());
    little
        .journal
        .clips()
        .captionTracks()
        .save(little.clip.id(), "fr", "Français", CaptionFormat.parse(many).lines());
    HttpResponse<String> zipped =
        little.get(media("captions/fr.vtt?v=1"), "Accept-Encoding", "gzip");
    assertEquals("gzip", zipped.headers().firstValue("Content-Encoding").orElse(""));
    assertEquals(List.of("Accept-Encoding"), zipped.headers().allValues("Vary"));
    assertEquals(
        "public, max-age=31536000, immutable",
        zipped.headers().firstValue("Cache-Control").orElse(""));
  }

  @Test
  void aStreamIsServedInPartsAndOnlyOfWhatPlaysNow() throws Exception {
    Clip clip = little.clip;
    Path stream = Files.createDirectories(little.journal.clips().streamFolder(clip.id(), 1));
    Files.writeString(stream.resolve(Ladder.MAIN_PLAYLIST), "#EXTM3U\n");
    Files.writeString(stream.resolve("360.mp4"), "0123456789");
    Files.writeString(stream.resolve("secret.txt"), "no");
    HttpResponse<String> main = little.get(media("stream/1/" + Ladder.MAIN_PLAYLIST));
    assertEquals(
        "application/vnd.apple.mpegurl", main.headers().firstValue("Content-Type").orElse(""));
    HttpResponse<String> part = little.get(media("stream/1/360.mp4"), "Range", "bytes=2-4");
    assertEquals(206, part.statusCode());
    assertEquals("234", part.body());
    assertEquals(404, little.get(media("stream/2/360.mp4")).statusCode());
    assertEquals(404, little.get(media("stream/1/secret.txt")).statusCode());
    little.journal.entries().unpublish(little.entryId());
    assertEquals(404, little.get(media("stream/1/360.mp4")).statusCode());
    assertEquals(404, little.get(clip.path()).statusCode());
    assertEquals(404, little.get(clip.embedPath()).statusCode());
  }

  private String media(String file) {
    return "/media/clip/" + little.clip.id().value() + "/" + file;
  }

  private HttpResponse<String> oembed(String path, String more) throws Exception {
    return little.get(
        "/oembed?url=" + URLEncoder.encode(ADDRESS + path, StandardCharsets.UTF_8) + more);
  }
}
