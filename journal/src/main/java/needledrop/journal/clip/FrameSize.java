package needledrop.journal.clip;

import needledrop.cut.Edit;
import needledrop.media.VideoStream;

/**
 * The picture of a clip in the making.
 *
 * @param width in square pixels, even as H.264 wants it
 * @param fps frames a second
 */
public record FrameSize(int width, int height, double fps) {
  public static final FrameSize DEFAULT =
      new FrameSize(Edit.DEFAULT_WIDTH, Edit.DEFAULT_HEIGHT, Edit.DEFAULT_FPS);

  private static final int MIN_SIDE_PIXELS = 16;
  private static final double MIN_FPS = 10;
  private static final double MAX_FPS = 30;

  /**
   * As the footage is, so that nothing is framed in black and no frame is shown twice; but not
   * larger than usual, and of more than 30 frames a second every second one.
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
