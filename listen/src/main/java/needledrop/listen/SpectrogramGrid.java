package needledrop.listen;

/**
 * The grid on which sound is heard: frames of 16 ms in time, bins of 7.8 Hz in frequency.
 *
 * <p>Everything in this package counts in these frames and bins. A frame is named by the number of
 * hops before its first sample; what it shows lies around its middle, {@link #FRAME_CENTRE_SECONDS}
 * later.
 */
final class SpectrogramGrid {
  /** Samples a second; music is told apart well by what lies below 4 kHz. */
  static final int SAMPLE_RATE = 8000;

  /** Samples in the window of one frame. */
  static final int WINDOW_SAMPLES = 1024;

  /** Samples from one frame to the next. */
  static final int HOP_SAMPLES = 128;

  static final double FRAMES_PER_SECOND = (double) SAMPLE_RATE / HOP_SAMPLES;
  static final double FRAME_CENTRE_SECONDS = WINDOW_SAMPLES / 2.0 / SAMPLE_RATE;

  /** Bins of one frame. */
  static final int BINS = WINDOW_SAMPLES / 2;

  /** Peaks are looked for from here (195 Hz: below it lies the rumble of streets and engines) … */
  static final int MIN_BIN = 25;

  /** … to just under here (3.97 kHz). */
  static final int MAX_BIN = BINS - 4;

  /** Steps of the musical scale in one octave: thirds of a semitone. */
  static final int STEPS_PER_OCTAVE = 36;

  private static final double STEPS_PER_NEPER = STEPS_PER_OCTAVE / Math.log(2);

  private SpectrogramGrid() {}

  /** Height on the musical scale, in steps above the lowest bin. */
  static double pitchStep(double bin) {
    return STEPS_PER_NEPER * Math.log(bin / MIN_BIN);
  }

  /** The frame whose middle is nearest to a time. */
  static int frameAt(double seconds) {
    return (int) Math.round((seconds - FRAME_CENTRE_SECONDS) * FRAMES_PER_SECOND);
  }

  /** The time, in seconds, of what a frame shows. */
  static double secondsAt(double frame) {
    return frame / FRAMES_PER_SECOND + FRAME_CENTRE_SECONDS;
  }
}
