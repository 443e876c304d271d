package needledrop.media.scenery;

/** One view, drawn anew for each moment. */
sealed interface Scene permits Peaks, Forest, NeonGrid, NightRun {

  /**
   * Draws the view as it is at a time.
   *
   * @param seconds since the scene began
   */
  void draw(Canvas canvas, double seconds);
}
