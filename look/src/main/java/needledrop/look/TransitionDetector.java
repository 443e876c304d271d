package needledrop.look;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;

/**
 * Detects the transitions between shots in a stream of frames.
 *
 * <p>Cuts, fades and blends have separate detectors. Among overlapping candidates, the compatible
 * set with the highest sum of scores is selected (weighted interval scheduling, by dynamic
 * programming).
 */
final class TransitionDetector {
  /** A frame is evaluated when this many following frames are known. */
  private static final int LOOKAHEAD_FRAMES = BlendDetector.LOOKAHEAD_FRAMES;

  /** The minimum number of frames between two transitions. */
  private static final int MIN_GAP_FRAMES = 3;

  /** Two gradual transitions with at most this many frames between them are merged. */
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

  /** Adds the next frame. */
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

  /** Returns all transitions in order. Must be called once, after the last frame. */
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
    int[] compatibleCounts = new int[sorted.size()];
    double[] bestScores = new double[sorted.size() + 1];
    for (int i = 0; i < sorted.size(); i++) {
      TransitionCandidate transitionCandidate = sorted.get(i);
      compatibleCounts[i] = countSettledBy(transitionCandidate.first() - MIN_GAP_FRAMES, sorted, i);
      bestScores[i + 1] =
          Math.max(bestScores[i], bestScores[compatibleCounts[i]] + transitionCandidate.score());
    }
    Deque<TransitionCandidate> chosen = new ArrayDeque<>();
    for (int i = sorted.size(); i > 0; ) {
      if (bestScores[i] > bestScores[i - 1]) {
        chosen.addFirst(sorted.get(i - 1));
        i = compatibleCounts[i - 1];
      } else {
        i--;
      }
    }
    return List.copyOf(chosen);
  }

  /**
   * Returns how many of the first {@code count} candidates, sorted by their end, end at or before
   * this frame.
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

  private static List<TransitionCandidate> mergeAdjacent(List<TransitionCandidate> transitions) {
    List<TransitionCandidate> result = new ArrayList<>();
    for (TransitionCandidate transitionCandidate : transitions) {
      if (!result.isEmpty() && canMerge(result.getLast(), transitionCandidate)) {
        result.add(result.removeLast().mergeWith(transitionCandidate));
      } else {
        result.add(transitionCandidate);
      }
    }
    return result;
  }

  private static boolean canMerge(TransitionCandidate previous, TransitionCandidate next) {
    return previous.kind().isGradual()
        && next.kind().isGradual()
        && next.first() - previous.settled() <= MAX_MERGE_GAP_FRAMES;
  }
}
