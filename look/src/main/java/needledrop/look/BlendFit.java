package needledrop.look;

/**
 * How well a run of frames is explained as one picture giving way to another, measured at up to
 * nine frames of the run. All energies are squared luma differences summed over the half-size
 * plane.
 */
final class BlendFit {
  private static final int MAX_SAMPLED_FRAMES = 9;

  /** A point tells which picture it belongs to only where the two differ by more than this. */
  private static final float MIN_TELLING_DIFFERENCE = 24;

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

  /** Mean squared difference a point between the two pictures. */
  double contrast() {
    return energy / before.length;
  }

  /** Measures the frames from {@code first} on; those around them are the two pictures. */
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
    double along = 0;
    double toBefore = 0;
    double toAfter = 0;
    double toNearer = 0;
    int telling = 0;
    int taken = 0;
    for (int i = 0; i < frame.length; i++) {
      float apart = after[i] - before[i];
      float fromBefore = frame[i] - before[i];
      float fromAfter = frame[i] - after[i];
      float b = fromBefore * fromBefore;
      float a = fromAfter * fromAfter;
      along += apart * fromBefore;
      toBefore += b;
      toAfter += a;
      toNearer += Math.min(a, b);
      if (Math.abs(apart) > MIN_TELLING_DIFFERENCE) {
        telling++;
        taken += a < b ? 1 : 0;
      }
    }
    double mixture = along / energy;
    return new Sample(
        mixture,
        toBefore - mixture * mixture * energy,
        telling > 0 ? (double) taken / telling : .5,
        toNearer,
        Math.min(toBefore, toAfter));
  }

  private static double square(double x) {
    return x * x;
  }

  /** Root mean square distance of the mixing share from a straight line from 0 to 1. */
  double mixtureError() {
    return Math.sqrt(mixtureError / samples);
  }

  /** The furthest the mixing share ever fell back. */
  double mixtureBackstep() {
    return mixtureBackstep;
  }

  /** What no mixture of the two pictures explains, relative to how far apart they are. */
  double mixtureResidual() {
    return mixtureResidual / samples / energy;
  }

  /**
   * How much better a mixture explains the frames than the nearer of the two pictures; at most 1.
   */
  double mixtureGain() {
    return 1 - mixtureResidual / Math.max(1, nearestEndResidual);
  }

  /** As {@link #mixtureError} for the share of points that already show the new picture. */
  double takeoverError() {
    return Math.sqrt(takeoverError / samples);
  }

  double takeoverBackstep() {
    return takeoverBackstep;
  }

  /** What is left when each point shows one of the two pictures, relative to their distance. */
  double takeoverResidual() {
    return takeoverResidual / samples / energy;
  }

  /**
   * One frame against both pictures.
   *
   * @param mixture share of the new picture in the best mixture
   * @param takeover share of telling points that are nearer to the new picture
   */
  private record Sample(
      double mixture,
      double mixtureResidual,
      double takeover,
      double takeoverResidual,
      double nearestEndResidual) {}
}
