package needledrop.listen;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The runs of cells in which a song plays: the likeliest path between two states, "plays" and "does
 * not", where each change between them costs something (A. Viterbi, 1967).
 */
final class ViterbiSegmenter {
  /** What a change of state costs, in nepers: a few good cells do not make a song. */
  private static final double STATE_CHANGE_COST = 9;

  /** One stretch: cells {@code from} up to but not with {@code to}, and the sum of their ratios. */
  record CellRange(int from, int to, double evidence) {}

  private ViterbiSegmenter() {}

  static List<CellRange> segment(double[] ratios) {
    boolean[] plays = likeliestPath(ratios);
    List<CellRange> stretches = new ArrayList<>();
    for (int from = 0; from < plays.length; ) {
      int to = from;
      while (to < plays.length && plays[to]) to++;
      if (to > from) stretches.add(trim(ratios, from, to));
      from = to + 1;
    }
    return stretches;
  }

  /** Where the song itself is silent nothing speaks for or against it: that is not the edge. */
  private static CellRange trim(double[] ratios, int from, int to) {
    int first = from;
    int end = to;
    while (first < end - 1 && ratios[first] <= 0) first++;
    while (end > first + 1 && ratios[end - 1] <= 0) end--;
    double evidence = Arrays.stream(ratios, first, end).sum();
    return new CellRange(first, end, evidence);
  }

  private static boolean[] likeliestPath(double[] ratios) {
    boolean[] beganToPlay = new boolean[ratios.length];
    boolean[] stopped = new boolean[ratios.length];
    double silent = 0;
    double playing = -STATE_CHANGE_COST;
    for (int cell = 0; cell < ratios.length; cell++) {
      stopped[cell] = playing - STATE_CHANGE_COST > silent;
      beganToPlay[cell] = silent - STATE_CHANGE_COST > playing;
      double stillSilent = Math.max(silent, playing - STATE_CHANGE_COST);
      playing = Math.max(playing, silent - STATE_CHANGE_COST) + ratios[cell];
      silent = stillSilent;
    }
    return backtrack(playing > silent, stopped, beganToPlay);
  }

  private static boolean[] backtrack(boolean atEnd, boolean[] stopped, boolean[] beganToPlay) {
    boolean[] plays = new boolean[stopped.length];
    boolean state = atEnd;
    for (int cell = plays.length - 1; cell >= 0; cell--) {
      plays[cell] = state;
      state = state ? !beganToPlay[cell] : stopped[cell];
    }
    return plays;
  }
}
