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
final class BeatTracker {
  private static final int MIN_BEAT_FRAMES = 28; // moments a beat: 214 beats a minute
  private static final int MAX_BEAT_FRAMES = 120; // 50 beats a minute
  private static final int TEMPO_COUNT = MAX_BEAT_FRAMES - MIN_BEAT_FRAMES + 1;
  private static final double TEMPO_CHANGE_PENALTY = 100;
  private static final int BEAT_DIVISIONS = 16;

  /** Beats a minute that people tap to most readily, and how strongly that counts. */
  private static final double PREFERRED_BPM = 115;

  private static final double TEMPO_SPREAD_OCTAVES = .7; // octaves
  private static final double TEMPO_WEIGHT_PER_BEAT = .02;

  private final float[] activation;
  private final int[] offsets = new int[TEMPO_COUNT + 1];
  private final double[] tempoPrior = new double[TEMPO_COUNT];
  private final double[][] logTransitions = new double[TEMPO_COUNT][TEMPO_COUNT];

  /** For each moment and tempo, the tempo before if a beat fell on that moment. */
  private final byte[][] backpointers;

  private double[] score;

  BeatTracker(float[] activation) {
    this.activation = activation;
    backpointers = new byte[activation.length][TEMPO_COUNT];
    for (int tempo = 0; tempo < TEMPO_COUNT; tempo++) {
      offsets[tempo + 1] = offsets[tempo] + beatFrames(tempo);
      double octaves = Math.log(6000. / beatFrames(tempo) / PREFERRED_BPM) / Math.log(2);
      tempoPrior[tempo] = -.5 * octaves * octaves / (TEMPO_SPREAD_OCTAVES * TEMPO_SPREAD_OCTAVES);
      fillTransitions(tempo);
    }
    score = new double[offsets[TEMPO_COUNT]];
    for (int tempo = 0; tempo < TEMPO_COUNT; tempo++) {
      Arrays.fill(score, offsets[tempo], offsets[tempo + 1], tempoPrior[tempo]);
    }
  }

  private static int beatFrames(int tempo) {
    return MIN_BEAT_FRAMES + tempo;
  }

  /** Log probability of each tempo after this one; {@code change} is indexed by the later first. */
  private void fillTransitions(int from) {
    double sum = 0;
    for (int to = 0; to < TEMPO_COUNT; to++) {
      sum += Math.exp(tempoChangeScore(from, to));
    }
    for (int to = 0; to < TEMPO_COUNT; to++) {
      logTransitions[to][from] = tempoChangeScore(from, to) - Math.log(sum);
    }
  }

  private static double tempoChangeScore(int from, int to) {
    return -TEMPO_CHANGE_PENALTY * Math.abs((double) beatFrames(to) / beatFrames(from) - 1);
  }

  /** The moments on which beats fall, in order. */
  int[] beats() {
    double[] next = new double[score.length];
    double[] atEnd = new double[TEMPO_COUNT];
    for (int moment = 0; moment < activation.length; moment++) {
      for (int tempo = 0; tempo < TEMPO_COUNT; tempo++) {
        atEnd[tempo] = score[offsets[tempo + 1] - 1];
      }
      for (int tempo = 0; tempo < TEMPO_COUNT; tempo++) {
        advance(moment, tempo, atEnd, next);
      }
      double[] spent = score;
      score = next;
      next = spent;
    }
    return backtrack();
  }

  private void advance(int moment, int tempo, double[] atEnd, double[] next) {
    int offset = offsets[tempo];
    int length = beatFrames(tempo);
    System.arraycopy(score, offset, next, offset + 1, length - 1);
    int best = bestPreviousTempo(tempo, atEnd);
    backpointers[moment][tempo] = (byte) best;
    next[offset] =
        atEnd[best] + logTransitions[tempo][best] + tempoPrior[tempo] * TEMPO_WEIGHT_PER_BEAT;
    double onset = Math.log(activation[moment]);
    double none = Math.log((1 - activation[moment]) / (BEAT_DIVISIONS - 1));
    int onBeat = offset + Math.max(1, Math.round((float) length / BEAT_DIVISIONS));
    for (int state = offset; state < onBeat; state++) {
      next[state] += onset;
    }
    for (int state = onBeat; state < offset + length; state++) {
      next[state] += none;
    }
  }

  private int bestPreviousTempo(int tempo, double[] atEnd) {
    double[] into = logTransitions[tempo];
    int best = 0;
    for (int before = 1; before < TEMPO_COUNT; before++) {
      if (atEnd[before] + into[before] > atEnd[best] + into[best]) {
        best = before;
      }
    }
    return best;
  }

  private int[] backtrack() {
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
      tempo = backpointers[beat][tempo];
      beat -= beatFrames(tempo);
    }
    return beats.stream().mapToInt(Integer::intValue).toArray();
  }
}
