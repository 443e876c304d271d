package needledrop.look;

import java.util.Arrays;
import java.util.Optional;

/**
 * Detects hard cuts: the distance of a frame from the previous one is a local maximum well above
 * the median around it, and the frames before and after remain different, unlike those around a
 * flash.
 */
final class CutDetector {
  /** The minimum distance from the previous frame. */
  private static final double MIN_STEP = .33;

  /** The minimum ratio of that distance to the median of the distances around it. */
  private static final double MIN_RATIO_TO_MEDIAN = 1.9;

  /** The minimum distance of each of the pairs below. */
  private static final double MIN_LASTING_DISTANCE = .34;

  /** Pairs of frames before and after a cut, relative to its first frame, that must differ, too. */
  private static final int[][] FRAME_PAIRS = {{-5, 4}, {-3, 2}, {-6, 3}, {-4, 5}};

  /** The nearest and the farthest frame on each side of which the median is taken. */
  private static final int NEIGHBOURS_FROM = 2;

  private static final int NEIGHBOURS_TO = 7;

  private final FeatureWindow featureWindow;
  private final FrameSeries steps;
  private final FrameDistance frameDistance;

  /**
   * Creates a detector.
   *
   * @param steps distance of each frame from the previous one
   */
  CutDetector(FeatureWindow featureWindow, FrameSeries steps, FrameDistance frameDistance) {
    this.featureWindow = featureWindow;
    this.steps = steps;
    this.frameDistance = frameDistance;
  }

  /** Returns the cut whose first frame is this one; empty if there is none. */
  Optional<TransitionCandidate> findAt(int frame) {
    if (frame < 2 || frame >= steps.length() - 1 || !isPeak(frame) || !isLasting(frame)) {
      return Optional.empty();
    }
    return Optional.of(TransitionCandidate.cut(frame, 1 + steps.at(frame)));
  }

  private boolean isPeak(int frame) {
    double step = steps.at(frame);
    return step >= MIN_STEP
        && step >= steps.at(frame - 1)
        && step >= steps.at(frame + 1)
        && step >= MIN_RATIO_TO_MEDIAN * medianAround(frame) + .05;
  }

  private double medianAround(int frame) {
    double[] neighbours = new double[2 * (NEIGHBOURS_TO - NEIGHBOURS_FROM + 1)];
    int count = 0;
    for (int offset = NEIGHBOURS_FROM; offset <= NEIGHBOURS_TO; offset++) {
      if (frame - offset > 0) {
        neighbours[count++] = steps.at(frame - offset);
      }
      if (frame + offset < steps.length()) {
        neighbours[count++] = steps.at(frame + offset);
      }
    }
    Arrays.sort(neighbours, 0, count);
    return count == 0 ? 0 : neighbours[count / 2];
  }

  private boolean isLasting(int frame) {
    for (int[] pair : FRAME_PAIRS) {
      FrameFeatures before = featureWindow.at(frame + pair[0]);
      FrameFeatures after = featureWindow.at(frame + pair[1]);
      if (frameDistance.of(before, after) < MIN_LASTING_DISTANCE) {
        return false;
      }
    }
    return true;
  }
}
