package needledrop.media.ffmpeg;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * A queue of the presentation times of decoded video frames, parsed from the lines that ffmpeg
 * writes while it decodes. ffmpeg writes the frames to one pipe and one line per frame, in its
 * "framecrc" format, to the other.
 *
 * <p>Times are not computed from the frame rate, because phones and screen recorders vary it.
 */
final class FrameTimestamps {

  /** The time base that is requested from ffmpeg. */
  static final int TICKS_PER_SECOND = 1_000_000;

  private final BlockingQueue<Double> seconds = new LinkedBlockingQueue<>();

  /**
   * Parses a line "0, dts, pts, duration, size, checksum"; returns true if it was one or a comment
   * of that format.
   */
  boolean parseLine(String line) {
    if (line.startsWith("0,")) {
      seconds.add(Long.parseLong(line.split(",", 4)[2].strip()) / (double) TICKS_PER_SECOND);
      return true;
    }
    return line.startsWith("#");
  }

  /** Returns the time of the next frame in seconds; null if it does not arrive within 5 seconds. */
  @Nullable Double next() {
    try {
      return seconds.poll(5, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return null;
    }
  }
}
