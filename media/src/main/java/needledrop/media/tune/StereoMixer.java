package needledrop.media.tune;

/**
 * Mixes the audio samples of a generated song into left and right channels, and into the inputs of
 * the reverb and echo effects.
 */
final class StereoMixer {

  private static final double TARGET_RMS = 0.19;
  private static final double PEAK_CEILING = 0.93;

  private final int sampleRate;
  private final float[] left;
  private final float[] right;
  private final float[] reverb;
  private final float[] echo;

  StereoMixer(int sampleRate, int length) {
    this.sampleRate = sampleRate;
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
   * @param index of the sample
   * @param pan −1 is left, 1 is right
   * @param toReverb share that is sent to the reverb, 0 to 1
   * @param toEcho share that is sent to the echo, 0 to 1
   */
  void add(int index, double value, double pan, double toReverb, double toEcho) {
    left[index] += (float) (value * (1 - pan) / 2);
    right[index] += (float) (value * (1 + pan) / 2);
    reverb[index] += (float) (value * toReverb);
    echo[index] += (float) (value * toEcho);
  }

  /** Multiplies all channels and buses by this gain at one sample. */
  void duck(int index, double factor) {
    left[index] *= (float) factor;
    right[index] *= (float) factor;
    reverb[index] *= (float) factor;
    echo[index] *= (float) factor;
  }

  /**
   * Returns both channels, interleaved: normalized to {@link #TARGET_RMS} and soft-clipped at
   * {@link #PEAK_CEILING}.
   */
  float[] master() {
    double gain = TARGET_RMS / Math.max(1e-9, rootMeanSquare());
    float[] stereo = new float[2 * left.length];
    for (int i = 0; i < left.length; i++) {
      stereo[2 * i] = (float) (PEAK_CEILING * Math.tanh(gain * left[i]));
      stereo[2 * i + 1] = (float) (PEAK_CEILING * Math.tanh(gain * right[i]));
    }
    return stereo;
  }

  private double rootMeanSquare() {
    double sum = 0;
    for (int i = 0; i < left.length; i++) {
      sum += (double) left[i] * left[i] + (double) right[i] * right[i];
    }
    return Math.sqrt(sum / (2.0 * left.length));
  }
}
