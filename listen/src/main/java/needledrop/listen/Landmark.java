package needledrop.listen;

/**
 * A landmark is two peaks of one recording that stand near each other: how high the first is, how
 * far the second lies above it, how long after it. This is the number that names it.
 *
 * <p>After A. Wang, <i>An Industrial-Strength Audio Search Algorithm</i> (ISMIR 2003). The step
 * between the two is finer than the height of the first, because equal intervals survive what
 * shifts both.
 */
final class Landmark {
  /** Names lie in [0, NAMES). */
  static final int HASH_COUNT = 1 << 19;

  /** The second peak comes at least this many frames after the first … */
  static final int MIN_FRAMES_APART = 2;

  /** … and at most this many, .64 s. */
  static final int MAX_FRAMES_APART = 40;

  /** The second lies at most this many steps above or below the first: an octave. */
  static final int MAX_RISE_STEPS = SpectrogramGrid.STEPS_PER_OCTAVE;

  private static final int RISE_OFFSET = MAX_RISE_STEPS + 4;

  private Landmark() {}

  /**
   * The name of a landmark.
   *
   * @param step of the first peak on the scale, 0 to 255; two neighbours share a name
   * @param rise steps from first to second, −40 to 40
   * @param apart frames from first to second, 0 to 63; two neighbours share a name
   */
  static int hash(int step, int rise, int apart) {
    return (step >> 1) << 12 | (rise + RISE_OFFSET) << 5 | apart >> 1;
  }
}
