package needledrop.listen;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Finds the time ranges in which a song plays, from log-likelihood ratios for short cells of time:
 * the most likely path through the states "plays" and "does not play" (Viterbi 1967).
 */
final class ViterbiSegmenter {
  /** The cost of a change of state, in nats, so that a few cells with evidence are not a match. */
  private static final double STATE_CHANGE_COST = 9;

  /**
   * A range of cells from {@code from}, inclusive, to {@code to}, exclusive, with the sum of their
   * ratios.
   */
  record CellRange(int from, int to, double evidence) {}

  private ViterbiSegmenter() {}

  /**
   * Returns the ranges in which the song plays, in ascending order.
   *
   * @param ratios log-likelihood ratio of each cell, in nats
   */
  static List<CellRange> segment(double[] ratios) {
    boolean[] plays = likeliestPath(ratios);
    List<CellRange> ranges = new ArrayList<>();
    for (int from = 0; from < plays.length; ) {
      int to = from;
      while (to < plays.length && plays[to]) to++;
      if (to > from) ranges.add(trim(ratios, from, to));
      from = to + 1;
    }
    return ranges;
  }

  /**
   * Removes cells without positive evidence from both ends, such as those in which the song itself
   * is silent.
   */
  private static CellRange trim(double[] ratios, int from, int to) {
    int first = from;
    int end = to;
    while (first < end - 1 && ratios[first] <= 0) first++;
    while (end > first + 1 && ratios[end - 1] <= 0) end--;
    double evidence = Arrays.stream(ratios, first, end).sum();
    return new CellRange(first, end, evidence);
  }

  private static boolean[] likeliestPath(double[] ratios) {
    boolean[] started = new boolean[ratios.length];
    boolean[] stopped = new boolean[ratios.length];
    double silent = 0;
    double playing = -STATE_CHANGE_COST;
    for (int cell = 0; cell < ratios.length; cell++) {
      stopped[cell] = playing - STATE_CHANGE_COST > silent;
      started[cell] = silent - STATE_CHANGE_COST > playing;
      double nextSilent = Math.max(silent, playing - STATE_CHANGE_COST);
      playing = Math.max(playing, silent - STATE_CHANGE_COST) + ratios[cell];
      silent = nextSilent;
    }
    return backtrack(playing > silent, stopped, started);
  }

  private static boolean[] backtrack(boolean atEnd, boolean[] stopped, boolean[] started) {
    boolean[] plays = new boolean[stopped.length];
    boolean state = atEnd;
    for (int cell = plays.length - 1; cell >= 0; cell--) {
      plays[cell] = state;
      state = state ? !started[cell] : stopped[cell];
    }
    return plays;
  }
}
