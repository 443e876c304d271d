package needledrop.media.ffmpeg;

import needledrop.media.Frame;
import needledrop.media.process.ExitReason;
import needledrop.media.process.MediaException;
import needledrop.media.process.RunningProcess;
import org.jspecify.annotations.Nullable;

/**
 * Reads video frames one by one while ffmpeg decodes a few frames ahead.
 *
 * <p>The caller must close it, which ends the decoder. Not thread-safe.
 */
public final class FrameReader implements AutoCloseable {

  private final RunningProcess process;
  private final FrameTimestamps timestamps;
  private final int width;
  private final int height;
  private final double startSeconds;
  private int number;

  FrameReader(
      RunningProcess process,
      FrameTimestamps timestamps,
      int width,
      int height,
      double startSeconds) {
    this.process = process;
    this.timestamps = timestamps;
    this.width = width;
    this.height = height;
    this.startSeconds = startSeconds;
  }

  /**
   * Returns the next frame; null after the last one.
   *
   * @throws MediaException if the decoder fails or its timestamps are missing
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

  /**
   * Checks the exit status. A truncated file is not an error: ffmpeg returns the frames before the
   * end.
   */
  private void finish() {
    process.finish("holds no picture that ffmpeg can read");
  }

  /** Returns the width of each frame in pixels. */
  public int width() {
    return width;
  }

  /** Returns the height of each frame in pixels. */
  public int height() {
    return height;
  }

  @Override
  public void close() {
    process.close();
  }
}
