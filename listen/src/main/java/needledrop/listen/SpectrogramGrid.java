package needledrop.listen;

/**
 * The resolution of the spectrogram: frames of 16 ms in time, bins of 7.8125 Hz in frequency.
 *
 * <p>All code in this package uses these frames and bins. The number of a frame is the number of
 * hops before its first sample; the time that it describes is that of the centre of its window,
 * {@link #FRAME_CENTRE_SECONDS} later.
 */
final class SpectrogramGrid {
  /** Samples per second, in Hz; the frequencies below 4 kHz suffice to tell songs apart. */
  static final int SAMPLE_RATE = 8000;

  /** Samples per window, 128 ms. */
  static final int WINDOW_SAMPLES = 1024;

  /** Samples from one frame to the next, 16 ms. */
  static final int HOP_SAMPLES = 128;

  static final double FRAMES_PER_SECOND = (double) SAMPLE_RATE / HOP_SAMPLES;
  static final double FRAME_CENTRE_SECONDS = WINDOW_SAMPLES / 2.0 / SAMPLE_RATE;

  /** Frequency bins per frame, without that of half the sample rate. */
  static final int BINS = WINDOW_SAMPLES / 2;

  /**
   * The lowest bin in which peaks are picked, 195 Hz; below it is the noise of traffic and engines.
   */
  static final int MIN_BIN = 25;

  /** One past the highest bin in which peaks are picked, 3.97 kHz. */
  static final int MAX_BIN = BINS - 4;

  /** Pitch steps per octave: thirds of a semitone. */
  static final int STEPS_PER_OCTAVE = 36;

  private static final double STEPS_PER_NEPER = STEPS_PER_OCTAVE / Math.log(2);

  private SpectrogramGrid() {}

  /** Returns the pitch of a bin, in steps above {@link #MIN_BIN}; negative below it. */
  static double pitchStep(double bin) {
    return STEPS_PER_NEPER * Math.log(bin / MIN_BIN);
  }

  /** Returns the frame whose centre is nearest to a time in seconds; may be negative. */
  static int frameAt(double seconds) {
    return (int) Math.round((seconds - FRAME_CENTRE_SECONDS) * FRAMES_PER_SECOND);
  }

  /** Returns the time of the centre of a frame, in seconds. */
  static double secondsAt(double frame) {
    return frame / FRAMES_PER_SECOND + FRAME_CENTRE_SECONDS;
  }
}
