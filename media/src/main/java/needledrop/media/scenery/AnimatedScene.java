package needledrop.media.scenery;

/**
 * An animated landscape, drawn frame by frame, of which the videos of the sample content are made.
 */
sealed interface AnimatedScene permits MountainScene, ForestScene, NeonGridScene, NightRunScene {

  /**
   * Draws the frame at a time.
   *
   * @param seconds time since the beginning of the scene
   */
  void draw(RgbCanvas canvas, double seconds);
}
