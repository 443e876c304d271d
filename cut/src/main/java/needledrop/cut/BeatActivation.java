package needledrop.cut;

/**
 * Computes for each frame of a song how probable a beat is by its onset alone, from 0.005 to 0.98.
 * The onset strength is normalized by its local mean and maximum, so that a quiet verse counts as
 * much as a loud chorus.
 */
final class BeatActivation {
  /** The weight of onsets in the bass relative to those in all bands. */
  private static final double BASS_WEIGHT = .35;

  /** The local mean is taken over this many frames before and after, 0.6 s. */
  private static final int MEAN_REACH_FRAMES = 60;

  /** The local maximum is taken over this many frames before and after, 2.5 s. */
  private static final int PEAK_REACH_FRAMES = 250;

  private BeatActivation() {}

  /** Returns one activation per frame of the onsets. */
  static float[] of(Onsets onsets) {
    return widen(normalize(weight(onsets)));
  }

  private static float[] weight(Onsets onsets) {
    int frameCount = onsets.frameCount();
    double meanStrength = Math.max(1e-6, onsets.strength().sum()) / frameCount;
    double meanBass = Math.max(1e-6, onsets.bass().sum()) / frameCount;
    float[] result = new float[frameCount];
    for (int frame = 0; frame < frameCount; frame++) {
      result[frame] =
          (float)
              (onsets.strength().at(frame) / meanStrength
                  + BASS_WEIGHT * onsets.bass().at(frame) / meanBass);
    }
    return result;
  }

  private static float[] normalize(float[] onset) {
    double[] sums = new double[onset.length + 1];
    for (int frame = 0; frame < onset.length; frame++) {
      sums[frame + 1] = sums[frame] + onset[frame];
    }
    float[] result = new float[onset.length];
    for (int frame = 0; frame < onset.length; frame++) {
      int from = Math.max(0, frame - MEAN_REACH_FRAMES);
      int to = Math.min(onset.length, frame + MEAN_REACH_FRAMES);
      double mean = (sums[to] - sums[from]) / (to - from);
      double value = (onset[frame] - mean) / Math.max(.3, peakAround(onset, frame) - mean);
      result[frame] = (float) Math.clamp(value * .95, .005, .98);
    }
    return result;
  }

  private static float peakAround(float[] onset, int frame) {
    float peak = 0;
    int to = Math.min(onset.length, frame + PEAK_REACH_FRAMES);
    for (int other = Math.max(0, frame - PEAK_REACH_FRAMES); other < to; other++) {
      peak = Math.max(peak, onset[other]);
    }
    return peak;
  }

  /**
   * Spreads each activation to the adjacent frames at half its value, because a beat may be one
   * frame off its onset.
   */
  private static float[] widen(float[] activation) {
    float[] result = activation.clone();
    for (int frame = 1; frame < activation.length - 1; frame++) {
      float neighbour = Math.max(activation[frame - 1], activation[frame + 1]);
      result[frame] = Math.max(activation[frame], .5f * neighbour);
    }
    return result;
  }
}
