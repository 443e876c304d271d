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
final class TransitionDetector {
  /** A frame is judged once so many are seen behind it. */
  private static final int LOOKAHEAD_FRAMES = BlendDetector.LOOKAHEAD_FRAMES;

  /** Frames that lie between two changes at least. */
  private static final int MIN_GAP_FRAMES = 3;

  /** Two gradual changes nearer than this are one. */
  private static final int MAX_MERGE_GAP_FRAMES = 7;

  private final FeatureWindow featureWindow = new FeatureWindow();
  private final FrameSeries steps = new FrameSeries();
  private final FrameSeries spreads = new FrameSeries();
  private final FrameDistance frameDistance = new FrameDistance();
  private final CutDetector cutDetector = new CutDetector(featureWindow, steps, frameDistance);
  private final BlendDetector blendDetector =
      new BlendDetector(featureWindow, steps, spreads, frameDistance);
  private final List<TransitionCandidate> candidates = new ArrayList<>();
  private int evaluatedFrames;

  void add(FrameFeatures frameFeatures) {
    featureWindow.add(frameFeatures);
    int frame = featureWindow.frameCount() - 1;
    steps.add(frame == 0 ? 0 : frameDistance.of(featureWindow.at(frame - 1), frameFeatures));
    spreads.add(frameFeatures.lumaSpread);
    if (frame >= LOOKAHEAD_FRAMES) {
      evaluate(evaluatedFrames++);
    }
  }

  private void evaluate(int frame) {
    cutDetector.findAt(frame).ifPresent(candidates::add);
    blendDetector.addCandidates(frame, candidates);
  }

  /** All changes in order; to be asked once, after the last frame. */
  List<TransitionCandidate> finish() {
    while (evaluatedFrames < featureWindow.frameCount()) {
      evaluate(evaluatedFrames++);
    }
    candidates.addAll(new FadeDetector(spreads).detect());
    return mergeAdjacent(selectBest(candidates));
  }

  private static List<TransitionCandidate> selectBest(List<TransitionCandidate> candidates) {
    List<TransitionCandidate> sorted =
        candidates.stream()
            .sorted(
                Comparator.comparingInt(TransitionCandidate::settled)
                    .thenComparingInt(TransitionCandidate::first))
            .toList();
    int[] compatible = new int[sorted.size()];
    double[] worth = new double[sorted.size() + 1];
    for (int i = 0; i < sorted.size(); i++) {
      TransitionCandidate transitionCandidate = sorted.get(i);
      compatible[i] = countSettledBy(transitionCandidate.first() - MIN_GAP_FRAMES, sorted, i);
      worth[i + 1] = Math.max(worth[i], worth[compatible[i]] + transitionCandidate.score());
    }
    Deque<TransitionCandidate> chosen = new ArrayDeque<>();
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
  private static int countSettledBy(int frame, List<TransitionCandidate> sorted, int count) {
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

  private static List<TransitionCandidate> mergeAdjacent(List<TransitionCandidate> changes) {
    List<TransitionCandidate> result = new ArrayList<>();
    for (TransitionCandidate transitionCandidate : changes) {
      if (!result.isEmpty() && canMerge(result.getLast(), transitionCandidate)) {
        result.add(result.removeLast().mergeWith(transitionCandidate));
      } else {
        result.add(transitionCandidate);
      }
    }
    return result;
  }

  private static boolean canMerge(TransitionCandidate one, TransitionCandidate next) {
    return one.kind().isGradual()
        && next.kind().isGradual()
        && next.first() - one.settled() <= MAX_MERGE_GAP_FRAMES;
  }
}
