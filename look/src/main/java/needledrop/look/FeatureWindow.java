package needledrop.look;

/**
 * A ring buffer that keeps the image features of the latest video frames, by frame number, so that
 * memory use does not depend on the length of the footage.
 */
final class FeatureWindow {
  /** The number of frames kept; more than the longest blend and the frames compared around it. */
  private static final int CAPACITY_FRAMES = 256;

  private final FrameFeatures[] ring = new FrameFeatures[CAPACITY_FRAMES];
  private int frameCount;

  void add(FrameFeatures frameFeatures) {
    ring[frameCount++ % CAPACITY_FRAMES] = frameFeatures;
  }

  /** Returns the number of frames added so far. */
  int frameCount() {
    return frameCount;
  }

  /**
   * Returns the features of a frame. Numbers before the first frame give the first, and those after
   * the last frame the last.
   *
   * @throws IllegalArgumentException if the frame is no longer in the buffer
   */
  FrameFeatures at(int frame) {
    int clamped = Math.clamp(frame, 0, frameCount - 1);
    if (clamped < frameCount - CAPACITY_FRAMES) {
      throw new IllegalArgumentException("frame " + frame + " is forgotten at " + frameCount);
    }
    return ring[clamped % CAPACITY_FRAMES];
  }
}
