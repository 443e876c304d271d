package needledrop.journal.clip;

import needledrop.cut.Edit;
import needledrop.media.VideoStream;

/**
 * The width, height and frame rate with which a clip is rendered from its draft.
 *
 * @param width in square pixels, even as H.264 requires
 * @param fps frames per second
 */
public record FrameSize(int width, int height, double fps) {
  public static final FrameSize DEFAULT =
      new FrameSize(Edit.DEFAULT_WIDTH, Edit.DEFAULT_HEIGHT, Edit.DEFAULT_FPS);

  private static final int MIN_SIDE_PIXELS = 16;
  private static final double MIN_FPS = 10;
  private static final double MAX_FPS = 30;

  /**
   * Returns the size and rate of the footage, so that there are no black bars and no repeated
   * frames; but not larger than the default, and half the rate above 30 frames per second.
   */
  public static FrameSize of(VideoStream footage) {
    double longest = Math.max(footage.width(), footage.height());
    double shortest = Math.min(footage.width(), footage.height());
    double scale = Math.min(1, Math.min(DEFAULT.width / longest, DEFAULT.height / shortest));
    return new FrameSize(
        even(scale * footage.width()), even(scale * footage.height()), rate(footage.fps()));
  }

  private static int even(double size) {
    return Math.max(MIN_SIDE_PIXELS, 2 * Math.toIntExact(Math.round(size / 2)));
  }

  private static double rate(double fps) {
    double rate = fps;
    while (rate > MAX_FPS) {
      rate /= 2;
    }
    return rate < MIN_FPS ? DEFAULT.fps : rate;
  }
}
