package needledrop.web.studio;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import needledrop.catalog.cue.CueOwner;
import needledrop.catalog.cue.CueStatus;
import needledrop.catalog.cue.PlacedSong;
import needledrop.catalog.cue.StoredCue;
import needledrop.catalog.file.FileLocation;
import needledrop.catalog.file.Folder;
import needledrop.catalog.file.MediaFileAccess;
import needledrop.catalog.file.SongFile;
import needledrop.catalog.file.SongTags;
import needledrop.catalog.file.SuspendedFiles;
import needledrop.catalog.footage.Footage;
import needledrop.catalog.item.Song;
import needledrop.cut.Edit;
import needledrop.jobs.Job;
import needledrop.journal.clip.Clip;
import needledrop.journal.clip.ClipDraft;
import needledrop.journal.clip.FrameSize;
import needledrop.listen.Cue;
import needledrop.listen.CueSheet;
import needledrop.look.Shot;
import needledrop.look.Shots;
import needledrop.look.TransitionKind;
import needledrop.media.AudioStream;
import needledrop.media.Probe;
import needledrop.media.Span;
import needledrop.media.VideoStream;
import needledrop.media.tag.LegacyTags;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is brought into the studio, and the cues and cuts made of it. */
final class MediaScreensTest {
  private final Path folder;
  private final StudioFixture studio;

  MediaScreensTest(@TempDir Path folder) {
    this.folder = folder;
    this.studio = new StudioFixture(folder.resolve("home"));
  }

  @BeforeEach
  void signIn() throws Exception {
    studio.signIn();
  }

  @AfterEach
  void close() {
    studio.close();
  }

  @Test
  void uploadedFileIsStoredAndListed() throws Exception {
    byte[] film = ShortWav.wav(1);
    assertEquals(201, studio.put("/studio/footage?name=My_first%20scene.mp4", film).statusCode());
    Footage footage = studio.catalog.footage().all().getFirst();
    assertEquals("My first scene", footage.title());
    MediaFileAccess files =
        new MediaFileAccess(studio.home.contentStore(), studio.catalog.folders());
    assertEquals(film.length, Files.size(files.get(footage.location())));
    assertTrue(studio.get("/studio/footage").body().contains("My first scene"));
  }

  @Test
  void cueSheetSplitsAnUploadedAlbumIntoSongs() throws Exception {
    String sheet =
        """
        PERFORMER "Survivor"
        FILE "Album.wav" WAVE
        TRACK 01 AUDIO
        TITLE "Burning Heart"
        INDEX 01 00:00:00
        TRACK 02 AUDIO
        INDEX 01 00:00:06
        """;
    byte[] cue = sheet.getBytes(StandardCharsets.UTF_8);
    HttpResponse<String> early = studio.put("/studio/songs?name=Album.cue", cue);
    assertEquals(422, early.statusCode());
    assertTrue(early.body().contains("Album.wav"), early.body());
    studio.put("/studio/songs?name=Album.wav", ShortWav.wav(1));
    assertEquals(201, studio.put("/studio/songs?name=Album.cue", cue).statusCode());
    assertEquals(
        List.of("Burning Heart", "Track 2"),
        studio.catalog.byKind().songs().all().stream().map(Song::name).toList());
    SongFile second = studio.catalog.songFiles().all().getLast();
    assertEquals(new Span(Duration.ofMillis(80), Duration.ofMillis(250)), second.span());
    studio.catalog.songFiles().markFingerprinted(second.song());
    String screen = studio.get("/studio/songs").body();
    assertTrue(
        screen.contains("/studio/songs/%d/file#t=0.080,0.250".formatted(second.song().value())),
        screen);
    HttpResponse<String> broken =
        studio.put("/studio/songs?name=Album.cue", "TRACK".getBytes(StandardCharsets.UTF_8));
    assertEquals(422, broken.statusCode());
    studio.put("/studio/songs?name=Album.wav", ShortWav.wav(1));
    assertEquals(2, studio.catalog.byKind().songs().all().size());
    try (Stream<Path> left = Files.list(studio.home.incoming())) {
      assertEquals(List.of(), left.toList());
    }
  }

  @Test
  void tagEncodingIsChosenByPreview() throws Exception {
    Path music = Files.createDirectory(folder.toRealPath().resolve("music"));
    byte[] title = "Ночь".getBytes(Charset.forName("KOI8-R"));
    ByteBuffer file = ByteBuffer.allocate(300);
    file.put("ID3".getBytes(StandardCharsets.US_ASCII)).put((byte) 3).putShort((short) 0);
    file.putInt(11 + title.length).put("TIT2".getBytes(StandardCharsets.US_ASCII));
    file.putInt(1 + title.length).putShort((short) 0).put((byte) 0).put(title);
    Path path = Files.write(music.resolve("night.mp3"), file.array());
    studio.catalog.folders().add(music, Folder.Kind.SONGS);
    SongTags guessed = SongTags.of(LegacyTags.read(path).orElseThrow().guessedTags(), "night.mp3");
    Song song = studio.catalog.songFiles().add(new FileLocation.InFolder(path), guessed);
    String place = "/studio/songs/%d/encoding".formatted(song.id().value());
    assertTrue(studio.get("/studio/songs").body().contains(place));
    String screen = studio.get(place).body();
    assertTrue(screen.contains("value=\"KOI8-R\"") && screen.contains(">Ночь<"), screen);
    assertEquals(400, studio.post(place, "encoding", "UTF-7").statusCode());
    studio.post(place, "encoding", "KOI8-R", "all", "yes");
    assertEquals("Ночь", studio.catalog.byKind().songs().find(song.id()).orElseThrow().name());
    assertTrue(studio.get(place).body().contains("value=\"KOI8-R\" required checked"));
  }

  @Test
  void screensOfDamagedRowsReportTheDamage() throws Exception {
    studio.database.write(handle -> {
      handle.execute(
          "INSERT INTO footage (id, title, path, added, length, tags) VALUES (7, 'A', '/c', 0, 1,"
              + " 'no JSON')");
      handle.execute("INSERT INTO clip (id, title, edit, revision) VALUES (7, 'A', 'no edit', 1)");
    });
    Song song = studio.catalog.byKind().songs().add("Burning Heart", "Survivor");
    studio.database.write(handle ->
        handle.execute(
            "INSERT INTO song_file (song, content, added) VALUES (?, 'no hash', 0)",
            song.id().value()));

    for (String path : List.of("footage/7", "clips/7", "songs/" + song.id().value() + "/file")) {
      HttpResponse<String> answer = studio.get("/studio/" + path);
      assertEquals(404, answer.statusCode(), path);
      assertTrue(answer.body().contains("This row of the database cannot be read"), path);
    }
    assertEquals(404, studio.get("/studio/footage/8").statusCode());
    assertEquals(200, studio.get("/studio/jobs").statusCode());
  }

  @Test
  void footageScreenLinksToSongsIfThereAreNone() throws Exception {
    studio.put("/studio/footage?name=scene.mp4", ShortWav.wav(1));
    long id = studio.catalog.footage().all().getFirst().id().value();
    String screen = studio.get("/studio/footage/" + id).body();
    assertTrue(screen.contains("<a class=\"button main\" href=\"/studio/songs\">"), screen);
    String live = studio.get("/studio/footage/" + id + "/live").body();
    assertTrue(live.contains("data-stage=\"ADDED\""), live);
  }

  @Test
  void abortedUploadLeavesNoFiles() throws Exception {
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
    assertTrue(studio.catalog.footage().all().isEmpty());
    try (Stream<Path> left = Files.list(studio.home.incoming())) {
      assertEquals(List.of(), left.toList());
    }
  }

  private String signedInCookie() throws Exception {
    HttpResponse<String> answer =
        studio.post(
            "/studio/sign-in", "name", StudioFixture.NAME, "password", StudioFixture.PASSWORD);
    String set = answer.headers().firstValue("Set-Cookie").orElseThrow();
    return set.substring(0, set.indexOf(';'));
  }

  @ParameterizedTest
  @CsvSource({
    "1920, 1080, 25, 1280, 720, 25",
    "1920, 800, 23.976, 1280, 534, 23.976",
    "720, 576, 50, 720, 576, 25",
    "1080, 1920, 30, 720, 1280, 30",
    "321, 241, 0, 322, 242, 25",
    "4000, 3, 5, 1280, 16, 25",
    "640, 480, 1000, 640, 480, 15.625"
  })
  void clipHasTheFrameSizeOfItsFootage(
      int width, int height, double fps, int clipWidth, int clipHeight, double clipFps) {
    assertEquals(
        new FrameSize(clipWidth, clipHeight, clipFps),
        FrameSize.of(new VideoStream(width, height, fps, "h264")));
  }

  @Test
  void missingFolderIsRejected() throws Exception {
    HttpResponse<String> answer =
        studio.post("/studio/songs/folder", "folder", folder + "/no-such-folder");
    assertEquals(422, answer.statusCode());
    assertTrue(answer.body().contains("no-such-folder"), "what was typed is lost");
    studio.post("/studio/songs/folder", "folder", folder.toString());
    assertEquals(1, studio.catalog.folders().all().size());
  }

  @Test
  void restoredFoldersAreNotReadUntilConfirmed() throws Exception {
    Path real = folder.toRealPath();
    Path secret = Files.writeString(real.resolve("shadow"), "root:secret");
    Path films = Files.createDirectory(real.resolve("films"));
    Path scene = Files.writeString(films.resolve("scene.mp4"), "a film");
    studio.catalog.folders().add(films, Folder.Kind.FOOTAGE);
    Footage planted =
        probed(studio.catalog.footage().add(new FileLocation.InFolder(secret), "Planted"));
    Footage own = probed(studio.catalog.footage().add(new FileLocation.InFolder(scene), "Own"));
    assertEquals(404, studio.get("/studio/footage/" + planted.id().value() + "/file").statusCode());
    assertEquals(200, studio.get("/studio/footage/" + own.id().value() + "/file").statusCode());

    studio.database.write(handle -> SuspendedFiles.SUSPEND_STATEMENTS.forEach(handle::execute));
    assertEquals(404, studio.get("/studio/footage/" + own.id().value() + "/file").statusCode());
    probed(own);
    assertEquals(404, studio.get("/studio/footage/" + own.id().value() + "/file").statusCode());
    assertTrue(studio.get("/studio/footage").body().contains("Folders to confirm"));

    studio.post("/studio/folders/confirm", "folder", films.toString());
    assertEquals(200, studio.get("/studio/footage/" + own.id().value() + "/file").statusCode());
    probed(planted);
    assertEquals(404, studio.get("/studio/footage/" + planted.id().value() + "/file").statusCode());
    assertFalse(studio.get("/studio/footage").body().contains("Folders to confirm"));
  }

  private Footage probed(Footage footage) {
    studio
        .catalog
        .footage()
        .saveProbe(footage.id(), new Probe(Duration.ofSeconds(1), null, null, Map.of()));
    return footage;
  }

  /** Ten seconds of footage in three shots, in which a song is heard. */
  private Footage footage() {
    Footage footage =
        studio
            .catalog
            .footage()
            .add(new FileLocation.InFolder(folder.resolve("scene.mp4")), "Scene");
    Probe probe =
        new Probe(
            Duration.ofSeconds(10),
            new VideoStream(1440, 1080, 48, "h264"),
            new AudioStream(2, 48000, "aac"),
            Map.of());
    studio.catalog.footage().saveProbe(footage.id(), probe);
    List<Shot> shots =
        List.of(
            new Shot(0, Span.ofSeconds(0, 4), TransitionKind.START, null),
            new Shot(100, Span.ofSeconds(4, 7), TransitionKind.CUT, null),
            new Shot(175, Span.ofSeconds(7, 10), TransitionKind.CUT, null));
    studio.catalog.footage().saveShots(footage.id(), new Shots(25, shots));
    return footage;
  }

  private StoredCue detectCue(Footage footage) {
    Song song = studio.catalog.byKind().songs().add("Heart's on Fire", "John Cafferty");
    Cue cue =
        new Cue(
            Long.toString(song.id().value()), Span.ofSeconds(1, 9), Duration.ofSeconds(20), 1, 0.9);
    CueOwner cueOwner = new CueOwner.OfFootage(footage.id());
    studio.catalog.cueSheets().replaceHeard(cueOwner, new CueSheet(List.of(cue)));
    return studio.catalog.cueSheets().of(cueOwner).getFirst();
  }

  @Test
  void cueCanBeAdjustedRejectedAndReopened() throws Exception {
    Footage footage = footage();
    StoredCue cue = detectCue(footage);
    String row = "/studio/footage/%d/cues/%d".formatted(footage.id().value(), cue.id().value());
    HttpResponse<String> wrong =
        studio.post(row, "cue", id(cue), "act", "confirm", "in", "0:09", "out", "0:03");
    assertEquals(422, wrong.statusCode());
    assertTrue(wrong.body().contains("value=\"0:09\""), "what was typed is lost");
    studio.post(row, "cue", id(cue), "act", "confirm", "in", "0:02", "out", "0:09", "use", "BV");
    assertEquals(Span.ofSeconds(2, 9), stored(cue).span());
    assertTrue(stored(cue).status() instanceof CueStatus.Confirmed);
    studio.post(row, "cue", id(cue), "act", "reject");
    assertTrue(stored(cue).status() instanceof CueStatus.Rejected);
    studio.post(row + "/reopen");
    assertTrue(stored(cue).status() instanceof CueStatus.Proposed);
  }

  private static String id(StoredCue cue) {
    return Long.toString(cue.id().value());
  }

  private StoredCue stored(StoredCue cue) {
    return studio.catalog.cueSheets().find(cue.id()).orElseThrow();
  }

  @Test
  void actionOnAMissingSequenceOrShotIsABadRequest() throws Exception {
    String number = Long.toString(footage().id().value());
    String cut = studio.post("/studio/cuts").headers().firstValue("Location").orElseThrow();
    for (String act :
        List.of("drop 99 0", "drop 0 99", "drop 0 -1", "later 0 1", "up 1", "beats 7", "away -1")) {
      assertEquals(400, act(cut, number, act), act);
    }
    assertEquals(303, act(cut, number, "drop 0 0"));
  }

  private int act(String cut, String footage, String act) throws Exception {
    return studio
        .post(
            cut,
            "title",
            "Snow",
            "s0.title",
            "One",
            "s0.song",
            "",
            "s0.songIn",
            "",
            "s0.p0.footage",
            footage,
            "s0.p0.in",
            "0:00",
            "s0.p0.out",
            "0:04",
            "act",
            act)
        .statusCode();
  }

  @Test
  void selectedShotsBecomeAClipWithASongAndAChapter() throws Exception {
    Footage footage = footage();
    StoredCue cue = detectCue(footage);
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
    Clip clip = studio.journal.content().clips().all().getFirst();
    assertEquals(2, clip.edit().segments().size());
    assertEquals(7.5, clip.edit().segments().get(1).in());
    assertEquals("The barn", clip.edit().segments().getFirst().title());
    assertEquals(12, clip.edit().music().getFirst().in());
    assertEquals(960, clip.edit().width());
    assertEquals(720, clip.edit().height());
    assertEquals(24, clip.edit().fps());
    ClipDraft again = ClipDraft.from(clip.edit());
    assertEquals(clip.edit(), again.toEdit(new FrameSize(960, 720, 24)));
    assertEquals(footage.id(), again.mainFootage().orElseThrow());
    assertEquals(200, studio.get("/studio/clips/" + clip.id().value()).statusCode());
  }

  @Test
  void songsPlacedInTheEditNeedNoConfirmation() throws Exception {
    Song song = studio.catalog.byKind().songs().add("Heart's on Fire", "John Cafferty");
    String name = Long.toString(song.id().value());
    Edit edit =
        Edit.parse(
            """
            {"segments": [{"footage": "footage/1", "in": 0, "out": 9}], "music": [{"song": "song/%s"}]}
            """
                .formatted(name));
    Clip clip = studio.journal.content().clips().add(edit);
    CueOwner cueOwner = new CueOwner.OfClip(clip.id());
    String address = "/studio/clips/" + clip.id().value();
    Span span = Span.ofSeconds(0, 9);
    studio
        .catalog
        .cueSheets()
        .replacePlaced(cueOwner, List.of(new PlacedSong(song.id(), span, Duration.ZERO)));
    String laid = studio.get(address).body();
    assertTrue(laid.contains(">Placed in the edit<") && laid.contains(">Not detected<"), laid);
    assertFalse(laid.contains(">Confirm<"), laid);
    Cue cue = new Cue(name, span, Duration.ZERO, 1, 0.87);
    studio.catalog.cueSheets().replaceHeard(cueOwner, new CueSheet(List.of(cue)));
    String heard = studio.get(address).body();
    assertTrue(heard.contains(">Placed in the edit<") && heard.contains(">87%<"), heard);
  }

  @Test
  void footageWithoutSoundIsNotAnalysed() throws Exception {
    Footage footage = footage();
    String address = "/studio/footage/" + footage.id().value();
    assertTrue(studio.get(address).body().contains("Analyze again"));
    VideoStream videoStream = new VideoStream(1440, 1080, 48, "h264");
    Probe silent = new Probe(Duration.ofSeconds(10), videoStream, null, Map.of());
    studio.catalog.footage().saveProbe(footage.id(), silent);
    String screen = studio.get(address).body();
    assertFalse(screen.contains("Analyze again"), screen);
    assertTrue(screen.contains("It has no sound to analyze."), screen);
  }

  @Test
  void finishedJobsShowTheirEndTime() throws Exception {
    studio.jobs.queue().enqueue(new Job.FindShots(footage().id()));
    long job = studio.jobs.queue().list().getFirst().id().value();
    Pattern when =
        Pattern.compile("Scene</span></span>\\s*<span class=\"quiet small\">[^<]+\\d:\\d\\d");
    assertFalse(when.matcher(studio.get("/studio/jobs").body()).find());
    studio.post("/studio/jobs/" + job + "/cancel");
    String ended = studio.get("/studio/jobs").body();
    assertTrue(when.matcher(ended).find(), ended);
  }
}
