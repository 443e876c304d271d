package needledrop.look;

import org.jspecify.annotations.Nullable;

/**
 * Frames at which one shot may change to the next, by a cut or a gradual transition, with the score
 * of the detection.
 *
 * @param first first frame of the transition
 * @param settled first frame after the transition; for a cut the same as {@code first}
 * @param score comparable between kinds; higher is more certain
 */
record TransitionCandidate(TransitionKind kind, int first, int settled, double score) {
  /** The beginning of the footage. */
  static final TransitionCandidate START = new TransitionCandidate(TransitionKind.START, 0, 0, 0);

  /** Returns a cut whose first new frame is this one. */
  static TransitionCandidate cut(int frame, double score) {
    return new TransitionCandidate(TransitionKind.CUT, frame, frame, score);
  }

  /** Returns this and the next transition as one; if the next one is a fade, so is the result. */
  TransitionCandidate mergeWith(TransitionCandidate next) {
    TransitionKind mergedKind = next.kind == TransitionKind.FADE ? TransitionKind.FADE : kind;
    return new TransitionCandidate(mergedKind, first, next.settled, score + next.score);
  }

  /** Returns the first frame of the new shot. */
  int middleFrame() {
    return (first + settled) / 2;
  }

  /** Returns the frames of the transition; null for a cut. */
  @Nullable Transition transition() {
    return kind.isGradual() ? new Transition(first, settled - 1) : null;
  }
}
