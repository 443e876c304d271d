package needledrop.media.ffmpeg;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * When each frame is shown: ffmpeg writes the frames to one pipe and, in the "framecrc" format, a
 * line about each to the other.
 *
 * <p>A constant frame rate cannot be trusted: phones and screen recorders let it vary.
 */
final class FrameTimestamps {

  /** Ticks of a second that the times are asked in. */
  static final int TICKS_PER_SECOND = 1_000_000;

  private final BlockingQueue<Double> seconds = new LinkedBlockingQueue<>();

  /** Takes "0, dts, pts, duration, size, checksum" and the comments in front of such lines. */
  boolean parseLine(String line) {
    if (line.startsWith("0,")) {
      seconds.add(Long.parseLong(line.split(",", 4)[2].strip()) / (double) TICKS_PER_SECOND);
      return true;
    }
    return line.startsWith("#");
  }

  /** The next frame's time, or null when it does not come. */
  @Nullable Double next() {
    try {
      return seconds.poll(5, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return null;
    }
  }
}
