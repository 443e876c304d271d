package needledrop.cut;

/**
 * The finder of downbeats: of three and four beats a bar and each place of the first, the one for
 * which first beats differ most from the others in what speaks for a new bar, namely a new harmony,
 * a new colour of sound, and a bass drum.
 */
final class Bars {
  private static final double COLOUR_WEIGHT = .5;
  private static final double BASS_WEIGHT = .5;

  /** Most songs count to four. */
  private static final double FOUR_WEIGHT = 1.05;

  private final Onsets onsets;
  private final int[] beats;

  Bars(Onsets onsets, int[] beats) {
    this.onsets = onsets;
    this.beats = beats;
  }

  /** Beats a bar and which beat is the first downbeat. */
  record Meter(int beats, int first) {
    boolean startsBar(int beat) {
      return Math.floorMod(beat - first, beats) == 0;
    }
  }

  Meter meter() {
    double[] newness = newness();
    Meter best = new Meter(4, 0);
    double most = Double.NEGATIVE_INFINITY;
    for (int count = 3; count <= 4; count++) {
      for (int first = 0; first < count; first++) {
        Meter meter = new Meter(count, first);
        double gain = gain(meter, newness) * (count == 4 ? FOUR_WEIGHT : 1);
        if (gain > most) {
          most = gain;
          best = meter;
        }
      }
    }
    return best;
  }

  private static double gain(Meter meter, double[] newness) {
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

  private double[] newness() {
    double[] harmony = standardised(harmonyChange());
    double[] colour = standardised(colourGrowth());
    double[] bass = standardised(bassAccent());
    double[] sum = new double[beats.length];
    for (int beat = 0; beat < sum.length; beat++) {
      sum[beat] = harmony[beat] + COLOUR_WEIGHT * colour[beat] + BASS_WEIGHT * bass[beat];
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
    double[] sum = new double[Onsets.PITCHES];
    double squares = 1e-18;
    for (int pitch = 0; pitch < sum.length; pitch++) {
      for (int moment = beats[beat]; moment < end(beat); moment++) {
        sum[pitch] += onsets.pitch(moment, pitch);
      }
      squares += sum[pitch] * sum[pitch];
    }
    for (int pitch = 0; pitch < sum.length; pitch++) {
      sum[pitch] /= Math.sqrt(squares);
    }
    return sum;
  }

  private double[] colourGrowth() {
    double[] growth = new double[beats.length];
    double[] before = colours(0);
    for (int beat = 1; beat < beats.length; beat++) {
      double[] now = colours(beat);
      for (int colour = 0; colour < now.length; colour++) {
        growth[beat] += Math.max(0, now[colour] - before[colour]);
      }
      before = now;
    }
    return growth;
  }

  private double[] colours(int beat) {
    double[] mean = new double[onsets.colourCount()];
    for (int colour = 0; colour < mean.length; colour++) {
      for (int moment = beats[beat]; moment < end(beat); moment++) {
        mean[colour] += onsets.colour(moment, colour) / (end(beat) - beats[beat]);
      }
    }
    return mean;
  }

  private double[] bassAccent() {
    double[] accent = new double[beats.length];
    for (int beat = 0; beat < beats.length; beat++) {
      int to = Math.min(onsets.moments(), beats[beat] + 5);
      for (int moment = Math.max(0, beats[beat] - 2); moment < to; moment++) {
        accent[beat] = Math.max(accent[beat], onsets.bass().at(moment));
      }
    }
    return accent;
  }

  private int end(int beat) {
    return beat + 1 < beats.length ? beats[beat + 1] : onsets.moments();
  }

  /** The same with mean 0 and standard deviation 1; all zero where nothing varies. */
  private static double[] standardised(double[] values) {
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
