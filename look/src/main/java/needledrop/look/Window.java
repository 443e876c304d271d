package needledrop.look;

/**
 * The newest glances of the footage by frame number. Older ones are forgotten, so that a film of
 * two hours takes no more memory than a trailer.
 */
final class Window {
  /** Frames kept: more than the longest blend and its surroundings on both sides. */
  private static final int KEPT = 256;

  private final Glance[] ring = new Glance[KEPT];
  private int seen;

  void add(Glance glance) {
    ring[seen++ % KEPT] = glance;
  }

  int seen() {
    return seen;
  }

  /** A frame before the first is the first, one behind the last seen is the last. */
  Glance at(int frame) {
    int held = Math.clamp(frame, 0, seen - 1);
    if (held < seen - KEPT) {
      throw new IllegalArgumentException("frame " + frame + " is forgotten at " + seen);
    }
    return ring[held % KEPT];
  }
}
