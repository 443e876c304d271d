package needledrop.listen;

import needledrop.media.RealFft;

/**
 * An ear takes sound, block by block, and gives its fingerprint at the end.
 *
 * <p>It holds one second of sound and the peaks found so far: a film of two hours needs about four
 * megabytes.
 */
final class Fingerprinter {
  /** Added to every power, so that silence has a logarithm; −70 dB of full scale. */
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

  /** Hears samples, −1 to 1; one that is no number counts as silence. */
  void accept(float[] samples) {
    for (int taken = 0; taken < samples.length; ) {
      int part = Math.min(SpectrogramGrid.WINDOW_SAMPLES - buffered, samples.length - taken);
      for (int i = 0; i < part; i++) buffer[buffered + i] = sanitize(samples[taken + i]);
      buffered += part;
      taken += part;
      if (buffered == SpectrogramGrid.WINDOW_SAMPLES) analyseFrame();
    }
  }

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
