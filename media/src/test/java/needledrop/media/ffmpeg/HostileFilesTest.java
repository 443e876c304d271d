package needledrop.media.ffmpeg;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import needledrop.media.AudioBuffer;
import needledrop.media.Probe;
import needledrop.media.process.MediaException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class HostileFilesTest {

  private static final Duration TIME_LIMIT = Duration.ofSeconds(200);

  @TempDir private static Path folder;

  private final Ffmpeg ffmpeg = Ffmpeg.fromEnvironment();

  static Stream<Arguments> unreadable() {
    return Stream.of(
        file("empty.mp4", ""),
        file("text.mp4", "This is no film at all.\n".repeat(200)),
        file("page.mkv", "<html><body><video src='http://localhost/'></video></body></html>"),
        file("playlist.m3u8", "#EXTM3U\n#EXTINF:1,\n/etc/passwd\n#EXT-X-ENDLIST\n"),
        file("playlist.mp4", "#EXTM3U\n#EXTINF:1,\nfile:///etc/passwd\n#EXT-X-ENDLIST\n"),
        file("manifest.mpd", "<?xml version=\"1.0\"?><MPD><Period/></MPD>"),
        file("list.ffconcat", "ffconcat version 1.0\nfile /etc/passwd\n"),
        file("list.mp4", "ffconcat version 1.0\nfile 'song.ogg'\n"),
        file("session.sdp", "v=0\no=- 0 0 IN IP4 127.0.0.1\nm=audio 5004 RTP/AVP 0\n"),
        file("words.srt", "1\n00:00:01,000 --> 00:00:02,000\nfile:///etc/passwd\n"),
        file("words.ass", "[Script Info]\nVideo File: /etc/passwd\n[Events]\n"),
        file("disc.idx", "# VobSub index file, v7\nid: en, index: 0\ntimestamp: 00:00:01:000\n"),
        file("picture.svg", "<svg xmlns='http://www.w3.org/2000/svg'><image href='/etc/passwd'/>"),
        file("only-tags.txt", ";FFMETADATA1\ntitle=Nothing else\n"),
        file("frame%d.png", "\u0089PNG"),
        file("-i.mp4", "a name that looks like an option"),
        file("huge.y4m", "YUV4MPEG2 W99999 H99999 F25:1 Ip A1:1 C420\nFRAME\nxx"));
  }

  private static Arguments file(String name, String content) {
    return Arguments.of(name, content);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("unreadable")
  void nonMediaFilesAreRejectedWithTheirName(String name, String content) throws IOException {
    Path file = Files.writeString(folder.resolve(name), content, StandardCharsets.ISO_8859_1);
    MediaException e = assertRejected(file);
    assertTrue(e.getMessage().startsWith(name + " "), e.getMessage());
    assertFalse(e.reason().isBlank());
    assertFalse(e.stderrTail().contains("root:"), e.stderrTail());
    assertEquals(file, e.file());
    assertEquals(MediaException.Origin.FILE, e.origin());
  }

  @Test
  void sampleRateOfOneHertzIsRejected() throws IOException {
    int bytes = 1 << 20;
    ByteBuffer wav = ByteBuffer.allocate(44 + bytes).order(ByteOrder.LITTLE_ENDIAN);
    wav.put("RIFF".getBytes(StandardCharsets.US_ASCII)).putInt(36 + bytes);
    wav.put("WAVEfmt ".getBytes(StandardCharsets.US_ASCII)).putInt(16);
    wav.putShort((short) 1).putShort((short) 1).putInt(1).putInt(1);
    wav.putShort((short) 1).putShort((short) 8);
    wav.put("data".getBytes(StandardCharsets.US_ASCII)).putInt(bytes);
    Path file = Files.write(folder.resolve("slow.wav"), wav.array());
    assertTrue(assertRejected(file).getMessage().startsWith("slow.wav claims"));
  }

  @Test
  void noiseIsRejected() throws IOException {
    byte[] noise = new byte[300_000];
    new Random(1).nextBytes(noise);
    assertRejected(Files.write(folder.resolve("noise.avi"), noise));
  }

  @Test
  void folderAndMissingFileAreRejected() {
    assertRejected(folder);
    assertRejected(folder.resolve("missing.mp4"));
  }

  @Test
  void truncatedMp4IsRejectedWithTheReason() throws IOException {
    Path whole = MediaFixtures.videoWithAudio(ffmpeg, folder.resolve("whole.mp4"), 2);
    byte[] half = Arrays.copyOf(Files.readAllBytes(whole), 9000);
    MediaException e = assertRejected(Files.write(folder.resolve("half.mp4"), half));
    assertEquals(
        "half.mp4 holds no picture or sound that ffmpeg can read: moov atom not found",
        e.getMessage());
  }

  @Test
  void truncatedMatroskaIsReadToItsEnd() throws IOException {
    Path whole = MediaFixtures.videoWithAudio(ffmpeg, folder.resolve("whole.mkv"), 4);
    byte[] bytes = Files.readAllBytes(whole);
    Path part = Files.write(folder.resolve("part.mkv"), Arrays.copyOf(bytes, bytes.length / 2));
    assertTimeoutPreemptively(TIME_LIMIT, () -> readAll(part));
  }

  @Test
  void audioEndsWithItsDataWhateverItsHeaderClaims() throws IOException {
    ByteBuffer wav = ByteBuffer.allocate(44 + 16_000).order(ByteOrder.LITTLE_ENDIAN);
    wav.put("RIFF".getBytes(StandardCharsets.US_ASCII)).putInt(0x7fffff00);
    wav.put("WAVEfmt ".getBytes(StandardCharsets.US_ASCII)).putInt(16).putShort((short) 1);
    wav.putShort((short) 1).putInt(8000).putInt(16000).putShort((short) 2).putShort((short) 16);
    wav.put("data".getBytes(StandardCharsets.US_ASCII)).putInt(0x7fffff00 - 36);
    Path file = Files.write(folder.resolve("long.wav"), wav.array());
    AudioBuffer audioBuffer =
        assertTimeoutPreemptively(TIME_LIMIT, () -> ffmpeg.decodeAudio(file, 8000));
    assertEquals(1, audioBuffer.seconds(), 0.01);
  }

  @Test
  void playlistOpensNoConnection() throws IOException {
    try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      CompletableFuture<Void> connection = CompletableFuture.runAsync(() -> accept(server));
      String address = "http://127.0.0.1:" + server.getLocalPort() + "/a.ts";
      String playlist = "#EXTM3U\n#EXTINF:1,\n" + address + "\n#EXT-X-ENDLIST\n";
      assertRejected(Files.writeString(folder.resolve("calls.m3u8"), playlist));
      assertFalse(connection.isDone());
    }
  }

  private static void accept(ServerSocket server) {
    try {
      server.accept().close();
    } catch (IOException e) {
      throw new AssertionError("no connection was made, as expected", e);
    }
  }

  private MediaException assertRejected(Path file) {
    return assertTimeoutPreemptively(
        TIME_LIMIT, () -> assertThrows(MediaException.class, () -> readAll(file)));
  }

  private void readAll(Path file) {
    Probe probe = ffmpeg.probe(file);
    if (probe.audio() != null) {
      ffmpeg.decodeAudio(file, 8000);
    }
    if (probe.video() != null) {
      try (FrameReader frameReader = ffmpeg.openFrames(file, 64, 36)) {
        while (frameReader.next() != null) {
          assertEquals(64, frameReader.width());
        }
      }
    }
  }
}
