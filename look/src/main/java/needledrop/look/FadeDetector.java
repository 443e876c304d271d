package needledrop.look;

import java.util.ArrayList;
import java.util.List;

/**
 * Detects fades through a plain colour: a run of frames with almost no contrast, to which the
 * contrast falls and from which it rises steadily. Contrast is the standard deviation of the luma.
 */
final class FadeDetector {
  /** Frames with a smaller standard deviation of the luma (0 to 255) count as plain. */
  static final double MAX_PLAIN_SPREAD = 7;

  /** Runs with fewer frames are flashes, not fades. */
  private static final int MAX_FLASH_FRAMES = 3;

  private static final int MAX_PLAIN_FRAMES = 50;
  private static final int MAX_RAMP_FRAMES = 60;

  /** The minimum change of contrast per frame in a ramp. */
  private static final double MIN_SLOPE = .15;

  /** The maximum change of contrast per frame in a ramp. */
  private static final double MAX_SLOPE = 18;

  private static final double FADE_SCORE = 4;

  private final FrameSeries spreads;

  /**
   * Creates a detector.
   *
   * @param spreads standard deviation of the luma of each frame, 0 to 255
   */
  FadeDetector(FrameSeries spreads) {
    this.spreads = spreads;
  }

  /** Returns whether a frame with this standard deviation of the luma is plain. */
  static boolean isPlain(double spread) {
    return spread < MAX_PLAIN_SPREAD;
  }

  /** Returns all fades in order. */
  List<TransitionCandidate> detect() {
    List<TransitionCandidate> candidates = new ArrayList<>();
    for (int frame = 0; frame < spreads.length(); frame++) {
      if (isPlain(spreads.at(frame))) {
        int last = endOfRun(frame);
        addFade(frame, last, candidates);
        frame = last;
      }
    }
    return candidates;
  }

  private int endOfRun(int frame) {
    int last = frame;
    while (last + 1 < spreads.length() && isPlain(spreads.at(last + 1))) {
      last++;
    }
    return last;
  }

  /**
   * Adds the fade around a plain run. Plain frames at the start or end of the footage and flashes
   * do not separate shots.
   */
  private void addFade(int runFirst, int runLast, List<TransitionCandidate> candidates) {
    int first = endOfRamp(runFirst, -1);
    int last = endOfRamp(runLast, 1);
    boolean isFlash = last - first < MAX_FLASH_FRAMES;
    if (!isFlash
        && first > 2
        && last < spreads.length() - 2
        && runLast - runFirst < MAX_PLAIN_FRAMES) {
      candidates.add(new TransitionCandidate(TransitionKind.FADE, first, last + 1, FADE_SCORE));
    }
  }

  /**
   * Returns the last frame of the ramp that starts at the edge of a plain run: the contrast must
   * keep growing.
   */
  private int endOfRamp(int edge, int direction) {
    int frame = edge;
    while (Math.abs(frame - edge) < MAX_RAMP_FRAMES && isRampStep(frame, frame + direction)) {
      frame += direction;
    }
    return frame;
  }

  private boolean isRampStep(int frame, int next) {
    if (next < 0 || next >= spreads.length()) {
      return false;
    }
    double growth = spreads.at(next) - spreads.at(frame);
    return growth > MIN_SLOPE && growth < MAX_SLOPE;
  }
}
