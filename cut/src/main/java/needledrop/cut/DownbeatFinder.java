package needledrop.cut;

/**
 * The finder of downbeats: of three and four beats a bar and each place of the first, the one for
 * which first beats differ most from the others in what speaks for a new bar, namely a new harmony,
 * a new colour of sound, and a bass drum.
 */
final class DownbeatFinder {
  private static final double TIMBRE_WEIGHT = .5;
  private static final double BASS_WEIGHT = .5;

  /** Most songs count to four. */
  private static final double FOUR_BEAT_WEIGHT = 1.05;

  private final Onsets onsets;
  private final int[] beats;

  DownbeatFinder(Onsets onsets, int[] beats) {
    this.onsets = onsets;
    this.beats = beats;
  }

  /** Beats a bar and which beat is the first downbeat. */
  record Meter(int beats, int firstDownbeat) {
    boolean startsBar(int beat) {
      return Math.floorMod(beat - firstDownbeat, beats) == 0;
    }
  }

  Meter meter() {
    double[] newness = novelty();
    Meter best = new Meter(4, 0);
    double most = Double.NEGATIVE_INFINITY;
    for (int count = 3; count <= 4; count++) {
      for (int first = 0; first < count; first++) {
        Meter meter = new Meter(count, first);
        double gain = meterScore(meter, newness) * (count == 4 ? FOUR_BEAT_WEIGHT : 1);
        if (gain > most) {
          most = gain;
          best = meter;
        }
      }
    }
    return best;
  }

  private static double meterScore(Meter meter, double[] newness) {
    double onFirst = 0;
    double elsewhere = 0;
    int firsts = 0;
    int others = 0;
    for (int beat = 1; beat < newness.length; beat++) {
      if (meter.startsBar(beat)) {
        onFirst += newness[beat];
        firsts++;
      } else {
        elsewhere += newness[beat];
        others++;
      }
    }
    if (firsts == 0 || others == 0) {
      return 0;
    }
    return (onFirst / firsts - elsewhere / others) * Math.sqrt(firsts);
  }

  private double[] novelty() {
    double[] harmony = standardize(harmonyChange());
    double[] colour = standardize(timbreGrowth());
    double[] bass = standardize(bassAccent());
    double[] sum = new double[beats.length];
    for (int beat = 0; beat < sum.length; beat++) {
      sum[beat] = harmony[beat] + TIMBRE_WEIGHT * colour[beat] + BASS_WEIGHT * bass[beat];
    }
    return sum;
  }

  private double[] harmonyChange() {
    double[] change = new double[beats.length];
    double[] before = chroma(0);
    for (int beat = 1; beat < beats.length; beat++) {
      double[] now = chroma(beat);
      double likeness = 0;
      for (int pitch = 0; pitch < now.length; pitch++) {
        likeness += now[pitch] * before[pitch];
      }
      change[beat] = 1 - likeness;
      before = now;
    }
    return change;
  }

  /** Sum of the pitch classes over a beat, as a vector of length one. */
  private double[] chroma(int beat) {
    double[] sum = new double[Onsets.PITCH_CLASSES];
    double squares = 1e-18;
    for (int pitch = 0; pitch < sum.length; pitch++) {
      for (int moment = beats[beat]; moment < end(beat); moment++) {
        sum[pitch] += onsets.pitchClass(moment, pitch);
      }
      squares += sum[pitch] * sum[pitch];
    }
    for (int pitch = 0; pitch < sum.length; pitch++) {
      sum[pitch] /= Math.sqrt(squares);
    }
    return sum;
  }

  private double[] timbreGrowth() {
    double[] growth = new double[beats.length];
    double[] before = timbre(0);
    for (int beat = 1; beat < beats.length; beat++) {
      double[] now = timbre(beat);
      for (int colour = 0; colour < now.length; colour++) {
        growth[beat] += Math.max(0, now[colour] - before[colour]);
      }
      before = now;
    }
    return growth;
  }

  private double[] timbre(int beat) {
    double[] mean = new double[onsets.timbreCount()];
    for (int colour = 0; colour < mean.length; colour++) {
      for (int moment = beats[beat]; moment < end(beat); moment++) {
        mean[colour] += onsets.timbre(moment, colour) / (end(beat) - beats[beat]);
      }
    }
    return mean;
  }

  private double[] bassAccent() {
    double[] accent = new double[beats.length];
    for (int beat = 0; beat < beats.length; beat++) {
      int to = Math.min(onsets.frameCount(), beats[beat] + 5);
      for (int moment = Math.max(0, beats[beat] - 2); moment < to; moment++) {
        accent[beat] = Math.max(accent[beat], onsets.bass().at(moment));
      }
    }
    return accent;
  }

  private int end(int beat) {
    return beat + 1 < beats.length ? beats[beat + 1] : onsets.frameCount();
  }

  /** The same with mean 0 and standard deviation 1; all zero where nothing varies. */
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
