package needledrop.cut;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;

/**
 * Computes the most likely times of the beats of a song from its beat activation, by a hidden
 * Markov model of tempo and position.
 *
 * <p>It is a bar-pointer hidden Markov model after Krebs, Böck and Widmer, <i>An efficient
 * state-space model for joint tempo and meter tracking</i> (ISMIR 2015), for one beat per bar. A
 * state is a tempo (a whole number of frames per beat) and a position (the number of frames since
 * the last beat). The position advances by one per frame. The tempo may change only at a beat, and
 * larger changes are less likely. An onset is expected in the first sixteenth of a beat and not in
 * the rest. The Viterbi algorithm finds the best path.
 *
 * <p>Frames are those of {@link Onsets}, 10 ms each.
 */
final class BeatTracker {
  private static final int MIN_BEAT_FRAMES = 28; // 214 beats per minute
  private static final int MAX_BEAT_FRAMES = 120; // 50 beats per minute
  private static final int TEMPO_COUNT = MAX_BEAT_FRAMES - MIN_BEAT_FRAMES + 1;

  /** The log-likelihood lost per relative change of tempo; the λ of the paper. */
  private static final double TEMPO_CHANGE_PENALTY = 100;

  /** An onset is expected in the first of this many divisions of a beat. */
  private static final int BEAT_DIVISIONS = 16;

  /** The tempo in beats per minute that the prior prefers. */
  private static final double PREFERRED_BPM = 115;

  /** The standard deviation of the prior. */
  private static final double TEMPO_SPREAD_OCTAVES = .7;

  /** The weight of the prior at each beat after the first. */
  private static final double TEMPO_WEIGHT_PER_BEAT = .02;

  private final float[] activation;
  private final int[] offsets = new int[TEMPO_COUNT + 1];
  private final double[] tempoPrior = new double[TEMPO_COUNT];
  private final double[][] logTransitions = new double[TEMPO_COUNT][TEMPO_COUNT];

  /** For each frame and tempo, the previous tempo if there is a beat at that frame. */
  private final byte[][] backpointers;

  private double[] score;

  /**
   * Prepares the model.
   *
   * @param activation of each frame, from 0 to 1, both exclusive; see {@link BeatActivation}
   */
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

  /**
   * Computes the log probability of each tempo after this one. The first index of the table is the
   * later tempo.
   */
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

  /** Returns the frames of the beats in ascending order. Must be called once. */
  int[] beats() {
    double[] next = new double[score.length];
    double[] atEnd = new double[TEMPO_COUNT];
    for (int frame = 0; frame < activation.length; frame++) {
      for (int tempo = 0; tempo < TEMPO_COUNT; tempo++) {
        atEnd[tempo] = score[offsets[tempo + 1] - 1];
      }
      for (int tempo = 0; tempo < TEMPO_COUNT; tempo++) {
        advance(frame, tempo, atEnd, next);
      }
      double[] spare = score;
      score = next;
      next = spare;
    }
    return backtrack();
  }

  private void advance(int frame, int tempo, double[] atEnd, double[] next) {
    int offset = offsets[tempo];
    int length = beatFrames(tempo);
    System.arraycopy(score, offset, next, offset + 1, length - 1);
    int best = bestPreviousTempo(tempo, atEnd);
    backpointers[frame][tempo] = (byte) best;
    next[offset] =
        atEnd[best] + logTransitions[tempo][best] + tempoPrior[tempo] * TEMPO_WEIGHT_PER_BEAT;
    double onset = Math.log(activation[frame]);
    double noOnset = Math.log((1 - activation[frame]) / (BEAT_DIVISIONS - 1));
    int onsetEnd = offset + Math.max(1, Math.round((float) length / BEAT_DIVISIONS));
    for (int state = offset; state < onsetEnd; state++) {
      next[state] += onset;
    }
    for (int state = onsetEnd; state < offset + length; state++) {
      next[state] += noOnset;
    }
  }

  private int bestPreviousTempo(int tempo, double[] atEnd) {
    double[] transitions = logTransitions[tempo];
    int best = 0;
    for (int previous = 1; previous < TEMPO_COUNT; previous++) {
      if (atEnd[previous] + transitions[previous] > atEnd[best] + transitions[best]) {
        best = previous;
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
