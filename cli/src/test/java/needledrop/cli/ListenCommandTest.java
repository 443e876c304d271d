package needledrop.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import javax.sound.sampled.AudioFileFormat;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;
import needledrop.media.AudioBuffer;
import needledrop.media.tune.GeneratedSong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ListenCommandTest {
  private static final int RATE = 16_000;

  @TempDir private Path folder = Path.of(".");

  @Test
  void songAndItsPositionAreFound() throws Exception {
    Path songs = Files.createDirectories(folder.resolve("songs/deep"));
    write(songs.resolve("first.wav"), GeneratedSong.of(1).mono(RATE), 0);
    write(songs.resolve("second.wav"), GeneratedSong.of(2).mono(RATE), 0);
    for (String other : List.of("notes.txt", "cover.jpg", "list.m3u", "rip.log", "unnamed")) {
      Files.writeString(songs.resolve(other), "not a song");
    }
    Files.writeString(songs.resolve("broken.mp3"), "not a song");
    write(folder.resolve("footage.wav"), GeneratedSong.of(2).mono(RATE), 20);
    CommandRun commandRun =
        CommandRun.of("listen", path("footage.wav"), "--songs", path("songs"), "--json");
    assertEquals(0, commandRun.status(), commandRun.err());
    assertEquals("needledrop: skipped, cannot be read: deep/broken.mp3", commandRun.err().strip());
    JsonNode cue = JsonMapper.shared().readTree(commandRun.out()).get("cues").get(0);
    assertEquals("deep/second.wav", cue.get("song").asString());
    assertEquals("second", cue.get("title").asString());
    assertEquals(20, cue.get("songIn").asDouble() - cue.get("in").asDouble(), 0.1);
    assertEquals(1.0, cue.get("speed").asDouble());
  }

  @Test
  void songOfAnAlbumWithCueSheetIsFound() throws Exception {
    Path songs = Files.createDirectories(folder.resolve("songs"));
    float[] first = GeneratedSong.of(1).mono(RATE).samples();
    float[] album =
        Arrays.copyOf(first, 30 * RATE + GeneratedSong.of(2).mono(RATE).samples().length);
    float[] second = GeneratedSong.of(2).mono(RATE).samples();
    System.arraycopy(second, 0, album, 30 * RATE, second.length);
    write(songs.resolve("Album.wav"), new AudioBuffer(album, RATE), 0);
    Files.writeString(
        songs.resolve("Album.cue"),
        """
        FILE "Album.flac" WAVE
        TRACK 01 AUDIO
        TITLE "One"
        INDEX 01 00:00:00
        TRACK 02 AUDIO
        TITLE "Two"
        INDEX 01 00:30:00
        """);
    Files.writeString(songs.resolve("broken.cue"), "nothing");
    write(folder.resolve("footage.wav"), GeneratedSong.of(2).mono(RATE), 20);
    CommandRun commandRun =
        CommandRun.of("listen", path("footage.wav"), "--songs", path("songs"), "--json");
    assertEquals(0, commandRun.status(), commandRun.err());
    assertEquals("needledrop: broken.cue: lists no tracks", commandRun.err().strip());
    JsonNode cue = JsonMapper.shared().readTree(commandRun.out()).get("cues").get(0);
    assertEquals("Album.wav#02", cue.get("song").asString());
    assertEquals("Two", cue.get("title").asString());
    assertEquals(20, cue.get("songIn").asDouble() - cue.get("in").asDouble(), 0.1);
  }

  @Test
  void missingFileOrFolderIsReportedInOneLine() {
    CommandRun noFile = CommandRun.of("listen", path("none.mp4"), "--songs", path("."));
    assertEquals(1, noFile.status());
    assertEquals(1, noFile.err().lines().count(), noFile.err());
    CommandRun noFolder = CommandRun.of("listen", folder.toString(), "--songs", path("none"));
    assertEquals(1, noFolder.status());
    assertEquals(1, noFolder.err().lines().count(), noFolder.err());
  }

  @Test
  void controlCharactersInFileNamesDoNotReachTheTerminal() throws Exception {
    Path songs = Files.createDirectories(folder.resolve("songs"));
    Files.writeString(songs.resolve("\u001B[31mred\u0007.mp3"), "not a song");
    write(songs.resolve("\u001B]0;title\u0007.wav"), GeneratedSong.of(2).mono(RATE), 0);
    write(folder.resolve("\u001B[2Jfootage.wav"), GeneratedSong.of(2).mono(RATE), 20);
    CommandRun commandRun =
        CommandRun.of("listen", path("\u001B[2Jfootage.wav"), "--songs", path("songs"));
    assertEquals(0, commandRun.status(), commandRun.err());
    String all = commandRun.out() + commandRun.err();
    assertTrue(all.chars().noneMatch(letter -> letter < ' ' && letter != '\n'), all);
    assertTrue(CommandRun.of("look", path("\u001B[31m")).err().chars().noneMatch(c -> c == 27));
  }

  private String path(String name) {
    return folder.resolve(name).toString();
  }

  private static void write(Path file, AudioBuffer audioBuffer, int fromSecond) throws Exception {
    int first = fromSecond * RATE;
    byte[] bytes = new byte[2 * (audioBuffer.samples().length - first)];
    for (int i = 0; i < bytes.length / 2; i++) {
      int sample = Math.round(32_000 * audioBuffer.samples()[first + i]);
      bytes[2 * i] = (byte) sample;
      bytes[2 * i + 1] = (byte) (sample >> 8);
    }
    AudioFormat format = new AudioFormat(RATE, 16, 1, true, false);
    try (AudioInputStream stream =
        new AudioInputStream(new ByteArrayInputStream(bytes), format, bytes.length / 2)) {
      AudioSystem.write(stream, AudioFileFormat.Type.WAVE, file.toFile());
    }
  }
}
