package needledrop.media.scenery;

/** An animated scene that is drawn frame by frame. */
sealed interface AnimatedScene permits MountainScene, ForestScene, NeonGridScene, NightRunScene {

  /**
   * Draws the frame at a time.
   *
   * @param seconds time since the beginning of the scene
   */
  void draw(RgbCanvas canvas, double seconds);
}
