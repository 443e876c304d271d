package needledrop.look;

import org.jspecify.annotations.Nullable;

/**
 * A place where the picture may change, and how much speaks for it.
 *
 * @param first the first frame that is no longer the old picture
 * @param settled the first frame that is wholly the new one; for a cut the same as {@code first}
 * @param score comparable between kinds; the higher the surer
 */
record Change(Opening kind, int first, int settled, double score) {
  /** The beginning of the footage. */
  static final Change START = new Change(Opening.START, 0, 0, 0);

  static Change cut(int frame, double score) {
    return new Change(Opening.CUT, frame, frame, score);
  }

  /** One change of this and the one that follows at once; a fade outweighs other kinds. */
  Change and(Change next) {
    Opening both = next.kind == Opening.FADE ? Opening.FADE : kind;
    return new Change(both, first, next.settled, score + next.score);
  }

  /** Where the new shot begins. */
  int middle() {
    return (first + settled) / 2;
  }

  /** The frames that show both pictures, or neither; null for a cut. */
  @Nullable Transition transition() {
    return kind.gradual() ? new Transition(first, settled - 1) : null;
  }
}
