package needledrop.catalog.footage;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import needledrop.media.AudioStream;
import needledrop.media.Probe;
import needledrop.media.VideoStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VideoContainerTest {
  private static final String MP4 = "\0\0\0\u0018ftypisom";
  private static final String WEBM = "\u001aE\u00df\u00a3...webm";

  @TempDir private Path folder = Path.of(".");

  private Path file(String head) throws IOException {
    return Files.write(folder.resolve("film"), head.getBytes(ISO_8859_1));
  }

  private VideoContainer container(String head) throws IOException {
    return VideoContainer.of(file(head));
  }

  @Test
  void containerIsDetectedByTheFirstBytes() throws IOException {
    assertEquals(VideoContainer.MP4, container(MP4));
    assertEquals(VideoContainer.QUICKTIME, container("\0\0\0\u0014ftypqt  "));
    assertEquals(VideoContainer.WEBM, container(WEBM));
    assertEquals(VideoContainer.MATROSKA, container("\u001aE\u00df\u00a3...matroska"));
    assertEquals(VideoContainer.AVI, container("RIFF1234AVI LIST"));
    assertEquals(VideoContainer.OTHER, container("RIFF1234WAVEfmt "));
    assertEquals(VideoContainer.OGG, container("OggS"));
    assertEquals(VideoContainer.TRANSPORT_STREAM, container("G@"));
    assertEquals(VideoContainer.OTHER, container(""));
    assertEquals(VideoContainer.OTHER, VideoContainer.of(folder.resolve("gone")));
  }

  @ParameterizedTest
  @CsvSource({
    "mp4, h264, aac, true",
    "mp4, h264, , true",
    "mp4, av1, opus, true",
    "mp4, hevc, aac, false",
    "mp4, h264, ac3, false",
    "webm, vp9, opus, true",
    "webm, vp9, aac, false",
    "webm, h264, opus, false",
    "avi, h264, aac, false",
  })
  void playableFilesHaveContainerAndCodecsOfBrowsers(
      String container, String video, String audio, boolean playable) throws IOException {
    Path file =
        file(container.equals("mp4") ? MP4 : container.equals("webm") ? WEBM : "RIFF1234AVI ");
    Probe probe =
        new Probe(
            Duration.ofSeconds(9),
            new VideoStream(64, 36, 25, video),
            audio == null ? null : new AudioStream(2, 48_000, audio),
            Map.of());
    assertEquals(playable, VideoContainer.isPlayableInBrowsers(file, probe));
  }

  @Test
  void filesWithoutVideoNeedNoConversion() throws IOException {
    Probe audio =
        new Probe(Duration.ofSeconds(9), null, new AudioStream(2, 48_000, "ac3"), Map.of());
    assertTrue(VideoContainer.isPlayableInBrowsers(file("OggS"), audio));
    assertTrue(VideoContainer.isPlayableInBrowsers(file("OggS"), null));
  }
}
