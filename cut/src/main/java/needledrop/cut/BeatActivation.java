package needledrop.cut;

/**
 * How likely each moment is a beat by its onset alone, .005 to .98: the onset's strength against
 * the mean and the loudest of its surroundings, so that a quiet verse counts as much as a loud
 * chorus.
 */
final class BeatActivation {
  private static final double BASS_WEIGHT = .35;
  private static final int MEAN_REACH_FRAMES = 60;
  private static final int PEAK_REACH_FRAMES = 250;

  private BeatActivation() {}

  static float[] of(Onsets onsets) {
    return widen(normalize(weight(onsets)));
  }

  private static float[] weight(Onsets onsets) {
    int moments = onsets.frameCount();
    double all = Math.max(1e-6, onsets.strength().sum()) / moments;
    double bass = Math.max(1e-6, onsets.bass().sum()) / moments;
    float[] result = new float[moments];
    for (int t = 0; t < moments; t++) {
      result[t] =
          (float) (onsets.strength().at(t) / all + BASS_WEIGHT * onsets.bass().at(t) / bass);
    }
    return result;
  }

  private static float[] normalize(float[] onset) {
    double[] sums = new double[onset.length + 1];
    for (int t = 0; t < onset.length; t++) {
      sums[t + 1] = sums[t] + onset[t];
    }
    float[] result = new float[onset.length];
    for (int t = 0; t < onset.length; t++) {
      int from = Math.max(0, t - MEAN_REACH_FRAMES);
      int to = Math.min(onset.length, t + MEAN_REACH_FRAMES);
      double mean = (sums[to] - sums[from]) / (to - from);
      double value = (onset[t] - mean) / Math.max(.3, peakAround(onset, t) - mean);
      result[t] = (float) Math.clamp(value * .95, .005, .98);
    }
    return result;
  }

  private static float peakAround(float[] onset, int t) {
    float peak = 0;
    int to = Math.min(onset.length, t + PEAK_REACH_FRAMES);
    for (int k = Math.max(0, t - PEAK_REACH_FRAMES); k < to; k++) {
      peak = Math.max(peak, onset[k]);
    }
    return peak;
  }

  /** A beat may lie one moment beside its onset. */
  private static float[] widen(float[] activation) {
    float[] result = activation.clone();
    for (int t = 1; t < activation.length - 1; t++) {
      float beside = Math.max(activation[t - 1], activation[t + 1]);
      result[t] = Math.max(activation[t], .5f * beside);
    }
    return result;
  }
}
