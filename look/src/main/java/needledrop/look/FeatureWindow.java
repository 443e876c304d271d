package needledrop.look;

/**
 * The newest glances of the footage by frame number. Older ones are forgotten, so that a film of
 * two hours takes no more memory than a trailer.
 */
final class FeatureWindow {
  /** Frames kept: more than the longest blend and its surroundings on both sides. */
  private static final int CAPACITY_FRAMES = 256;

  private final FrameFeatures[] ring = new FrameFeatures[CAPACITY_FRAMES];
  private int frameCount;

  void add(FrameFeatures frameFeatures) {
    ring[frameCount++ % CAPACITY_FRAMES] = frameFeatures;
  }

  int frameCount() {
    return frameCount;
  }

  /** A frame before the first is the first, one behind the last seen is the last. */
  FrameFeatures at(int frame) {
    int held = Math.clamp(frame, 0, frameCount - 1);
    if (held < frameCount - CAPACITY_FRAMES) {
      throw new IllegalArgumentException("frame " + frame + " is forgotten at " + frameCount);
    }
    return ring[held % CAPACITY_FRAMES];
  }
}
