package needledrop.listen;

import needledrop.media.RealFft;

/**
 * Computes a fingerprint from audio that arrives block by block: a short-time Fourier transform
 * with a Hann window, {@link Whitening} and {@link PeakPicker}.
 *
 * <p>It keeps one second of audio and the peaks found so far, about four megabytes for a film of
 * two hours.
 */
final class Fingerprinter {
  /** Added to each power before the logarithm, so that silence has one; −70 dB. */
  private static final float POWER_FLOOR = 1e-7f;

  private final RealFft realFft = new RealFft(SpectrogramGrid.WINDOW_SAMPLES);
  private final float[] hannWindow = hannWindow();
  private final float[] buffer = new float[SpectrogramGrid.WINDOW_SAMPLES];
  private final float[] windowed = new float[SpectrogramGrid.WINDOW_SAMPLES];
  private final float[] powers = new float[SpectrogramGrid.BINS + 1];
  private final PeakPicker peakPicker;
  private final Whitening whitening;
  private int buffered;
  private int frames;

  Fingerprinter(PeakDensity peakDensity) {
    peakPicker = new PeakPicker(peakDensity);
    whitening = new Whitening(peakPicker::add);
  }

  /**
   * Processes the next samples.
   *
   * @param samples mono, at {@link SpectrogramGrid#SAMPLE_RATE}, nominally −1 to 1; NaN and
   *     infinite ones count as 0, and others are clamped to ±8
   */
  void accept(float[] samples) {
    for (int consumed = 0; consumed < samples.length; ) {
      int length = Math.min(SpectrogramGrid.WINDOW_SAMPLES - buffered, samples.length - consumed);
      for (int i = 0; i < length; i++) buffer[buffered + i] = sanitize(samples[consumed + i]);
      buffered += length;
      consumed += length;
      if (buffered == SpectrogramGrid.WINDOW_SAMPLES) analyseFrame();
    }
  }

  /** Returns the fingerprint of all samples. An incomplete last window is ignored. */
  Fingerprint finish() {
    whitening.finish();
    return new Fingerprint(frames, peakPicker.finish());
  }

  private void analyseFrame() {
    for (int i = 0; i < SpectrogramGrid.WINDOW_SAMPLES; i++)
      windowed[i] = buffer[i] * hannWindow[i];
    realFft.power(windowed, 0, powers);
    for (int bin = 0; bin < SpectrogramGrid.BINS; bin++)
      powers[bin] = (float) Math.log(powers[bin] + POWER_FLOOR);
    whitening.add(powers);
    frames++;
    System.arraycopy(
        buffer,
        SpectrogramGrid.HOP_SAMPLES,
        buffer,
        0,
        SpectrogramGrid.WINDOW_SAMPLES - SpectrogramGrid.HOP_SAMPLES);
    buffered = SpectrogramGrid.WINDOW_SAMPLES - SpectrogramGrid.HOP_SAMPLES;
  }

  private static float sanitize(float sample) {
    return Float.isFinite(sample) ? Math.clamp(sample, -8f, 8f) : 0;
  }

  private static float[] hannWindow() {
    float[] window = new float[SpectrogramGrid.WINDOW_SAMPLES];
    for (int i = 0; i < window.length; i++) {
      window[i] = (float) (0.5 - 0.5 * Math.cos(2 * Math.PI * i / window.length));
    }
    return window;
  }
}
