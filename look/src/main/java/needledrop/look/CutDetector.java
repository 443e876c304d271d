package needledrop.look;

import java.util.Arrays;
import java.util.Optional;

/**
 * The finder of hard cuts: a frame unlike the one before it, more so than its neighbours are, with
 * pictures around it that stay unlike, which a flash's do not.
 */
final class CutDetector {
  private static final double MIN_STEP = .33;
  private static final double MIN_RATIO_TO_MEDIAN = 1.9;
  private static final double MIN_LASTING_DISTANCE = .34;

  /** Pairs of frames before and after a cut, counted from it, that must differ as well. */
  private static final int[][] FRAME_PAIRS = {{-5, 4}, {-3, 2}, {-6, 3}, {-4, 5}};

  private static final int NEIGHBOURS_FROM = 2;
  private static final int NEIGHBOURS_TO = 7;

  private final FeatureWindow featureWindow;
  private final FrameSeries steps;
  private final FrameDistance frameDistance;

  /**
   * @param steps how unlike each frame is to the one before it
   */
  CutDetector(FeatureWindow featureWindow, FrameSeries steps, FrameDistance frameDistance) {
    this.featureWindow = featureWindow;
    this.steps = steps;
    this.frameDistance = frameDistance;
  }

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
    double[] around = new double[2 * (NEIGHBOURS_TO - NEIGHBOURS_FROM + 1)];
    int count = 0;
    for (int k = NEIGHBOURS_FROM; k <= NEIGHBOURS_TO; k++) {
      if (frame - k > 0) {
        around[count++] = steps.at(frame - k);
      }
      if (frame + k < steps.length()) {
        around[count++] = steps.at(frame + k);
      }
    }
    Arrays.sort(around, 0, count);
    return count == 0 ? 0 : around[count / 2];
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
