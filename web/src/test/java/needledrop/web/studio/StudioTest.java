package needledrop.web.studio;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import needledrop.catalog.CueStanding;
import needledrop.catalog.Footage;
import needledrop.catalog.KeptCue;
import needledrop.catalog.Reel;
import needledrop.catalog.Song;
import needledrop.catalog.Where;
import needledrop.journal.Clip;
import needledrop.journal.Entry;
import needledrop.journal.Writing;
import needledrop.journal.reply.Posted;
import needledrop.journal.reply.Reply;
import needledrop.journal.reply.ReplyForm;
import needledrop.journal.reply.ReplyStanding;
import needledrop.listen.Cue;
import needledrop.listen.CueSheet;
import needledrop.look.Opening;
import needledrop.look.Shot;
import needledrop.look.Shots;
import needledrop.media.Picture;
import needledrop.media.Probe;
import needledrop.media.Span;
import needledrop.media.Track;
import needledrop.store.Ids.MemberId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class StudioTest {
  private final Path folder;
  private final StudioOnServer studio;

  StudioTest(@TempDir Path folder) {
    this.folder = folder;
    this.studio = new StudioOnServer(folder.resolve("home"));
  }

  /** Screens that open only with a link that works once, or halfway through signing in. */
  private static final Set<String> BY_LINK =
      Set.of("/studio/welcome", "/studio/join", "/studio/sign-in/code");

  @BeforeEach
  void signIn() throws Exception {
    studio.signedIn();
  }

  @AfterEach
  void close() {
    studio.close();
  }

  @Test
  void everyScreenOpensOnAnEmptyJournal() throws Exception {
    List<String> screens =
        studio.routes.stream()
            .filter(route -> route.startsWith("GET /studio") && !route.contains("{"))
            .map(route -> route.substring(4))
            .filter(path -> !BY_LINK.contains(path))
            .toList();
    for (String screen : screens) {
      assertEquals(200, studio.get(screen).statusCode(), screen);
    }
  }

  @Test
  void anUploadIsOnTheShelfAndInTheList() throws Exception {
    byte[] film = "not really a film".getBytes(StandardCharsets.UTF_8);
    assertEquals(201, studio.put("/studio/footage?name=My_first%20scene.mp4", film).statusCode());
    Footage footage = studio.shop.footage().all().getFirst();
    assertEquals("My first scene", footage.title());
    assertEquals(film.length, Files.size(footage.where().path(studio.home.shelf())));
    assertTrue(studio.get("/studio/footage").body().contains("My first scene"));
  }

  @Test
  void aPlainFormBringsInSeveralFiles() throws Exception {
    String body =
        """
        --cut\r
        Content-Disposition: form-data; name="files"; filename="one.mp4"\r
        \r
        first\r
        --cut\r
        Content-Disposition: form-data; name="files"; filename="C:\\\\tapes\\\\two.mp4"\r
        \r
        second\r
        --cut--\r
        """;
    HttpResponse<String> answer =
        studio.send(
            HttpRequest.newBuilder(studio.address("/studio/footage"))
                .header("Content-Type", "multipart/form-data; boundary=cut")
                .POST(BodyPublishers.ofString(body)));
    assertEquals(303, answer.statusCode());
    assertEquals(
        List.of("two", "one"), studio.shop.footage().all().stream().map(Footage::title).toList());
  }

  @Test
  void anUploadThatBreaksOffLeavesNothing() throws Exception {
    String cookie = signedInCookie();
    try (Socket socket =
        new Socket(InetAddress.getLoopbackAddress(), studio.address("/").getPort())) {
      OutputStream out = socket.getOutputStream();
      String head =
          "PUT /studio/footage?name=half.mp4 HTTP/1.1\r\nHost: localhost\r\nCookie: %s\r\n"
                  .formatted(cookie)
              + "Sec-Fetch-Site: same-origin\r\nContent-Length: 1000000\r\n\r\nhalf of it";
      out.write(head.getBytes(StandardCharsets.UTF_8));
      out.flush();
      socket.shutdownOutput();
      socket.getInputStream().readAllBytes();
    }
    assertTrue(studio.shop.footage().all().isEmpty());
    try (Stream<Path> left = Files.list(studio.home.incoming())) {
      assertEquals(List.of(), left.toList());
    }
  }

  private String signedInCookie() throws Exception {
    HttpResponse<String> answer =
        studio.post(
            "/studio/sign-in", "name", StudioOnServer.NAME, "password", StudioOnServer.PASSWORD);
    String set = answer.headers().firstValue("Set-Cookie").orElseThrow();
    return set.substring(0, set.indexOf(';'));
  }

  @Test
  void aFolderThatIsNotThereIsAskedForAgain() throws Exception {
    HttpResponse<String> answer =
        studio.post("/studio/songs/folder", "folder", folder + "/no-such-folder");
    assertEquals(422, answer.statusCode());
    assertTrue(answer.body().contains("no-such-folder"), "what was typed is lost");
    studio.post("/studio/songs/folder", "folder", folder.toString());
    assertEquals(1, studio.shop.folders().all().size());
  }

  @Test
  void anEntryWithAMistakeComesBackAsItWasTyped() throws Exception {
    HttpResponse<String> answer =
        studio.post(
            "/studio/entries",
            "title",
            "",
            "film",
            "Rocky IV (1985)",
            "teaser",
            "Two <b>sentences</b>.",
            "body",
            "The long body.",
            "links",
            "nonsense",
            "more",
            "[+]");
    assertEquals(422, answer.statusCode());
    for (String typed :
        List.of(
            "Rocky IV (1985)", "Two &lt;b&gt;sentences&lt;/b&gt;.", "The long body.", "nonsense")) {
      assertTrue(answer.body().contains(typed), typed);
    }
    assertTrue(studio.shop.films().all().isEmpty(), "a film was made of a form that is not good");
  }

  @Test
  void anEntryIsWrittenPublishedAndWithdrawn() throws Exception {
    HttpResponse<String> answer =
        studio.post(
            "/studio/entries",
            "title",
            "Training in the snow",
            "film",
            "Rocky IV (1985)",
            "body",
            "One song is [[Heart's on Fire]].",
            "newTheme",
            "High Eighties",
            "links",
            "https://films.example/ A library of films",
            "replies",
            "yes",
            "act",
            "publish");
    assertEquals(303, answer.statusCode(), answer.body());
    Entry entry = studio.shop.entries().newest(1, 10).getFirst();
    assertEquals("Training in the snow", entry.title());
    assertEquals(1985, studio.shop.films().all().getFirst().year());
    assertEquals(1, entry.writing().themes().size());
    assertEquals("A library of films", entry.writing().links().getFirst().title());
    studio.post(address(entry), "version", "1", "title", entry.title(), "act", "withdraw");
    assertEquals(0, studio.shop.entries().published());
  }

  @Test
  void aSaveOverANewerVersionShowsBothAndKeepsTheNewer() throws Exception {
    Entry entry = studio.shop.entries().add(owner(), Writing.of("One", "", "Mine."));
    studio.post(address(entry), "version", "1", "title", "One", "body", "From another tab.");
    HttpResponse<String> late =
        studio.post(address(entry), "version", "1", "title", "One", "body", "From this tab.");
    assertEquals(409, late.statusCode());
    assertTrue(late.body().contains("From another tab."));
    assertTrue(late.body().contains("From this tab."));
    assertEquals("From another tab.", kept(entry).writing().body());
    studio.post(address(entry), "version", "2", "title", "One", "body", "From this tab.");
    assertEquals("From this tab.", kept(entry).writing().body());
  }

  private Entry kept(Entry entry) {
    return studio.shop.entries().find(entry.id()).orElseThrow();
  }

  private static String address(Entry entry) {
    return "/studio/entries/" + entry.id().value();
  }

  private MemberId owner() {
    return studio.shop.members().owner().id();
  }

  @Test
  void aPreviewHoldsNothingThatRuns() throws Exception {
    HttpResponse<String> answer =
        studio.post(
            "/studio/entries/preview",
            "body",
            "<script>alert(1)</script>\n\n<img src=x onerror=alert(1)> *fine*");
    assertTrue(answer.body().contains("<em>fine</em>"), answer.body());
    assertTrue(!answer.body().contains("alert(1)</script>") && !answer.body().contains("onerror"));
  }

  @Test
  void aFactIsStatedWithItsSourceAndTakenBack() throws Exception {
    studio.post("/studio/catalog", "kind", "film", "name", "Rocky IV (1985)");
    String film = "/studio/catalog/film/rocky-iv";
    HttpResponse<String> wrong =
        studio.post(
            film + "/facts",
            "fact",
            "RELEASED",
            "date",
            "yesterday",
            "label",
            "A studio",
            "source",
            "cited",
            "sourceTitle",
            "End credits");
    assertEquals(422, wrong.statusCode());
    assertTrue(wrong.body().contains("value=\"yesterday\"") && wrong.body().contains("A studio"));
    studio.post(
        film + "/facts",
        "fact",
        "CREDIT",
        "role",
        "SCORED",
        "person",
        "Vince DiCola",
        "source",
        "cited",
        "sourceTitle",
        "End credits");
    String page = studio.get(film).body();
    assertTrue(page.contains("/studio/catalog/person/vince-dicola"), page);
    assertTrue(page.contains("End credits"));
    studio.post("/studio/facts/1/remove");
    assertTrue(!studio.get(film).body().contains("/studio/catalog/person/vince-dicola"));
    studio.post("/studio/facts/1/restore");
    assertTrue(studio.get(film).body().contains("/studio/catalog/person/vince-dicola"));
  }

  @Test
  void everyKindOfFactHasAFormThatOpens() throws Exception {
    for (String kind : List.of("film", "song", "album", "person", "place", "saga")) {
      studio.post("/studio/catalog", "kind", kind, "name", "Something");
      for (FactForm form : FactForm.values()) {
        String path = "/studio/catalog/" + kind + "/something?fact=" + form.name();
        assertEquals(200, studio.get(path).statusCode(), path);
      }
    }
  }

  @Test
  void aReplyIsApprovedAndTheJudgementUndone() throws Exception {
    Entry entry =
        studio
            .shop
            .entries()
            .publish(studio.shop.entries().add(owner(), Writing.of("One", "", "Text.")).id());
    Posted posted =
        studio
            .shop
            .replies()
            .post(ReplyForm.of(entry.id(), "Tom", "tom@example.org", "I have it."));
    Reply reply = ((Posted.Kept) posted).reply();
    String page = studio.get("/studio/replies").body();
    assertTrue(page.contains("I have it.") && page.contains("tom@example.org"));
    String address = "/studio/replies/" + reply.id().value();
    studio.post(address, "act", "approve");
    assertTrue(standing(reply) instanceof ReplyStanding.Shown);
    assertTrue(studio.get("/studio/replies").body().contains("Undo"));
    studio.post(address + "/undo");
    assertTrue(standing(reply) instanceof ReplyStanding.Waiting);
  }

  private ReplyStanding standing(Reply reply) {
    return studio.shop.replies().find(reply.id()).orElseThrow().standing();
  }

  /** Ten seconds of footage in three shots, in which a song is heard. */
  private Footage footage() {
    Footage footage =
        studio.shop.footage().take(new Where.InFolder(folder.resolve("scene.mp4")), "Scene");
    Probe probe =
        new Probe(
            Duration.ofSeconds(10),
            new Picture(1280, 720, 25, "h264"),
            new Track(2, 48000, "aac"),
            Map.of());
    studio.shop.footage().probed(footage.id(), probe);
    List<Shot> shots =
        List.of(
            new Shot(0, Span.ofSeconds(0, 4), Opening.START, null),
            new Shot(100, Span.ofSeconds(4, 7), Opening.CUT, null),
            new Shot(175, Span.ofSeconds(7, 10), Opening.CUT, null));
    studio.shop.footage().looked(footage.id(), new Shots(25, shots));
    return footage;
  }

  private KeptCue heard(Footage footage) {
    Song song = studio.shop.songs().add("Heart's on Fire", "John Cafferty");
    Cue cue =
        new Cue(
            Long.toString(song.id().value()), Span.ofSeconds(1, 9), Duration.ofSeconds(20), 1, 0.9);
    Reel reel = new Reel.OfFootage(footage.id());
    studio.shop.cueSheets().heard(reel, new CueSheet(List.of(cue)));
    return studio.shop.cueSheets().of(reel).getFirst();
  }

  @Test
  void aCueIsAdjustedRejectedAndProposedAgain() throws Exception {
    Footage footage = footage();
    KeptCue cue = heard(footage);
    String row = "/studio/footage/%d/cues/%d".formatted(footage.id().value(), cue.id().value());
    HttpResponse<String> wrong =
        studio.post(row, "cue", id(cue), "act", "confirm", "in", "0:09", "out", "0:03");
    assertEquals(422, wrong.statusCode());
    assertTrue(wrong.body().contains("value=\"0:09\""), "what was typed is lost");
    studio.post(row, "cue", id(cue), "act", "confirm", "in", "0:02", "out", "0:09", "use", "BV");
    assertEquals(Span.ofSeconds(2, 9), kept(cue).span());
    assertTrue(kept(cue).standing() instanceof CueStanding.Confirmed);
    studio.post(row, "cue", id(cue), "act", "reject");
    assertTrue(kept(cue).standing() instanceof CueStanding.Rejected);
    studio.post(row + "/reopen");
    assertTrue(kept(cue).standing() instanceof CueStanding.Proposed);
  }

  private static String id(KeptCue cue) {
    return Long.toString(cue.id().value());
  }

  private KeptCue kept(KeptCue cue) {
    return studio.shop.cueSheets().find(cue.id()).orElseThrow();
  }

  @Test
  void chosenShotsBecomeAClipWithASongAndAChapter() throws Exception {
    Footage footage = footage();
    KeptCue cue = heard(footage);
    String number = Long.toString(footage.id().value());
    String cut = studio.post("/studio/cuts").headers().firstValue("Location").orElseThrow();
    studio.post(
        cut, "title", "Snow", "footage", number, "shots", "1", "shots", "3", "into", "0", "act",
        "add");
    assertTrue(studio.get(cut).body().contains("s0.p1.in"));
    HttpResponse<String> rendered =
        studio.post(
            cut,
            "title",
            "Snow",
            "s0.title",
            "The barn",
            "s0.song",
            Long.toString(cue.song().id().value()),
            "s0.songIn",
            "0:12",
            "s0.p0.footage",
            number,
            "s0.p0.in",
            "0:00",
            "s0.p0.out",
            "0:04",
            "s0.p1.footage",
            number,
            "s0.p1.in",
            "0:07.5",
            "s0.p1.out",
            "0:10",
            "act",
            "render");
    assertEquals(303, rendered.statusCode(), rendered.body());
    Clip clip = studio.shop.clips().all().getFirst();
    assertEquals(2, clip.edit().segments().size());
    assertEquals(7.5, clip.edit().segments().get(1).in());
    assertEquals("The barn", clip.edit().segments().getFirst().title());
    assertEquals(12, clip.edit().music().getFirst().in());
    assertEquals(clip.edit(), Montage.of(clip.edit()).edit());
    assertEquals(200, studio.get("/studio/clips/" + clip.id().value()).statusCode());
  }

  @Test
  void settingsThatWillNotDoAreAskedForAgain() throws Exception {
    HttpResponse<String> wrong =
        studio.post(
            "/studio/settings",
            "title",
            "Second Reel",
            "address",
            "journal",
            "zone",
            "Moon/Sea",
            "language",
            "en",
            "entries",
            "10");
    assertEquals(422, wrong.statusCode());
    assertTrue(wrong.body().contains("Second Reel") && wrong.body().contains("Moon/Sea"));
    studio.post(
        "/studio/settings",
        "title",
        "Second Reel",
        "address",
        "https://journal.example",
        "zone",
        "Europe/Rome",
        "language",
        "en",
        "entries",
        "10");
    assertEquals("Second Reel", studio.shop.settings().now().title());
  }
}
