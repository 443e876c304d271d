package needledrop.media.ffmpeg;

import needledrop.media.Frame;
import needledrop.media.process.ExitReason;
import needledrop.media.process.MediaException;
import needledrop.media.process.RunningProcess;
import org.jspecify.annotations.Nullable;

/**
 * The frames of a piece of footage, read one after the other while ffmpeg decodes a little ahead.
 *
 * <p>To be closed by whoever opened it; closing ends the decoder. Belongs to one thread at a time.
 */
public final class FrameReader implements AutoCloseable {

  private final RunningProcess process;
  private final FrameTimestamps timestamps;
  private final int width;
  private final int height;
  private final double startSeconds;
  private int number;

  FrameReader(
      RunningProcess runningProcess,
      FrameTimestamps times,
      int width,
      int height,
      double startSeconds) {
    this.process = runningProcess;
    this.timestamps = times;
    this.width = width;
    this.height = height;
    this.startSeconds = startSeconds;
  }

  /**
   * The next frame, or null after the last.
   *
   * @throws MediaException where not a single frame can be read
   */
  public @Nullable Frame next() {
    byte[] rgb = new byte[width * height * 3];
    if (process.fill(rgb, () -> {}) < rgb.length) {
      finish();
      return null;
    }
    Double seconds = timestamps.next();
    if (seconds == null) {
      throw process.failure("was given up", ExitReason.ofEarlyEnd());
    }
    return new Frame(number++, startSeconds + seconds, rgb);
  }

  /** Footage that breaks off counts for as far as it goes. */
  private void finish() {
    process.finish("holds no picture that ffmpeg can read");
  }

  public int width() {
    return width;
  }

  public int height() {
    return height;
  }

  @Override
  public void close() {
    process.close();
  }
}
