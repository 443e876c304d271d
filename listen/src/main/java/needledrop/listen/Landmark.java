package needledrop.listen;

/**
 * Computes landmark hashes: numbers that identify pairs of nearby spectral peaks, by which a song
 * index is searched for matching songs. A landmark is a pair of nearby spectral peaks, hashed by
 * the pitch of the first, the interval to the second, and the time between them.
 *
 * <p>After A. Wang, <i>An Industrial-Strength Audio Search Algorithm</i> (ISMIR 2003). The interval
 * is quantized more finely than the pitch, because it does not change if both peaks are shifted.
 */
final class Landmark {
  /** Hashes are from 0 to this, exclusive: 19 bits. */
  static final int HASH_COUNT = 1 << 19;

  /** The minimum number of frames from the first peak to the second. */
  static final int MIN_FRAMES_APART = 2;

  /** The maximum number of frames from the first peak to the second, 0.64 s. */
  static final int MAX_FRAMES_APART = 40;

  /** The maximum interval between the peaks in pitch steps, up or down: one octave. */
  static final int MAX_RISE_STEPS = SpectrogramGrid.STEPS_PER_OCTAVE;

  private static final int RISE_OFFSET = MAX_RISE_STEPS + 4;

  private Landmark() {}

  /**
   * Returns the hash of a landmark. The ranges of the parameters are not checked.
   *
   * @param step pitch step of the first peak, 0 to 255; two adjacent steps share a hash
   * @param rise pitch steps from the first peak to the second, −40 to 40
   * @param frameDistance frames from the first peak to the second, 0 to 63; two adjacent values
   *     share a hash
   */
  static int hash(int step, int rise, int frameDistance) {
    return (step >> 1) << 12 | (rise + RISE_OFFSET) << 5 | frameDistance >> 1;
  }
}
