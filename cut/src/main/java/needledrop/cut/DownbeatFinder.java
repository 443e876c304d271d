package needledrop.cut;

/**
 * Determines from the beats of a song how many form a bar (three or four), and which beats start
 * one. It selects the combination for which downbeats differ most from the other beats in three
 * signs of a new bar: a change of harmony, a change of timbre, and a bass drum.
 */
final class DownbeatFinder {
  /** The weight of timbre relative to harmony. */
  private static final double TIMBRE_WEIGHT = .5;

  /** The weight of the bass relative to harmony. */
  private static final double BASS_WEIGHT = .5;

  /** The factor in favour of four beats per bar, which most songs have. */
  private static final double FOUR_BEAT_WEIGHT = 1.05;

  private final Onsets onsets;
  private final int[] beats;

  /**
   * Creates a finder.
   *
   * @param beats frames of the beats, ascending
   */
  DownbeatFinder(Onsets onsets, int[] beats) {
    this.onsets = onsets;
    this.beats = beats;
  }

  /**
   * A meter: the number of beats per bar, and the index of the first downbeat.
   *
   * @param beats per bar, 3 or 4
   * @param firstDownbeat index of a beat, from 0
   */
  record Meter(int beats, int firstDownbeat) {
    /** Returns whether the beat with this index is a downbeat. */
    boolean startsBar(int beat) {
      return Math.floorMod(beat - firstDownbeat, beats) == 0;
    }
  }

  /** Returns the most likely meter. */
  Meter meter() {
    double[] noveltyOfBeats = novelty();
    Meter best = new Meter(4, 0);
    double bestScore = Double.NEGATIVE_INFINITY;
    for (int count = 3; count <= 4; count++) {
      for (int first = 0; first < count; first++) {
        Meter meter = new Meter(count, first);
        double score = meterScore(meter, noveltyOfBeats) * (count == 4 ? FOUR_BEAT_WEIGHT : 1);
        if (score > bestScore) {
          bestScore = score;
          best = meter;
        }
      }
    }
    return best;
  }

  private static double meterScore(Meter meter, double[] noveltyOfBeats) {
    double downbeatSum = 0;
    double otherSum = 0;
    int downbeatCount = 0;
    int otherCount = 0;
    for (int beat = 1; beat < noveltyOfBeats.length; beat++) {
      if (meter.startsBar(beat)) {
        downbeatSum += noveltyOfBeats[beat];
        downbeatCount++;
      } else {
        otherSum += noveltyOfBeats[beat];
        otherCount++;
      }
    }
    if (downbeatCount == 0 || otherCount == 0) {
      return 0;
    }
    return (downbeatSum / downbeatCount - otherSum / otherCount) * Math.sqrt(downbeatCount);
  }

  private double[] novelty() {
    double[] harmony = standardize(harmonyChange());
    double[] band = standardize(timbreGrowth());
    double[] bass = standardize(bassAccent());
    double[] sum = new double[beats.length];
    for (int beat = 0; beat < sum.length; beat++) {
      sum[beat] = harmony[beat] + TIMBRE_WEIGHT * band[beat] + BASS_WEIGHT * bass[beat];
    }
    return sum;
  }

  private double[] harmonyChange() {
    double[] change = new double[beats.length];
    double[] previous = chroma(0);
    for (int beat = 1; beat < beats.length; beat++) {
      double[] current = chroma(beat);
      double similarity = 0;
      for (int pitch = 0; pitch < current.length; pitch++) {
        similarity += current[pitch] * previous[pitch];
      }
      change[beat] = 1 - similarity;
      previous = current;
    }
    return change;
  }

  /** Returns the chroma of a beat: the sum of the pitch classes, normalized to unit length. */
  private double[] chroma(int beat) {
    double[] sum = new double[Onsets.PITCH_CLASSES];
    double squareSum = 1e-18;
    for (int pitch = 0; pitch < sum.length; pitch++) {
      for (int frame = beats[beat]; frame < end(beat); frame++) {
        sum[pitch] += onsets.pitchClass(frame, pitch);
      }
      squareSum += sum[pitch] * sum[pitch];
    }
    for (int pitch = 0; pitch < sum.length; pitch++) {
      sum[pitch] /= Math.sqrt(squareSum);
    }
    return sum;
  }

  private double[] timbreGrowth() {
    double[] growth = new double[beats.length];
    double[] previous = timbre(0);
    for (int beat = 1; beat < beats.length; beat++) {
      double[] current = timbre(beat);
      for (int band = 0; band < current.length; band++) {
        growth[beat] += Math.max(0, current[band] - previous[band]);
      }
      previous = current;
    }
    return growth;
  }

  private double[] timbre(int beat) {
    double[] mean = new double[onsets.timbreCount()];
    for (int band = 0; band < mean.length; band++) {
      for (int frame = beats[beat]; frame < end(beat); frame++) {
        mean[band] += onsets.timbre(frame, band) / (end(beat) - beats[beat]);
      }
    }
    return mean;
  }

  private double[] bassAccent() {
    double[] accent = new double[beats.length];
    for (int beat = 0; beat < beats.length; beat++) {
      int to = Math.min(onsets.frameCount(), beats[beat] + 5);
      for (int frame = Math.max(0, beats[beat] - 2); frame < to; frame++) {
        accent[beat] = Math.max(accent[beat], onsets.bass().at(frame));
      }
    }
    return accent;
  }

  private int end(int beat) {
    return beat + 1 < beats.length ? beats[beat + 1] : onsets.frameCount();
  }

  /** Returns the values scaled to mean 0 and standard deviation 1; all 0 if they are constant. */
  private static double[] standardize(double[] values) {
    double mean = 0;
    for (double value : values) {
      mean += value / values.length;
    }
    double variance = 0;
    for (double value : values) {
      variance += (value - mean) * (value - mean) / values.length;
    }
    double deviation = Math.sqrt(variance) + 1e-9;
    double[] result = new double[values.length];
    for (int i = 0; i < values.length; i++) {
      result[i] = (values[i] - mean) / deviation;
    }
    return result;
  }
}
