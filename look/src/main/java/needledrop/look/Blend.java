package needledrop.look;

/**
 * How well a run of frames is explained as one picture giving way to another, measured at up to
 * nine frames of the run. All energies are squared luma differences summed over the half-size
 * plane.
 */
final class Blend {
  private static final int SAMPLES = 9;

  /** A point tells which picture it belongs to only where the two differ by more than this. */
  private static final float TELLING = 24;

  private final float[] before;
  private final float[] after;
  private final double distance;

  private double mixtureError;
  private double mixtureLeft;
  private double mixtureBackstep;
  private double takeoverError;
  private double takeoverLeft;
  private double takeoverBackstep;
  private double nearerEnd;
  private int samples;

  Blend(Glance before, Glance after) {
    this.before = before.half;
    this.after = after.half;
    double sum = 0;
    for (int i = 0; i < this.before.length; i++) {
      double d = this.after[i] - this.before[i];
      sum += d * d;
    }
    distance = sum;
  }

  /** Mean squared difference a point between the two pictures. */
  double contrast() {
    return distance / before.length;
  }

  /** Measures the frames from {@code first} on; those around them are the two pictures. */
  void measure(Window window, int first, int length) {
    samples = Math.min(length, SAMPLES);
    double lastMixture = Double.NEGATIVE_INFINITY;
    double lastTakeover = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < samples; i++) {
      int frame = first + (int) ((i + .5) * length / samples);
      double expected = (frame - first + 1) / (double) (length + 1);
      Sample sample = sample(window.at(frame).half);
      mixtureError += square(sample.mixture - expected);
      mixtureBackstep = Math.max(mixtureBackstep, lastMixture - sample.mixture);
      mixtureLeft += sample.mixtureLeft;
      takeoverError += square(sample.takeover - expected);
      takeoverBackstep = Math.max(takeoverBackstep, lastTakeover - sample.takeover);
      takeoverLeft += sample.takeoverLeft;
      nearerEnd += sample.nearerEnd;
      lastMixture = sample.mixture;
      lastTakeover = sample.takeover;
    }
  }

  private Sample sample(float[] frame) {
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
      if (Math.abs(apart) > TELLING) {
        telling++;
        taken += a < b ? 1 : 0;
      }
    }
    double mixture = along / distance;
    return new Sample(
        mixture,
        toBefore - mixture * mixture * distance,
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
  double mixtureLeft() {
    return mixtureLeft / samples / distance;
  }

  /**
   * How much better a mixture explains the frames than the nearer of the two pictures; at most 1.
   */
  double mixtureGain() {
    return 1 - mixtureLeft / Math.max(1, nearerEnd);
  }

  /** As {@link #mixtureError} for the share of points that already show the new picture. */
  double takeoverError() {
    return Math.sqrt(takeoverError / samples);
  }

  double takeoverBackstep() {
    return takeoverBackstep;
  }

  /** What is left when each point shows one of the two pictures, relative to their distance. */
  double takeoverLeft() {
    return takeoverLeft / samples / distance;
  }

  /**
   * One frame against both pictures.
   *
   * @param mixture share of the new picture in the best mixture
   * @param takeover share of telling points that are nearer to the new picture
   */
  private record Sample(
      double mixture, double mixtureLeft, double takeover, double takeoverLeft, double nearerEnd) {}
}
