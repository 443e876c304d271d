package needledrop.e2e;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import needledrop.e2e.NeedledropProcess.ExitResult;
import needledrop.media.Probe;
import needledrop.media.ffmpeg.Ffmpeg;
import needledrop.media.tune.GeneratedSong;
import needledrop.media.tune.Groove;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Tests the commands on real files, as a user types them. */
class CommandLineTest {
  private static final double SECONDS = 20;
  private static final double SONG_IN = 15;
  private static final long TUNE = 9;

  @TempDir private static Path folder;
  private static Path songs;
  private static Path song;
  private static Path scene;

  @BeforeAll
  static void makeMaterial() throws IOException {
    songs = Files.createDirectory(folder.resolve("songs"));
    song = new TestMedia(songs).song("Night Train Over Snow", TUNE, Groove.RACING);
    scene = new TestMedia(folder).scene("training", 3, SECONDS, song, SONG_IN);
    Files.createFile(folder.resolve("empty.mp4"));
    Files.writeString(folder.resolve("text.mp4"), "no film");
    Files.write(folder.resolve("cut-off.mp4"), Arrays.copyOf(Files.readAllBytes(scene), 40_000));
    Files.writeString(
        folder.resolve("playlist.mp4"), "#EXTM3U\n#EXTINF:9,\n" + scene.toUri() + "\n");
  }

  @Test
  void listenPrintsTheSongAsJson() throws Exception {
    JsonNode sheet = json("listen", scene.toString(), "--songs", songs.toString(), "--json");
    assertFields(sheet, "file", "duration", "cues");
    assertEquals(SECONDS, sheet.get("duration").asDouble(), 0.2);
    assertEquals(1, sheet.get("cues").size(), sheet::toString);
    JsonNode cue = sheet.get("cues").get(0);
    assertFields(cue, "song", "title", "in", "out", "songIn", "speed", "confidence");
    assertEquals("Night Train Over Snow.flac", cue.get("song").asString());
    assertEquals("Night Train Over Snow", cue.get("title").asString());
    assertEquals(0, cue.get("in").asDouble(), 3);
    assertEquals(SECONDS, cue.get("out").asDouble(), 3);
    assertEquals(SONG_IN, cue.get("songIn").asDouble() - cue.get("in").asDouble(), 0.2);
    assertEquals(1, cue.get("speed").asDouble(), 0.001);
  }

  @Test
  void lookPrintsConsecutiveShots() throws Exception {
    JsonNode found = json("look", scene.toString(), "--json");
    assertFields(found, "file", "fps", "shots");
    assertEquals(25, found.get("fps").asDouble());
    assertTrue(found.get("shots").size() > 3, found::toString);
    double last = 0;
    for (JsonNode shot : found.get("shots")) {
      assertEquals(last, shot.get("in").asDouble(), found::toString);
      assertEquals(shot.get("in").asDouble() * 25, shot.get("firstFrame").asInt(), 0.001);
      assertTrue(
          List.of("start", "cut", "dissolve", "fade", "wipe")
              .contains(shot.get("opensWith").asString()));
      last = shot.get("out").asDouble();
    }
    assertEquals(SECONDS, last, 0.1);
    assertEquals("start", found.get("shots").get(0).get("opensWith").asString());
  }

  @Test
  void beatsPrintsTheTempoOfTheSong() throws Exception {
    JsonNode found = json("beats", song.toString(), "--json");
    assertFields(found, "file", "tempo", "beats", "downbeats");
    GeneratedSong generatedSong = new GeneratedSong(TUNE, Groove.RACING);
    double octaves = Math.log(found.get("tempo").asDouble() / generatedSong.bpm()) / Math.log(2);
    assertEquals(Math.rint(octaves), octaves, 0.03, found::toString);
    assertTrue(found.get("downbeats").size() * 3 <= found.get("beats").size() + 3);
  }

  @Test
  void cutRendersAnEditWithoutTemporaryFiles() throws Exception {
    Path edit = folder.resolve("edit.json");
    Files.writeString(
        edit,
        """
        {"title": "Two pieces", "width": 320, "height": 180,
         "segments": [{"footage": "training.mp4", "in": 1.0, "out": 3.0, "title": "Snow"},
                      {"footage": "training.mp4", "in": 9.0, "out": 10.5, "title": "Barn"}],
         "music": [{"song": "songs/Night Train Over Snow.flac", "at": 0.5, "in": 12.0}]}
        """);
    Path outside = Files.createDirectory(folder.resolve("out"));
    Path out = outside.resolve("clip.mp4");
    ExitResult cut = NeedledropProcess.run("cut", edit.toString(), "-o", out.toString());
    assertEquals(0, cut.status(), cut::err);
    Probe clip = Ffmpeg.fromEnvironment().probe(out);
    assertEquals(3.5, clip.seconds(), 0.05);
    assertEquals(List.of(out), list(outside));
  }

  @ParameterizedTest
  @ValueSource(strings = {"missing.mp4", "empty.mp4", "text.mp4", "cut-off.mp4", "playlist.mp4"})
  void unreadableFilesAreReportedInOneLine(String name) throws Exception {
    assertRefused(name, NeedledropProcess.run("look", folder.resolve(name).toString()));
  }

  @Test
  void everyCommandRejectsUnreadableInput() throws Exception {
    String text = folder.resolve("text.mp4").toString();
    Path edit = folder.resolve("hostile.json");
    Files.writeString(
        edit, "{\"segments\": [{\"footage\": \"playlist.mp4\", \"in\": 0, \"out\": 1}]}");
    String out = folder.resolve("never.mp4").toString();
    assertRefused("text.mp4", NeedledropProcess.run("listen", text, "--songs", songs.toString()));
    assertRefused("text.mp4", NeedledropProcess.run("beats", text));
    assertRefused("JSON", NeedledropProcess.run("cut", text, "-o", out));
    assertRefused("playlist.mp4", NeedledropProcess.run("cut", edit.toString(), "-o", out));
    assertTrue(Files.notExists(Path.of(out)));
  }

  @Test
  void unknownCommandPrintsAHint() throws Exception {
    assertRefused("--help", NeedledropProcess.run("hum"));
  }

  @Test
  void versionIsPrinted() throws Exception {
    ExitResult version = NeedledropProcess.run("--version");
    assertEquals(0, version.status());
    assertTrue(version.out().matches("needledrop \\d+\\.\\d+\\.\\d+\\R"), version::out);
  }

  @Test
  void doctorReportsAHealthyMachine() throws Exception {
    ExitResult doctor =
        NeedledropProcess.run("doctor", "--home", folder.resolve("home").toString());
    assertEquals(0, doctor.status(), doctor::out);
    assertTrue(doctor.out().contains("ffmpeg"), doctor::out);
    assertTrue(Files.notExists(folder.resolve("home")), "looking makes no home");
  }

  private static void assertRefused(String about, ExitResult exitResult) {
    assertAll(
        () -> assertEquals(1, exitResult.status(), exitResult::err),
        () -> assertEquals("", exitResult.out()),
        () -> assertEquals(1, exitResult.err().lines().count(), exitResult::err),
        () -> assertTrue(exitResult.err().startsWith("needledrop: "), exitResult::err),
        () -> assertTrue(exitResult.err().contains(about), exitResult::err));
  }

  private static JsonNode json(String... arguments) throws Exception {
    ExitResult exitResult = NeedledropProcess.run(arguments);
    assertEquals(0, exitResult.status(), exitResult::err);
    assertEquals(1, exitResult.out().lines().count(), exitResult::out);
    return JsonMapper.shared().readTree(exitResult.out());
  }

  private static void assertFields(JsonNode object, String... names) {
    assertEquals(List.of(names), List.copyOf(object.propertyNames()), object::toString);
  }

  private static List<Path> list(Path parent) throws IOException {
    try (var files = Files.list(parent)) {
      return files.toList();
    }
  }
}
