package needledrop.media.process;

import java.time.Duration;

/**
 * The resource limits of one ffmpeg process: time without output, CPU time, memory and size of the
 * output. A process that exceeds them is ended.
 *
 * @param idleTimeout how long to wait for output; time in which the reader pauses does not count
 * @param cpuSeconds CPU time of all threads together, for work of any length
 * @param cpuSecondsPerMediaSecond CPU time added for each second of media that is processed
 * @param memoryBytes address space in bytes
 * @param outputBytesPerSecond bytes of output allowed for each second of media
 */
public record ProcessLimits(
    Duration idleTimeout,
    long cpuSeconds,
    long cpuSecondsPerMediaSecond,
    long memoryBytes,
    long outputBytesPerSecond) {

  private static final double MAX_MEDIA_SECONDS = 24 * 3600;
  private static final long MAX_CPU_SECONDS = 12 * 3600;
  private static final long MIN_OUTPUT_BYTES = 64L << 20;

  /**
   * Returns limits that suffice for 4K video on a slow machine and still end a hostile file soon.
   */
  public static ProcessLimits defaults() {
    return new ProcessLimits(Duration.ofSeconds(60), 120, 60, 4L << 30, 8L << 20);
  }

  /**
   * Returns the limit of CPU time for media of this length.
   *
   * @param seconds length of the media, of which at most a day counts, because files may claim any
   *     length
   */
  public long cpuSeconds(double seconds) {
    long limit = cpuSeconds + (long) (cpuSecondsPerMediaSecond * clampSeconds(seconds));
    return Math.min(limit, MAX_CPU_SECONDS);
  }

  /** Returns the limit of CPU time for one still image, in seconds. */
  public long stillCpuSeconds() {
    return Math.max(1, cpuSeconds / 4);
  }

  /**
   * Returns the limit of the output size in bytes.
   *
   * @param seconds expected length of the output, of which at most a day counts
   */
  public long outputBytes(double seconds) {
    return MIN_OUTPUT_BYTES + (long) (outputBytesPerSecond * clampSeconds(seconds));
  }

  private static double clampSeconds(double seconds) {
    return Math.clamp(seconds, 0, MAX_MEDIA_SECONDS);
  }
}
