package needledrop.look;

import java.util.Arrays;
import java.util.Optional;

/**
 * The finder of hard cuts: a frame unlike the one before it, more so than its neighbours are, with
 * pictures around it that stay unlike, which a flash's do not.
 */
final class Cuts {
  private static final double LEAST_STEP = .33;
  private static final double ABOVE_MEDIAN = 1.9;
  private static final double LEAST_LASTING = .34;

  /** Pairs of frames before and after a cut, counted from it, that must differ as well. */
  private static final int[][] AROUND = {{-5, 4}, {-3, 2}, {-6, 3}, {-4, 5}};

  private static final int NEIGHBOURS_FROM = 2;
  private static final int NEIGHBOURS_TO = 7;

  private final Window window;
  private final Series steps;
  private final Difference difference;

  /**
   * @param steps how unlike each frame is to the one before it
   */
  Cuts(Window window, Series steps, Difference difference) {
    this.window = window;
    this.steps = steps;
    this.difference = difference;
  }

  Optional<Change> at(int frame) {
    if (frame < 2 || frame >= steps.length() - 1 || !isPeak(frame) || !lasts(frame)) {
      return Optional.empty();
    }
    return Optional.of(Change.cut(frame, 1 + steps.at(frame)));
  }

  private boolean isPeak(int frame) {
    double step = steps.at(frame);
    return step >= LEAST_STEP
        && step >= steps.at(frame - 1)
        && step >= steps.at(frame + 1)
        && step >= ABOVE_MEDIAN * medianAround(frame) + .05;
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

  private boolean lasts(int frame) {
    for (int[] pair : AROUND) {
      Glance before = window.at(frame + pair[0]);
      Glance after = window.at(frame + pair[1]);
      if (difference.of(before, after) < LEAST_LASTING) {
        return false;
      }
    }
    return true;
  }
}
