package needledrop.cut;

/**
 * A frame rate as an exact fraction of frames per second. Times are converted to frames by
 * rounding, and lengths are differences of such frames, so that rounding errors do not add up over
 * a long edit.
 *
 * @param numerator at least 1
 * @param denominator at least 1
 */
record FrameRate(int numerator, int denominator) {
  private static final int NTSC_DENOMINATOR = 1001;

  FrameRate {
    if (numerator < 1 || denominator < 1) {
      throw new IllegalArgumentException("no frame rate: " + numerator + "/" + denominator);
    }
  }

  /**
   * Returns the exact rate of a rounded one: whole numbers, the NTSC rates n · 1000/1001 (23.976,
   * 29.97, 59.94), and others rounded to 1/1000.
   *
   * @param fps frames per second
   * @throws IllegalArgumentException if the rate rounds to 0 or less
   */
  static FrameRate of(double fps) {
    long rounded = Math.round(fps);
    if (Math.abs(fps - rounded) < 1e-6) {
      return new FrameRate((int) rounded, 1);
    }
    long nominal = (long) Math.ceil(fps);
    if (Math.abs(fps - nominal * 1000. / NTSC_DENOMINATOR) < .002) {
      return new FrameRate((int) nominal * 1000, NTSC_DENOMINATOR);
    }
    return new FrameRate((int) Math.round(fps * 1000), 1000);
  }

  /** Returns the frame that starts nearest to a time in seconds. */
  int frameAt(double seconds) {
    return (int) Math.round(seconds * numerator / denominator);
  }

  /** Returns the start of a frame in seconds. */
  double seconds(int frame) {
    return (double) frame * denominator / numerator;
  }

  /** Returns a time base in ticks per second in which every frame starts at a whole tick. */
  int timescale() {
    return denominator == 1 ? numerator * 512 : numerator;
  }

  /** Returns the rate in ffmpeg's syntax, such as 30000/1001. */
  String fraction() {
    return numerator + "/" + denominator;
  }
}
