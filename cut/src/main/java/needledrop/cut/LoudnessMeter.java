package needledrop.cut;

import needledrop.media.AudioSink;

/**
 * Measures the integrated loudness of audio after ITU-R BS.1770-4: K-weighting (a high shelf and a
 * high-pass filter), mean power in blocks of 400 ms that overlap by 75 %, and gating at −70 LUFS
 * and at 10 LU below the ungated level.
 *
 * <p>The audio is mono at 48 kHz, and counts as if played by two speakers. The downmix of a wide
 * stereo recording reads up to 3 LU too low.
 */
final class LoudnessMeter implements AudioSink {
  /**
   * The required sample rate in Hz, for which the filter coefficients are given in the standard.
   */
  static final int SAMPLE_RATE = 48_000;

  private static final double ABSOLUTE_GATE_LUFS = -70;
  private static final double RELATIVE_GATE_LU = 10;
  private static final int SPEAKERS = 2;
  private static final int STEP_SAMPLES = SAMPLE_RATE / 10;
  private static final int STEPS_PER_BLOCK = 4;

  private final BiquadFilter shelfFilter =
      new BiquadFilter(
          1.53512485958697,
          -2.69169618940638,
          1.19839281085285,
          -1.69065929318241,
          0.73248077421585);
  private final BiquadFilter highPassFilter =
      new BiquadFilter(1, -2, 1, -1.99004745483398, 0.99007225036621);

  private final FloatList stepPowers = new FloatList();
  private double powerSum;
  private int samplesInStep;

  @Override
  public void accept(float[] samples) {
    for (float sample : samples) {
      double weighted = highPassFilter.apply(shelfFilter.apply(sample));
      powerSum += weighted * weighted;
      if (++samplesInStep == STEP_SAMPLES) {
        stepPowers.add((float) (powerSum / STEP_SAMPLES));
        powerSum = 0;
        samplesInStep = 0;
      }
    }
  }

  /**
   * Returns the integrated loudness of a part of the audio in LUFS; negative infinity for silence
   * or less than 400 ms.
   *
   * @param from start in seconds, rounded down to 0.1 s
   * @param to end in seconds, rounded up to 0.1 s; times after the end mean the end
   */
  double lufsBetween(double from, double to) {
    int first = Math.max(0, (int) (from * 10));
    int last = (int) Math.min(stepPowers.length(), Math.ceil(to * 10)) - STEPS_PER_BLOCK;
    double absoluteGated = gatedMean(first, last, ABSOLUTE_GATE_LUFS);
    return toLufs(
        gatedMean(
            first, last, Math.max(ABSOLUTE_GATE_LUFS, toLufs(absoluteGated) - RELATIVE_GATE_LU)));
  }

  /**
   * Returns the mean power of the blocks that are louder than a threshold in LUFS; 0 if there are
   * none.
   */
  private double gatedMean(int first, int last, double threshold) {
    double sum = 0;
    int count = 0;
    for (int step = first; step <= last; step++) {
      double power = blockPower(step);
      if (toLufs(power) > threshold) {
        sum += power;
        count++;
      }
    }
    return count == 0 ? 0 : sum / count;
  }

  private double blockPower(int step) {
    double sum = 0;
    for (int i = step; i < step + STEPS_PER_BLOCK; i++) {
      sum += stepPowers.at(i);
    }
    return sum / STEPS_PER_BLOCK;
  }

  private static double toLufs(double power) {
    return -.691 + 10 * Math.log10(SPEAKERS * power);
  }

  /** A second-order IIR filter in transposed direct form II. */
  private static final class BiquadFilter {
    private final double b0;
    private final double b1;
    private final double b2;
    private final double a1;
    private final double a2;
    private double s1;
    private double s2;

    BiquadFilter(double b0, double b1, double b2, double a1, double a2) {
      this.b0 = b0;
      this.b1 = b1;
      this.b2 = b2;
      this.a1 = a1;
      this.a2 = a2;
    }

    double apply(double x) {
      double y = b0 * x + s1;
      s1 = b1 * x - a1 * y + s2;
      s2 = b2 * x - a2 * y;
      return y;
    }
  }
}
