package needledrop.look;

import org.jspecify.annotations.Nullable;

/**
 * A place where the picture may change, and how much speaks for it.
 *
 * @param first the first frame that is no longer the old picture
 * @param settled the first frame that is wholly the new one; for a cut the same as {@code first}
 * @param score comparable between kinds; the higher the surer
 */
record TransitionCandidate(TransitionKind kind, int first, int settled, double score) {
  /** The beginning of the footage. */
  static final TransitionCandidate START = new TransitionCandidate(TransitionKind.START, 0, 0, 0);

  static TransitionCandidate cut(int frame, double score) {
    return new TransitionCandidate(TransitionKind.CUT, frame, frame, score);
  }

  /** One change of this and the one that follows at once; a fade outweighs other kinds. */
  TransitionCandidate mergeWith(TransitionCandidate next) {
    TransitionKind both = next.kind == TransitionKind.FADE ? TransitionKind.FADE : kind;
    return new TransitionCandidate(both, first, next.settled, score + next.score);
  }

  /** Where the new shot begins. */
  int middleFrame() {
    return (first + settled) / 2;
  }

  /** The frames that show both pictures, or neither; null for a cut. */
  @Nullable Transition transition() {
    return kind.isGradual() ? new Transition(first, settled - 1) : null;
  }
}
