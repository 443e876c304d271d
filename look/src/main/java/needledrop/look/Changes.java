package needledrop.look;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;

/**
 * The changes of picture in footage, found while its frames stream by.
 *
 * <p>Cuts, fades and blends are looked for apart, each with its own measure; of those that get in
 * each other's way the set with the highest sum of scores is kept (weighted interval scheduling).
 */
final class Changes {
  /** A frame is judged once so many are seen behind it. */
  private static final int AHEAD = Blends.AHEAD;

  /** Frames that lie between two changes at least. */
  private static final int APART = 3;

  /** Two gradual changes nearer than this are one. */
  private static final int ONE_CHANGE = 7;

  private final Window window = new Window();
  private final Series steps = new Series();
  private final Series spreads = new Series();
  private final Difference difference = new Difference();
  private final Cuts cuts = new Cuts(window, steps, difference);
  private final Blends blends = new Blends(window, steps, spreads, difference);
  private final List<Change> candidates = new ArrayList<>();
  private int judged;

  void see(Glance glance) {
    window.add(glance);
    int frame = window.seen() - 1;
    steps.add(frame == 0 ? 0 : difference.of(window.at(frame - 1), glance));
    spreads.add(glance.spread);
    if (frame >= AHEAD) {
      judge(judged++);
    }
  }

  private void judge(int frame) {
    cuts.at(frame).ifPresent(candidates::add);
    blends.addFrom(frame, candidates);
  }

  /** All changes in order; to be asked once, after the last frame. */
  List<Change> all() {
    while (judged < window.seen()) {
      judge(judged++);
    }
    candidates.addAll(new Fades(spreads).all());
    return joined(best(candidates));
  }

  private static List<Change> best(List<Change> candidates) {
    List<Change> sorted =
        candidates.stream()
            .sorted(Comparator.comparingInt(Change::settled).thenComparingInt(Change::first))
            .toList();
    int[] compatible = new int[sorted.size()];
    double[] worth = new double[sorted.size() + 1];
    for (int i = 0; i < sorted.size(); i++) {
      Change change = sorted.get(i);
      compatible[i] = countSettledBy(change.first() - APART, sorted, i);
      worth[i + 1] = Math.max(worth[i], worth[compatible[i]] + change.score());
    }
    Deque<Change> chosen = new ArrayDeque<>();
    for (int i = sorted.size(); i > 0; ) {
      if (worth[i] > worth[i - 1]) {
        chosen.addFirst(sorted.get(i - 1));
        i = compatible[i - 1];
      } else {
        i--;
      }
    }
    return List.copyOf(chosen);
  }

  /**
   * How many of the first {@code count} changes are over by this frame; they are sorted by that.
   */
  private static int countSettledBy(int frame, List<Change> sorted, int count) {
    int low = 0;
    int high = count;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (sorted.get(middle).settled() <= frame) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  private static List<Change> joined(List<Change> changes) {
    List<Change> result = new ArrayList<>();
    for (Change change : changes) {
      if (!result.isEmpty() && belongTogether(result.getLast(), change)) {
        result.add(result.removeLast().and(change));
      } else {
        result.add(change);
      }
    }
    return result;
  }

  private static boolean belongTogether(Change one, Change next) {
    return one.kind().gradual()
        && next.kind().gradual()
        && next.first() - one.settled() <= ONE_CHANGE;
  }
}
