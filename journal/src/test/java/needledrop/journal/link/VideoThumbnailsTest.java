package needledrop.journal.link;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import needledrop.journal.JournalModuleFixture;
import needledrop.journal.entry.Entry;
import needledrop.journal.entry.EntryContent;
import needledrop.journal.image.Image;
import needledrop.journal.image.TestPhoto;
import needledrop.journal.link.FetchResult.Response;
import needledrop.journal.prose.MarkdownRenderer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Downloads thumbnails from a local server and converts them with ffmpeg. */
class VideoThumbnailsTest {
  private static final String VIDEO = "https://videos.example/w/nUNbVF23oLkQmD1wh5SmtY";

  @TempDir private Path folder;
  private JournalModuleFixture journalModuleFixture;
  private FakeHttpServer server;
  private LinkChecker linkChecker;

  @BeforeEach
  void open() throws IOException {
    journalModuleFixture = new JournalModuleFixture(folder);
    server = new FakeHttpServer();
    OutboundHttpClient outboundHttpClient =
        new OutboundHttpClient(
            "Tester/1",
            journalModuleFixture.clock,
            this::lookup,
            FakeHttpServer.LOOPBACK::equals,
            1_000);
    linkChecker =
        new LinkChecker(
            journalModuleFixture.database,
            journalModuleFixture.entries,
            journalModuleFixture.imageRenditions,
            outboundHttpClient,
            journalModuleFixture.clock);
    linkChecker.setEnabled(true);
  }

  @AfterEach
  void close() throws IOException {
    server.close();
    journalModuleFixture.close();
  }

  @Test
  void thumbnailIsShownBeforeAClickAndKeptWhenTheVideoIsGone() throws Exception {
    Entry entry = embed();
    respondWith("image/jpeg", TestPhoto.of("jpg", 640, 360));
    saveResult(page(), videoPage());
    linkChecker.fetchThumbnails();
    String html = render();
    assertTrue(html.contains("<img src=\"/media/image/1/640.jpg\" alt=\"\""), html);
    assertTrue(html.contains("Play: Training &amp; snow"), html);
    assertFalse(html.contains("pictures.example"), html);
    assertEquals(List.of("/still.jpg"), server.paths());
    for (int day = 0; day < 3; day++) {
      journalModuleFixture.advance(Duration.ofDays(1));
      linkChecker.save(page(), new LinkCheckResult.Failed("The page was not found."));
    }
    BrokenLink broken = linkChecker.broken().getFirst();
    assertTrue(broken.dead());
    assertEquals("Training & snow", broken.title());
    Image image = broken.image();
    assertNotNull(image);
    assertTrue(journalModuleFixture.imageRenditions.find(image, "640.jpg").isPresent());
    assertTrue(journalModuleFixture.images.isPublic(image.id()));
    journalModuleFixture.entries.unpublish(entry.id());
    assertFalse(journalModuleFixture.images.isPublic(image.id()));
  }

  @Test
  void storedThumbnailIsNotFetchedAgain() throws Exception {
    embed();
    respondWith("image/jpeg", TestPhoto.of("jpg", 640, 360));
    saveResult(page(), videoPage());
    linkChecker.fetchThumbnails();
    journalModuleFixture.advance(Duration.ofDays(7));
    saveResult(page(), videoPage());
    linkChecker.fetchThumbnails();
    assertEquals(1, server.paths().size());
  }

  @Test
  void authorsTitleTakesPrecedenceOverTheProviders() {
    journalModuleFixture.publish(
        EntryContent.of("Rocky training", "", "[My words](" + VIDEO + ")"));
    linkChecker.due();
    saveResult(page(), videoPage());
    String html =
        new MarkdownRenderer(journalModuleFixture.nameResolver, journalModuleFixture.images)
            .render("[My words](" + VIDEO + ")")
            .toString();
    assertTrue(html.contains("Play: My words"), html);
  }

  @Test
  void nothingIsFetchedWhileChecksAreDisabled() {
    embed();
    saveResult(page(), videoPage());
    linkChecker.setEnabled(false);
    linkChecker.fetchThumbnails();
    assertEquals(List.of(), server.paths());
  }

  @Test
  void oneThumbnailPerHostIsFetchedAtATime() throws Exception {
    String second = VIDEO.replace("nUN", "mUN");
    journalModuleFixture.publish(EntryContent.of("Rocky training", "", VIDEO + "\n\n" + second));
    linkChecker.due();
    respondWith("image/jpeg", TestPhoto.of("jpg", 64, 36));
    saveResult(page(), videoPage());
    saveResult(URI.create(second), videoPage());
    linkChecker.fetchThumbnails();
    assertEquals(1, server.paths().size());
    journalModuleFixture.advance(OutboundHttpClient.HOST_DELAY);
    linkChecker.fetchThumbnails();
    assertEquals(2, server.paths().size());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "HTTP/1.1 404 Not Found\r\n\r\n",
        "HTTP/1.1 302 Found\r\nLocation: http://inside.example/admin\r\n\r\n",
        "HTTP/1.1 302 Found\r\nLocation: http://127.0.0.2/\r\n\r\n",
        "HTTP/1.1 302 Found\r\nLocation: file:///etc/passwd\r\n\r\n",
        "HTTP/1.1 301 Moved\r\nLocation: /still.jpg\r\n\r\n",
        "HTTP/1.1 200 OK\\r\nContent-Type: image/jpeg\\r\n\\r\n<html>no picture</html>",
        "HTTP/1.1 200 OK\r\nContent-Type: image/jpeg\r\n\r\n\u00ff\u00d8\u00ff\u00e0 and no more",
        "HTTP/1.1 200 OK\r\nContent-Type: image/svg+xml\r\n\r\n<svg onload='alert(1)'/>",
        "HTTP/1.1 200 OK\r\nContent-Type: image/jpeg\r\n\r\n",
        "nonsense"
      })
  void invalidResponseMakesNoThumbnail(String hostile) {
    server.respondWith(hostile);
    assertNoThumbnail();
  }

  @Test
  void tooLargeImageMakesNoThumbnail() throws Exception {
    ByteArrayOutputStream oversized = new ByteArrayOutputStream();
    oversized.writeBytes(TestPhoto.of("jpg", 64, 36));
    oversized.writeBytes(new byte[FetchKind.IMAGE.maxBytes()]);
    respondWith("image/jpeg", oversized.toByteArray());
    assertNoThumbnail();
  }

  @Test
  void truncatedImageMakesNoThumbnail() throws Exception {
    byte[] whole = TestPhoto.of("jpg", 640, 360);
    server.respondWith(
        "HTTP/1.1 200 OK\r\nContent-Length: "
            + (whole.length + 1)
            + "\r\n\r\n"
            + new String(whole, ISO_8859_1));
    assertNoThumbnail();
  }

  @Test
  void imageWithHugeDimensionsIsNotDecoded() {
    byte[] header = {
      (byte) 0x89,
      'P',
      'N',
      'G',
      '\r',
      '\n',
      0x1a,
      '\n',
      0,
      0,
      0,
      13,
      'I',
      'H',
      'D',
      'R',
      0,
      1,
      0,
      0,
      0,
      1,
      0,
      0,
      8,
      2,
      0,
      0,
      0,
      0,
      0,
      0,
      0
    };
    respondWith("image/png", header);
    assertNoThumbnail();
  }

  @Test
  void slowHostsTimeOut() throws Exception {
    server.respondSlowly();
    respondWith("image/jpeg", TestPhoto.of("jpg", 640, 360));
    assertNoThumbnail();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "file:///etc/passwd",
        "javascript:alert(1)",
        "data:image/png;base64,AAAA",
        "http://inside.example/admin",
        "http:///x",
        "ht!tp://%%"
      })
  void invalidThumbnailAddressIsNotFetched(String address) {
    embed();
    saveResult(page(), "<title>Snow</title><meta property='og:image' content='" + address + "'>");
    linkChecker.fetchThumbnails();
    assertEquals(List.of(), server.paths());
    assertFalse(render().contains("<img"));
  }

  @Test
  @Timeout(120)
  void unclosedMetaTagIsParsedInTime() {
    String hostile = "<meta " + "property='og:image' ".repeat(20_000);
    assertEquals(
        new LinkCheckResult.Alive(null, null), LinkCheckResult.of(response("text/html", hostile)));
  }

  @Test
  void oembedResponseNamesItsThumbnail() {
    String oembed = "{\"title\": \"Snow\", \"thumbnail_url\": \"//pictures.example/1.jpg\"}";
    assertEquals(
        new LinkCheckResult.Alive("Snow", URI.create("https://pictures.example/1.jpg")),
        LinkCheckResult.of(response("application/json", oembed)));
  }

  private void assertNoThumbnail() {
    embed();
    saveResult(page(), videoPage());
    linkChecker.fetchThumbnails();
    assertFalse(render().contains("<img"), render());
    assertFalse(linkChecker.isDue(), "it is not asked for again before the next week");
    assertTrue(server.paths().size() <= 6, server.paths().toString());
  }

  private Entry embed() {
    Entry entry =
        journalModuleFixture.publish(EntryContent.of("Rocky training in Russia", "", VIDEO));
    linkChecker.due();
    return entry;
  }

  private String render() {
    return new MarkdownRenderer(journalModuleFixture.nameResolver, journalModuleFixture.images)
        .render(VIDEO)
        .toString();
  }

  private void saveResult(URI video, String html) {
    linkChecker.save(video, LinkCheckResult.of(response("text/html", html)));
  }

  private static Response response(String type, String text) {
    return new Response(page(), 200, type, new ResponseBody(text.getBytes(UTF_8), true));
  }

  private static URI page() {
    return URI.create(VIDEO);
  }

  private String videoPage() {
    return "<title>Training &amp; snow</title><meta property=\"og:image\" content=\""
        + "http://pictures.example:%d/still.jpg\">".formatted(server.port());
  }

  private InetAddress[] lookup(String name) {
    return new InetAddress[] {
      switch (name) {
        case "inside.example" -> InetAddress.ofLiteral("10.0.0.1");
        case "127.0.0.2" -> InetAddress.ofLiteral("127.0.0.2");
        default -> FakeHttpServer.LOOPBACK;
      }
    };
  }

  private void respondWith(String type, byte[] body) {
    ByteArrayOutputStream response = new ByteArrayOutputStream();
    response.writeBytes(("HTTP/1.1 200 OK\r\nContent-Type: " + type + "\r\n\r\n").getBytes(UTF_8));
    response.writeBytes(body);
    server.respondWith(response.toByteArray());
  }
}
