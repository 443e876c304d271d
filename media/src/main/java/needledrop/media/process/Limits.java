package needledrop.media.process;

import java.time.Duration;

/**
 * What one process may use up before it is ended.
 *
 * @param patience how long we wait for the next sign of life; our own pauses do not count
 * @param processorSeconds of all its threads together, for a short piece of work
 * @param processorSecondsASecond added for each second of footage that the work goes through
 * @param memory bytes of address space
 * @param outputBytesASecond how large an output file may get for each second it lasts
 */
public record Limits(
    Duration patience,
    long processorSeconds,
    long processorSecondsASecond,
    long memory,
    long outputBytesASecond) {

  private static final double LONGEST_SECONDS = 24 * 3600;
  private static final long LONGEST_PROCESSOR_SECONDS = 12 * 3600;
  private static final long SMALLEST_OUTPUT = 64L << 20;

  /** Enough for 4K film on a slow machine, and little enough that a hostile file ends soon. */
  public static Limits usual() {
    return new Limits(Duration.ofSeconds(60), 120, 60, 4L << 30, 8L << 20);
  }

  /** A file may claim any length, so that no more than a day is believed. */
  public long processorSeconds(double seconds) {
    long all = processorSeconds + (long) (processorSecondsASecond * believed(seconds));
    return Math.min(all, LONGEST_PROCESSOR_SECONDS);
  }

  /** For one still picture, which is short work for any decoder. */
  public long stillProcessorSeconds() {
    return Math.max(1, processorSeconds / 4);
  }

  public long outputBytes(double seconds) {
    return SMALLEST_OUTPUT + (long) (outputBytesASecond * believed(seconds));
  }

  private static double believed(double seconds) {
    return Math.clamp(seconds, 0, LONGEST_SECONDS);
  }
}
