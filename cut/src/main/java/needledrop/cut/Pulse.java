package needledrop.cut;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;

/**
 * The most likely run of beats through a song.
 *
 * <p>A bar-pointer hidden Markov model after Krebs, Böck and Widmer, <i>An efficient state-space
 * model for joint tempo and meter tracking</i> (ISMIR 2015), of one beat: a state is a tempo (the
 * whole number of moments from beat to beat) and how many moments ago the last beat was. The
 * pointer moves on by one moment; the tempo may change only at a beat, the less likely the larger
 * the change; the first sixteenth of a beat expects an onset, the rest expects none. Viterbi finds
 * the best path.
 */
final class Pulse {
  private static final int SHORTEST = 28; // moments a beat: 214 beats a minute
  private static final int LONGEST = 120; // 50 beats a minute
  private static final int TEMPI = LONGEST - SHORTEST + 1;
  private static final double STEADINESS = 100;
  private static final int PARTS = 16;

  /** Beats a minute that people tap to most readily, and how strongly that counts. */
  private static final double LIKELY_TEMPO = 115;

  private static final double TEMPO_SPREAD = .7; // octaves
  private static final double TEMPO_WEIGHT_A_BEAT = .02;

  private final float[] activation;
  private final int[] offsets = new int[TEMPI + 1];
  private final double[] likely = new double[TEMPI];
  private final double[][] change = new double[TEMPI][TEMPI];

  /** For each moment and tempo, the tempo before if a beat fell on that moment. */
  private final byte[][] cameFrom;

  private double[] score;

  Pulse(float[] activation) {
    this.activation = activation;
    cameFrom = new byte[activation.length][TEMPI];
    for (int tempo = 0; tempo < TEMPI; tempo++) {
      offsets[tempo + 1] = offsets[tempo] + length(tempo);
      double octaves = Math.log(6000. / length(tempo) / LIKELY_TEMPO) / Math.log(2);
      likely[tempo] = -.5 * octaves * octaves / (TEMPO_SPREAD * TEMPO_SPREAD);
      fillChanges(tempo);
    }
    score = new double[offsets[TEMPI]];
    for (int tempo = 0; tempo < TEMPI; tempo++) {
      Arrays.fill(score, offsets[tempo], offsets[tempo + 1], likely[tempo]);
    }
  }

  private static int length(int tempo) {
    return SHORTEST + tempo;
  }

  /** Log probability of each tempo after this one; {@code change} is indexed by the later first. */
  private void fillChanges(int from) {
    double sum = 0;
    for (int to = 0; to < TEMPI; to++) {
      sum += Math.exp(jump(from, to));
    }
    for (int to = 0; to < TEMPI; to++) {
      change[to][from] = jump(from, to) - Math.log(sum);
    }
  }

  private static double jump(int from, int to) {
    return -STEADINESS * Math.abs((double) length(to) / length(from) - 1);
  }

  /** The moments on which beats fall, in order. */
  int[] beats() {
    double[] next = new double[score.length];
    double[] atEnd = new double[TEMPI];
    for (int moment = 0; moment < activation.length; moment++) {
      for (int tempo = 0; tempo < TEMPI; tempo++) {
        atEnd[tempo] = score[offsets[tempo + 1] - 1];
      }
      for (int tempo = 0; tempo < TEMPI; tempo++) {
        step(moment, tempo, atEnd, next);
      }
      double[] spent = score;
      score = next;
      next = spent;
    }
    return path();
  }

  private void step(int moment, int tempo, double[] atEnd, double[] next) {
    int offset = offsets[tempo];
    int length = length(tempo);
    System.arraycopy(score, offset, next, offset + 1, length - 1);
    int best = mostLikelyBefore(tempo, atEnd);
    cameFrom[moment][tempo] = (byte) best;
    next[offset] = atEnd[best] + change[tempo][best] + likely[tempo] * TEMPO_WEIGHT_A_BEAT;
    double onset = Math.log(activation[moment]);
    double none = Math.log((1 - activation[moment]) / (PARTS - 1));
    int onBeat = offset + Math.max(1, Math.round((float) length / PARTS));
    for (int state = offset; state < onBeat; state++) {
      next[state] += onset;
    }
    for (int state = onBeat; state < offset + length; state++) {
      next[state] += none;
    }
  }

  private int mostLikelyBefore(int tempo, double[] atEnd) {
    double[] into = change[tempo];
    int best = 0;
    for (int before = 1; before < TEMPI; before++) {
      if (atEnd[before] + into[before] > atEnd[best] + into[best]) {
        best = before;
      }
    }
    return best;
  }

  private int[] path() {
    int state = 0;
    for (int i = 1; i < score.length; i++) {
      state = score[i] > score[state] ? i : state;
    }
    int tempo = 0;
    while (offsets[tempo + 1] <= state) {
      tempo++;
    }
    Deque<Integer> beats = new ArrayDeque<>();
    int beat = activation.length - 1 - (state - offsets[tempo]);
    while (beat >= 0) {
      beats.addFirst(beat);
      tempo = cameFrom[beat][tempo];
      beat -= length(tempo);
    }
    return beats.stream().mapToInt(Integer::intValue).toArray();
  }
}
