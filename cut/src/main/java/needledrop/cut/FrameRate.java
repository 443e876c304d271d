package needledrop.cut;

/**
 * Frames a second as an exact fraction. All times become frames by rounding the time itself;
 * lengths are differences of such frames, so that no error adds up over a long edit.
 */
record FrameRate(int numerator, int denominator) {
  private static final int NTSC_DENOMINATOR = 1001;

  FrameRate {
    if (numerator < 1 || denominator < 1) {
      throw new IllegalArgumentException("no frame rate: " + numerator + "/" + denominator);
    }
  }

  /** The television rates by their usual rounding (23.976, 29.97, 59.94), others to 1/1000. */
  static FrameRate of(double fps) {
    long whole = Math.round(fps);
    if (Math.abs(fps - whole) < 1e-6) {
      return new FrameRate((int) whole, 1);
    }
    long near = (long) Math.ceil(fps);
    if (Math.abs(fps - near * 1000. / NTSC_DENOMINATOR) < .002) {
      return new FrameRate((int) near * 1000, NTSC_DENOMINATOR);
    }
    return new FrameRate((int) Math.round(fps * 1000), 1000);
  }

  /** The frame that starts nearest to a time. */
  int frameAt(double seconds) {
    return (int) Math.round(seconds * numerator / denominator);
  }

  double seconds(int frame) {
    return (double) frame * denominator / numerator;
  }

  /** Ticks a second in which every frame starts on a whole one. */
  int timescale() {
    return denominator == 1 ? numerator * 512 : numerator;
  }

  /** As ffmpeg reads it. */
  String fraction() {
    return numerator + "/" + denominator;
  }
}
