package needledrop.media.tune;

/** The mixing desk: two channels, and what is sent from them to reverb and echo. */
final class StereoMixer {

  private static final double TARGET_RMS = 0.19;
  private static final double PEAK_CEILING = 0.93;

  private final int sampleRate;
  private final float[] left;
  private final float[] right;
  private final float[] reverb;
  private final float[] echo;

  StereoMixer(int rate, int length) {
    this.sampleRate = rate;
    left = new float[length];
    right = new float[length];
    reverb = new float[length];
    echo = new float[length];
  }

  int sampleRate() {
    return sampleRate;
  }

  int length() {
    return left.length;
  }

  float[] left() {
    return left;
  }

  float[] right() {
    return right;
  }

  float[] reverb() {
    return reverb;
  }

  float[] echo() {
    return echo;
  }

  /**
   * Adds one sample.
   *
   * @param side −1 is left, 1 is right
   */
  void add(int at, double value, double side, double toReverb, double toEcho) {
    left[at] += (float) (value * (1 - side) / 2);
    right[at] += (float) (value * (1 + side) / 2);
    reverb[at] += (float) (value * toReverb);
    echo[at] += (float) (value * toEcho);
  }

  /** Turns all of it down to this share at one sample. */
  void duck(int at, double share) {
    left[at] *= (float) share;
    right[at] *= (float) share;
    reverb[at] *= (float) share;
    echo[at] *= (float) share;
  }

  /** Both channels interleaved: brought to one loudness, the loudest peaks rounded off. */
  float[] master() {
    double gain = TARGET_RMS / Math.max(1e-9, rootMeanSquare());
    float[] both = new float[2 * left.length];
    for (int i = 0; i < left.length; i++) {
      both[2 * i] = (float) (PEAK_CEILING * Math.tanh(gain * left[i]));
      both[2 * i + 1] = (float) (PEAK_CEILING * Math.tanh(gain * right[i]));
    }
    return both;
  }

  private double rootMeanSquare() {
    double sum = 0;
    for (int i = 0; i < left.length; i++) {
      sum += (double) left[i] * left[i] + (double) right[i] * right[i];
    }
    return Math.sqrt(sum / (2.0 * left.length));
  }
}
