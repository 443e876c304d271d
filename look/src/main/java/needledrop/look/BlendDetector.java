package needledrop.look;

import java.util.List;

/**
 * The finder of dissolves and wipes. In a dissolve every frame is a mixture of the picture before
 * and the picture after, whose share grows evenly; in a wipe every point is one or the other, and
 * the share of points that have changed over grows evenly.
 */
final class BlendDetector {
  /** Lengths tried, in frames. */
  private static final int[] LENGTHS_IN_FRAMES = {5, 7, 9, 12, 15, 19, 24, 30, 36, 42};

  private static final int MAX_FRAMES = 42;
  private static final int MIN_WIPE_FRAMES = 7;

  /** Frames after a change that have to be known before it is judged. */
  static final int LOOKAHEAD_FRAMES = 2 * MAX_FRAMES + 7;

  private static final double MIN_CONTRAST = 120;
  private static final double MAX_STEP = .62;
  private static final double MIN_DISTANCE_RATIO = 1.25;

  private final FeatureWindow featureWindow;
  private final FrameSeries steps;
  private final FrameSeries spreads;
  private final FrameDistance frameDistance;

  BlendDetector(
      FeatureWindow featureWindow,
      FrameSeries steps,
      FrameSeries spreads,
      FrameDistance frameDistance) {
    this.featureWindow = featureWindow;
    this.steps = steps;
    this.spreads = spreads;
    this.frameDistance = frameDistance;
  }

  /** Adds the blends of every length whose first frame is this one. */
  void addCandidates(int first, List<TransitionCandidate> found) {
    for (int length : LENGTHS_IN_FRAMES) {
      boolean onGrid = (first - 1) % Math.max(1, length / 8) == 0;
      if (first >= 1 && onGrid && first + length + 1 < steps.length() && canBlend(first, length)) {
        addCandidate(first, length, found);
      }
    }
  }

  private boolean canBlend(int first, int length) {
    int settled = first + length;
    if (FadeDetector.isPlain(spreads.at(first - 1)) || FadeDetector.isPlain(spreads.at(settled))) {
      return false;
    }
    for (int frame = first; frame <= settled; frame++) {
      if (steps.at(frame) > MAX_STEP) {
        return false;
      }
    }
    return true;
  }

  private void addCandidate(int first, int length, List<TransitionCandidate> found) {
    int settled = first + length;
    BlendFit blendFit = new BlendFit(featureWindow.at(first - 1), featureWindow.at(settled));
    if (blendFit.contrast() < MIN_CONTRAST) {
      return;
    }
    blendFit.measure(featureWindow, first, length);
    boolean dissolve = isDissolve(blendFit);
    boolean wipe = length >= MIN_WIPE_FRAMES && isWipe(blendFit);
    if ((dissolve || wipe) && standsOut(first, length)) {
      if (dissolve) {
        double fit =
            .9 + blendFit.mixtureGain() - 2 * blendFit.mixtureResidual() - blendFit.mixtureError();
        found.add(
            new TransitionCandidate(
                TransitionKind.DISSOLVE, first, settled, fitScore(fit, length)));
      }
      if (wipe) {
        double fit = .95 - 3 * blendFit.takeoverResidual() - blendFit.takeoverError();
        found.add(
            new TransitionCandidate(TransitionKind.WIPE, first, settled, fitScore(fit, length)));
      }
    }
  }

  private static boolean isDissolve(BlendFit blendFit) {
    return blendFit.mixtureError() < .09
        && blendFit.mixtureBackstep() <= .04
        && blendFit.mixtureResidual() < .10
        && blendFit.mixtureGain() > .35;
  }

  /** A wipe is what a mixture explains badly: else an even dissolve would count as one. */
  private static boolean isWipe(BlendFit blendFit) {
    return blendFit.takeoverError() < .12
        && blendFit.takeoverBackstep() <= .05
        && blendFit.takeoverResidual() < .07
        && blendFit.mixtureResidual() > .03;
  }

  /** A long blend that fits is less likely chance than a short one. */
  private static double fitScore(double fit, int length) {
    return fit * (.4 + length / 20.) - .5;
  }

  /** The two pictures differ, and more than the shots change in themselves in the same time. */
  private boolean standsOut(int first, int length) {
    int before = first - 3;
    int after = first + length + 2;
    double across = distance(before, after);
    if (across <= FrameDistance.MIN_PAN_DISTANCE) {
      return false;
    }
    double within =
        Math.min(distance(before - length - 4, before), distance(after, after + length + 4));
    return across > MIN_DISTANCE_RATIO * within + .05;
  }

  private double distance(int a, int b) {
    return frameDistance.allowingPan(featureWindow.at(a), featureWindow.at(b));
  }
}
