package needledrop.media.ffmpeg;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import needledrop.media.AudioStream;
import needledrop.media.Probe;
import needledrop.media.VideoStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class MediaLimitsTest {
  private static final VideoStream FILM = new VideoStream(1920, 1080, 24, "h264");
  private static final AudioStream STEREO = new AudioStream(2, 44_100, "aac");

  static Stream<Arguments> implausible() {
    return Stream.of(
        claim("a sample rate of 1 Hz", 100, null, new AudioStream(1, 1, "pcm_u8"), 100),
        claim("a hundred hours", 360_000, null, STEREO, 1 << 30),
        claim("an hour in a hundred bytes", 3600, null, STEREO, 100),
        claim("a thousand channels", 60, null, new AudioStream(1000, 44_100, "aac"), 1 << 20),
        claim("90,000 fps", 60, new VideoStream(320, 240, 90_000, "h264"), null, 1 << 20),
        claim("one endless row", 60, new VideoStream(400_000, 1, 25, "h264"), null, 1 << 20),
        claim("too many pixels", 60, new VideoStream(16_000, 16_000, 25, "h264"), null, 1 << 20),
        claim(
            "an hour of 8K in 100 KB",
            3600,
            new VideoStream(8192, 4320, 60, "h264"),
            null,
            100_000));
  }

  static Stream<Arguments> plausible() {
    return Stream.of(
        claim("a film", 7200, FILM, STEREO, 4L << 30),
        claim("an hour of a still slide", 3600, FILM, STEREO, 20 << 20),
        claim("an hour of silence in FLAC", 3600, null, new AudioStream(1, 8000, "flac"), 100_000),
        claim("DSD", 300, null, new AudioStream(2, 2_822_400, "dsd_lsbf"), 200 << 20),
        claim("slow motion", 20, new VideoStream(1920, 1080, 960, "hevc"), null, 20 << 20),
        claim("a telephone", 60, null, new AudioStream(1, 8000, "amrnb"), 30_000));
  }

  private static Arguments claim(
      String name,
      int seconds,
      @Nullable VideoStream videoStream,
      @Nullable AudioStream audioStream,
      long bytes) {
    return Arguments.of(
        name, new Probe(Duration.ofSeconds(seconds), videoStream, audioStream, Map.of()), bytes);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("implausible")
  void implausibleFilesAreRejected(String name, Probe probe, long bytes) {
    assertTrue(MediaLimits.findProblem(probe, bytes).isPresent());
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("plausible")
  void plausibleFilesAreAccepted(String name, Probe probe, long bytes) {
    assertEquals(Optional.empty(), MediaLimits.findProblem(probe, bytes));
  }
}
