package needledrop.media.process;

import java.time.Duration;

/**
 * What one process may use up before it is ended.
 *
 * @param idleTimeout how long we wait for the next sign of life; our own pauses do not count
 * @param cpuSeconds of all its threads together, for a short piece of work
 * @param cpuSecondsPerMediaSecond added for each second of footage that the work goes through
 * @param memoryBytes bytes of address space
 * @param outputBytesPerSecond how large an output file may get for each second it lasts
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

  /** Enough for 4K film on a slow machine, and little enough that a hostile file ends soon. */
  public static ProcessLimits defaults() {
    return new ProcessLimits(Duration.ofSeconds(60), 120, 60, 4L << 30, 8L << 20);
  }

  /** A file may claim any length, so that no more than a day is believed. */
  public long cpuSeconds(double seconds) {
    long all = cpuSeconds + (long) (cpuSecondsPerMediaSecond * clampSeconds(seconds));
    return Math.min(all, MAX_CPU_SECONDS);
  }

  /** For one still picture, which is short work for any decoder. */
  public long stillCpuSeconds() {
    return Math.max(1, cpuSeconds / 4);
  }

  public long outputBytes(double seconds) {
    return MIN_OUTPUT_BYTES + (long) (outputBytesPerSecond * clampSeconds(seconds));
  }

  private static double clampSeconds(double seconds) {
    return Math.clamp(seconds, 0, MAX_MEDIA_SECONDS);
  }
}
