package needledrop.look;

import java.util.List;

/**
 * Detects dissolves and wipes in the frames of footage and proposes them as candidates for
 * transitions between shots. In a dissolve, each frame is a mixture of the frames before and after
 * the transition, whose mixing ratio grows linearly. In a wipe, each pixel shows one or the other,
 * and the fraction of pixels that show the new frame grows linearly. {@link BlendFit} measures how
 * well frames fit these models.
 */
final class BlendDetector {
  /** The lengths of transitions that are tried. */
  private static final int[] LENGTHS_IN_FRAMES = {5, 7, 9, 12, 15, 19, 24, 30, 36, 42};

  private static final int MAX_FRAMES = 42;
  private static final int MIN_WIPE_FRAMES = 7;

  /** The number of following frames that must be known before a frame is evaluated. */
  static final int LOOKAHEAD_FRAMES = 2 * MAX_FRAMES + 7;

  /** The minimum mean squared luma difference between the frames before and after. */
  private static final double MIN_CONTRAST = 120;

  /** The maximum distance of adjacent frames in a blend; a larger one is a cut. */
  private static final double MAX_STEP = .62;

  /** The minimum ratio of the distance across the blend to that within the shots around it. */
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

  /** Adds the candidates of all lengths whose first frame is this one. */
  void addCandidates(int first, List<TransitionCandidate> found) {
    for (int length : LENGTHS_IN_FRAMES) {
      boolean isOnGrid = (first - 1) % Math.max(1, length / 8) == 0;
      if (first >= 1
          && isOnGrid
          && first + length + 1 < steps.length()
          && canBlend(first, length)) {
        addCandidate(first, length, found);
      }
    }
  }

  private boolean canBlend(int first, int length) {
    int firstAfter = first + length;
    if (FadeDetector.isPlain(spreads.at(first - 1))
        || FadeDetector.isPlain(spreads.at(firstAfter))) {
      return false;
    }
    for (int frame = first; frame <= firstAfter; frame++) {
      if (steps.at(frame) > MAX_STEP) {
        return false;
      }
    }
    return true;
  }

  private void addCandidate(int first, int length, List<TransitionCandidate> found) {
    int firstAfter = first + length;
    BlendFit blendFit = new BlendFit(featureWindow.at(first - 1), featureWindow.at(firstAfter));
    if (blendFit.contrast() < MIN_CONTRAST) {
      return;
    }
    blendFit.measure(featureWindow, first, length);
    boolean isDissolve = isDissolve(blendFit);
    boolean isWipe = length >= MIN_WIPE_FRAMES && isWipe(blendFit);
    if ((isDissolve || isWipe) && standsOut(first, length)) {
      if (isDissolve) {
        double fit =
            .9 + blendFit.mixtureGain() - 2 * blendFit.mixtureResidual() - blendFit.mixtureError();
        found.add(
            new TransitionCandidate(
                TransitionKind.DISSOLVE, first, firstAfter, fitScore(fit, length)));
      }
      if (isWipe) {
        double fit = .95 - 3 * blendFit.takeoverResidual() - blendFit.takeoverError();
        found.add(
            new TransitionCandidate(TransitionKind.WIPE, first, firstAfter, fitScore(fit, length)));
      }
    }
  }

  private static boolean isDissolve(BlendFit blendFit) {
    return blendFit.mixtureError() < .09
        && blendFit.mixtureBackstep() <= .04
        && blendFit.mixtureResidual() < .10
        && blendFit.mixtureGain() > .35;
  }

  /**
   * Returns whether the frames fit a wipe and not a mixture, because an even dissolve would match,
   * too.
   */
  private static boolean isWipe(BlendFit blendFit) {
    return blendFit.takeoverError() < .12
        && blendFit.takeoverBackstep() <= .05
        && blendFit.takeoverResidual() < .07
        && blendFit.mixtureResidual() > .03;
  }

  /**
   * Returns the score, which grows with the length, because a long blend is less likely to fit by
   * chance.
   */
  private static double fitScore(double fit, int length) {
    return fit * (.4 + length / 20.) - .5;
  }

  /**
   * Returns whether the frames before and after differ by more than the shots themselves change in
   * the same time.
   */
  private boolean standsOut(int first, int length) {
    int before = first - 3;
    int after = first + length + 2;
    double distanceAcross = distance(before, after);
    if (distanceAcross <= FrameDistance.MIN_PAN_DISTANCE) {
      return false;
    }
    double distanceWithin =
        Math.min(distance(before - length - 4, before), distance(after, after + length + 4));
    return distanceAcross > MIN_DISTANCE_RATIO * distanceWithin + .05;
  }

  private double distance(int a, int b) {
    return frameDistance.allowingPan(featureWindow.at(a), featureWindow.at(b));
  }
}
