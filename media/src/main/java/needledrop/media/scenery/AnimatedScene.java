package needledrop.media.scenery;

/** One view, drawn anew for each moment. */
sealed interface AnimatedScene permits MountainScene, ForestScene, NeonGridScene, NightRunScene {

  /**
   * Draws the view as it is at a time.
   *
   * @param seconds since the scene began
   */
  void draw(RgbCanvas rgbCanvas, double seconds);
}
