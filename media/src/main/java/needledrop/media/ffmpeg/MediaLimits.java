package needledrop.media.ffmpeg;

import java.util.Optional;
import needledrop.media.AudioStream;
import needledrop.media.Probe;
import needledrop.media.VideoStream;
import org.jspecify.annotations.Nullable;

/**
 * Finds why a media file must be rejected: its probe is implausible, does not fit the file's size,
 * or exceeds limits. The work on a file grows with what its header states, so that a tiny file that
 * claims hours of audio or thousands of frames per second would keep a worker busy for days.
 */
final class MediaLimits {
  static final double MAX_SECONDS = 24 * 3600;

  private static final int MIN_SAMPLE_RATE = 2000;
  private static final int MAX_SAMPLE_RATE = 12_288_000;
  private static final int MAX_CHANNELS = 64;
  private static final double MAX_FPS = 1000;
  private static final int MAX_SIDE_PIXELS = 16_384;
  private static final long MAX_PIXELS = 8192L * 8192;

  /** Shorter files are not checked for the ratio of size to length. */
  private static final double DENSITY_CHECK_MIN_SECONDS = 600;

  /** The fewest bytes per second of any stream; digital silence in FLAC has about 30. */
  private static final double MIN_BYTES_PER_SECOND = 16;

  /**
   * The fewest bits per pixel of video; a static slide in 4K has about a thousand times as many.
   */
  private static final double MIN_BITS_PER_PIXEL = 1e-5;

  private MediaLimits() {}

  /**
   * Returns why the file is rejected, as a predicate that follows its name; empty if it is
   * plausible.
   *
   * @param bytes size of the file
   */
  static Optional<String> findProblem(Probe probe, long bytes) {
    if (probe.seconds() > MAX_SECONDS) {
      return Optional.of(
          "claims to last %,.0f hours; at most 24 are read".formatted(probe.seconds() / 3600));
    }
    return findAudioProblem(probe.audio())
        .or(() -> findVideoProblem(probe.video()))
        .or(() -> findDensityProblem(probe, bytes));
  }

  private static Optional<String> findAudioProblem(@Nullable AudioStream audioStream) {
    if (audioStream == null) {
      return Optional.empty();
    }
    if (audioStream.sampleRate() < MIN_SAMPLE_RATE || audioStream.sampleRate() > MAX_SAMPLE_RATE) {
      return Optional.of(
          "claims %,d samples a second, which is no sound".formatted(audioStream.sampleRate()));
    }
    return audioStream.channels() > MAX_CHANNELS
        ? Optional.of("claims %,d channels; at most 64 are read".formatted(audioStream.channels()))
        : Optional.empty();
  }

  private static Optional<String> findVideoProblem(@Nullable VideoStream videoStream) {
    if (videoStream == null) {
      return Optional.empty();
    }
    if (videoStream.fps() > MAX_FPS) {
      return Optional.of("claims %,.0f fps; at most 1,000 are read".formatted(videoStream.fps()));
    }
    long pixels = (long) videoStream.width() * videoStream.height();
    boolean isTooLarge =
        videoStream.width() > MAX_SIDE_PIXELS
            || videoStream.height() > MAX_SIDE_PIXELS
            || pixels > MAX_PIXELS;
    return isTooLarge
        ? Optional.of(
            "claims %,d by %,d pixels; at most 8192 by 8192 are read"
                .formatted(videoStream.width(), videoStream.height()))
        : Optional.empty();
  }

  private static Optional<String> findDensityProblem(Probe probe, long bytes) {
    if (probe.seconds() <= DENSITY_CHECK_MIN_SECONDS) {
      return Optional.empty();
    }
    double minBytes = MIN_BYTES_PER_SECOND * probe.seconds();
    VideoStream videoStream = probe.video();
    if (videoStream != null) {
      double pixels =
          videoStream.fps() * videoStream.width() * videoStream.height() * probe.seconds();
      minBytes = Math.max(minBytes, pixels * MIN_BITS_PER_PIXEL / 8);
    }
    return bytes < minBytes
        ? Optional.of("holds too little data for the length that it claims")
        : Optional.empty();
  }
}
