package needledrop.journal.outside;

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
import needledrop.journal.outside.Answer.Answered;
import needledrop.journal.prose.Prose;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pictures of videos, fetched from a server of this process and made into files by ffmpeg. */
class VideoPicturesTest {
  private static final String VIDEO = "https://videos.example/w/nUNbVF23oLkQmD1wh5SmtY";

  @TempDir private Path folder;
  private JournalModuleFixture journalModuleFixture;
  private Host host;
  private Links links;

  @BeforeEach
  void open() throws IOException {
    journalModuleFixture = new JournalModuleFixture(folder);
    host = new Host();
    Outside outside =
        new Outside("Tester/1", journalModuleFixture.clock, this::lookup, Host.HERE::equals, 1_000);
    links =
        new Links(
            journalModuleFixture.database,
            journalModuleFixture.entries,
            journalModuleFixture.imageRenditions,
            outside,
            journalModuleFixture.clock);
    links.check(true);
  }

  @AfterEach
  void close() throws IOException {
    host.close();
    journalModuleFixture.close();
  }

  @Test
  void thePictureIsKeptShownBeforeAClickAndThereWhenTheVideoIsGone() throws Exception {
    Entry entry = embed();
    answers("image/jpeg", TestPhoto.of("jpg", 640, 360));
    find(page(), card());
    links.fetchPictures();
    String html = drawn();
    assertTrue(html.contains("<img src=\"/media/image/1/640.jpg\" alt=\"\""), html);
    assertTrue(html.contains("Play: Training &amp; snow"), html);
    assertFalse(html.contains("pictures.example"), html);
    assertEquals(List.of("/still.jpg"), host.paths());
    for (int day = 0; day < 3; day++) {
      journalModuleFixture.advance(Duration.ofDays(1));
      links.keep(page(), new Finding.Failing("The page is gone."));
    }
    LostLink lost = links.lost().getFirst();
    assertTrue(lost.dead());
    assertEquals("Training & snow", lost.title());
    Image picture = lost.picture();
    assertNotNull(picture);
    assertTrue(journalModuleFixture.imageRenditions.find(picture, "640.jpg").isPresent());
    assertTrue(journalModuleFixture.images.isPublic(picture.id()));
    journalModuleFixture.entries.unpublish(entry.id());
    assertFalse(journalModuleFixture.images.isPublic(picture.id()));
  }

  @Test
  void aPictureThatIsKeptIsNotFetchedAgain() throws Exception {
    embed();
    answers("image/jpeg", TestPhoto.of("jpg", 640, 360));
    find(page(), card());
    links.fetchPictures();
    journalModuleFixture.advance(Duration.ofDays(7));
    find(page(), card());
    links.fetchPictures();
    assertEquals(1, host.paths().size());
  }

  @Test
  void aTitleItsAuthorGaveIsShownBeforeTheProviders() {
    journalModuleFixture.publish(
        EntryContent.of("Rocky training", "", "[My words](" + VIDEO + ")"));
    links.due();
    find(page(), card());
    String html =
        new Prose(journalModuleFixture.nameResolver, journalModuleFixture.images)
            .html("[My words](" + VIDEO + ")")
            .toString();
    assertTrue(html.contains("Play: My words"), html);
  }

  @Test
  void nothingIsFetchedOnceTheOwnerWantsNoMoreChecks() {
    embed();
    find(page(), card());
    links.check(false);
    links.fetchPictures();
    assertEquals(List.of(), host.paths());
  }

  @Test
  void oneHostSendsOnePictureAtATime() throws Exception {
    String second = VIDEO.replace("nUN", "mUN");
    journalModuleFixture.publish(EntryContent.of("Rocky training", "", VIDEO + "\n\n" + second));
    links.due();
    answers("image/jpeg", TestPhoto.of("jpg", 64, 36));
    find(page(), card());
    find(URI.create(second), card());
    links.fetchPictures();
    assertEquals(1, host.paths().size());
    journalModuleFixture.advance(Outside.PEACE);
    links.fetchPictures();
    assertEquals(2, host.paths().size());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "HTTP/1.1 404 Not Found\r\n\r\n",
        "HTTP/1.1 302 Found\r\nLocation: http://inside.example/admin\r\n\r\n",
        "HTTP/1.1 302 Found\r\nLocation: http://127.0.0.2/\r\n\r\n",
        "HTTP/1.1 302 Found\r\nLocation: file:///etc/passwd\r\n\r\n",
        "HTTP/1.1 301 Moved\r\nLocation: /still.jpg\r\n\r\n",
        "HTTP/1.1 200 OK\r\nContent-Type: image/jpeg\r\n\r\n<html>no picture</html>",
        "HTTP/1.1 200 OK\r\nContent-Type: image/jpeg\r\n\r\n\u00ff\u00d8\u00ff\u00e0 and no more",
        "HTTP/1.1 200 OK\r\nContent-Type: image/svg+xml\r\n\r\n<svg onload='alert(1)'/>",
        "HTTP/1.1 200 OK\r\nContent-Type: image/jpeg\r\n\r\n",
        "nonsense"
      })
  void whatIsNoPictureIsLeftAndNothingAppears(String hostile) {
    host.answers(hostile);
    leavesNothing();
  }

  @Test
  void aFloodIsNoPicture() throws Exception {
    ByteArrayOutputStream flood = new ByteArrayOutputStream();
    flood.writeBytes(TestPhoto.of("jpg", 64, 36));
    flood.writeBytes(new byte[Wanted.PICTURE.most()]);
    answers("image/jpeg", flood.toByteArray());
    leavesNothing();
  }

  @Test
  void aPictureThatBreaksOffIsNone() throws Exception {
    byte[] whole = TestPhoto.of("jpg", 640, 360);
    host.answers(
        "HTTP/1.1 200 OK\r\nContent-Length: "
            + (whole.length + 1)
            + "\r\n\r\n"
            + new String(whole, ISO_8859_1));
    leavesNothing();
  }

  @Test
  void aPictureThatClaimsToBeAWallIsNotDecoded() {
    byte[] head = {
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
    answers("image/png", head);
    leavesNothing();
  }

  @Test
  void whoDripsIsLeftInTime() throws Exception {
    host.drips();
    answers("image/jpeg", TestPhoto.of("jpg", 640, 360));
    leavesNothing();
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
  void anAddressThatIsNoPlaceForAPictureIsNotAsked(String address) {
    embed();
    find(page(), "<title>Snow</title><meta property='og:image' content='" + address + "'>");
    links.fetchPictures();
    assertEquals(List.of(), host.paths());
    assertFalse(drawn().contains("<img"));
  }

  @Test
  @Timeout(120)
  void aPageOfMetaTagsWithoutEndIsReadInTime() {
    String hostile = "<meta " + "property='og:image' ".repeat(20_000);
    assertEquals(new Finding.Alive(null, null), Finding.of(answered("text/html", hostile)));
  }

  @Test
  void aCardNamesItsPicture() {
    String card = "{\"title\": \"Snow\", \"thumbnail_url\": \"//pictures.example/1.jpg\"}";
    assertEquals(
        new Finding.Alive("Snow", URI.create("https://pictures.example/1.jpg")),
        Finding.of(answered("application/json", card)));
  }

  private void leavesNothing() {
    embed();
    find(page(), card());
    links.fetchPictures();
    assertFalse(drawn().contains("<img"), drawn());
    assertFalse(links.isDue(), "it is not asked for again before the next week");
    assertTrue(host.paths().size() <= 6, host.paths().toString());
  }

  private Entry embed() {
    Entry entry =
        journalModuleFixture.publish(EntryContent.of("Rocky training in Russia", "", VIDEO));
    links.due();
    return entry;
  }

  private String drawn() {
    return new Prose(journalModuleFixture.nameResolver, journalModuleFixture.images)
        .html(VIDEO)
        .toString();
  }

  private void find(URI video, String html) {
    links.keep(video, Finding.of(answered("text/html", html)));
  }

  private static Answered answered(String type, String text) {
    return new Answered(page(), 200, type, new Body(text.getBytes(UTF_8), true));
  }

  private static URI page() {
    return URI.create(VIDEO);
  }

  private String card() {
    return "<title>Training &amp; snow</title><meta property=\"og:image\" content=\""
        + "http://pictures.example:%d/still.jpg\">".formatted(host.port());
  }

  private InetAddress[] lookup(String name) {
    return new InetAddress[] {
      switch (name) {
        case "inside.example" -> InetAddress.ofLiteral("10.0.0.1");
        case "127.0.0.2" -> InetAddress.ofLiteral("127.0.0.2");
        default -> Host.HERE;
      }
    };
  }

  private void answers(String type, byte[] body) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    all.writeBytes(("HTTP/1.1 200 OK\r\nContent-Type: " + type + "\r\n\r\n").getBytes(UTF_8));
    all.writeBytes(body);
    host.answers(all.toByteArray());
  }
}
