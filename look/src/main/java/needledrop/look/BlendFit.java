package needledrop.look;

/**
 * Measures how well a run of frames fits a dissolve or a wipe between two given frames, at up to
 * nine frames of the run. All energies are sums of squared luma differences over the half-size
 * plane of {@link FrameFeatures#halfSize}.
 *
 * <p>The mixing ratio of a frame is the least-squares projection onto the difference of the two
 * frames; the takeover is the fraction of distinguishing pixels that are closer to the new frame.
 */
final class BlendFit {
  private static final int MAX_SAMPLED_FRAMES = 9;

  /** The luma difference above which a pixel can be assigned to one of the two frames. */
  private static final float MIN_PIXEL_DIFFERENCE = 24;

  private final float[] before;
  private final float[] after;
  private final double energy;

  private double mixtureError;
  private double mixtureResidual;
  private double mixtureBackstep;
  private double takeoverError;
  private double takeoverResidual;
  private double takeoverBackstep;
  private double nearestEndResidual;
  private int samples;

  /** Compares with the last frame before and the first frame after the run. */
  BlendFit(FrameFeatures before, FrameFeatures after) {
    this.before = before.halfSize;
    this.after = after.halfSize;
    double sum = 0;
    for (int i = 0; i < this.before.length; i++) {
      double d = this.after[i] - this.before[i];
      sum += d * d;
    }
    energy = sum;
  }

  /** Returns the mean squared luma difference per pixel between the two frames, 0 to 65,025. */
  double contrast() {
    return energy / before.length;
  }

  /**
   * Measures a run of {@code length} frames from {@code first} on. Must be called once, before the
   * other methods except {@link #contrast}.
   */
  void measure(FeatureWindow featureWindow, int first, int length) {
    samples = Math.min(length, MAX_SAMPLED_FRAMES);
    double lastMixture = Double.NEGATIVE_INFINITY;
    double lastTakeover = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < samples; i++) {
      int frame = first + (int) ((i + .5) * length / samples);
      double expected = (frame - first + 1) / (double) (length + 1);
      Sample sample = measureFrame(featureWindow.at(frame).halfSize);
      mixtureError += square(sample.mixture - expected);
      mixtureBackstep = Math.max(mixtureBackstep, lastMixture - sample.mixture);
      mixtureResidual += sample.mixtureResidual;
      takeoverError += square(sample.takeover - expected);
      takeoverBackstep = Math.max(takeoverBackstep, lastTakeover - sample.takeover);
      takeoverResidual += sample.takeoverResidual;
      nearestEndResidual += sample.nearestEndResidual;
      lastMixture = sample.mixture;
      lastTakeover = sample.takeover;
    }
  }

  private Sample measureFrame(float[] frame) {
    double projection = 0;
    double energyToBefore = 0;
    double energyToAfter = 0;
    double energyToNearer = 0;
    int distinguishing = 0;
    int takenOver = 0;
    for (int i = 0; i < frame.length; i++) {
      float difference = after[i] - before[i];
      float fromBefore = frame[i] - before[i];
      float fromAfter = frame[i] - after[i];
      float b = fromBefore * fromBefore;
      float a = fromAfter * fromAfter;
      projection += difference * fromBefore;
      energyToBefore += b;
      energyToAfter += a;
      energyToNearer += Math.min(a, b);
      if (Math.abs(difference) > MIN_PIXEL_DIFFERENCE) {
        distinguishing++;
        takenOver += a < b ? 1 : 0;
      }
    }
    double mixture = projection / energy;
    return new Sample(
        mixture,
        energyToBefore - mixture * mixture * energy,
        distinguishing > 0 ? (double) takenOver / distinguishing : .5,
        energyToNearer,
        Math.min(energyToBefore, energyToAfter));
  }

  private static double square(double x) {
    return x * x;
  }

  /** Returns the root mean square deviation of the mixing ratio from a linear ramp from 0 to 1. */
  double mixtureError() {
    return Math.sqrt(mixtureError / samples);
  }

  /**
   * Returns the largest decrease of the mixing ratio between sampled frames; 0 if there is none.
   */
  double mixtureBackstep() {
    return mixtureBackstep;
  }

  /**
   * Returns the mean energy that no mixture of the two frames explains, relative to that of their
   * difference.
   */
  double mixtureResidual() {
    return mixtureResidual / samples / energy;
  }

  /**
   * Returns how much better a mixture fits the frames than the nearer of the two frames; at most 1.
   */
  double mixtureGain() {
    return 1 - mixtureResidual / Math.max(1, nearestEndResidual);
  }

  /** Returns the same as {@link #mixtureError} for the takeover. */
  double takeoverError() {
    return Math.sqrt(takeoverError / samples);
  }

  /** Returns the same as {@link #mixtureBackstep} for the takeover. */
  double takeoverBackstep() {
    return takeoverBackstep;
  }

  /**
   * Returns the mean energy that remains if each pixel shows one of the two frames, relative to
   * that of their difference.
   */
  double takeoverResidual() {
    return takeoverResidual / samples / energy;
  }

  /**
   * One frame compared with both frames.
   *
   * @param mixture mixing ratio of the best mixture; 0 is the old frame, 1 the new one
   * @param mixtureResidual energy that this mixture does not explain
   * @param takeover fraction of distinguishing pixels that are closer to the new frame
   * @param takeoverResidual energy that remains if each pixel shows the closer frame
   * @param nearestEndResidual energy of the difference from the closer frame
   */
  private record Sample(
      double mixture,
      double mixtureResidual,
      double takeover,
      double takeoverResidual,
      double nearestEndResidual) {}
}
