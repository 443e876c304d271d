package needledrop.listen;

import needledrop.media.RealFft;

/**
 * An ear takes sound, block by block, and gives its fingerprint at the end.
 *
 * <p>It holds one second of sound and the peaks found so far: a film of two hours needs about four
 * megabytes.
 */
final class Ear {
  /** Added to every power, so that silence has a logarithm; −70 dB of full scale. */
  private static final float FLOOR = 1e-7f;

  private final RealFft realFft = new RealFft(Grid.WINDOW);
  private final float[] hann = hann();
  private final float[] waiting = new float[Grid.WINDOW];
  private final float[] windowed = new float[Grid.WINDOW];
  private final float[] powers = new float[Grid.BINS + 1];
  private final PeakPicking picking;
  private final Whitening whitening;
  private int held;
  private int frames;

  Ear(Detail detail) {
    picking = new PeakPicking(detail);
    whitening = new Whitening(picking::add);
  }

  /** Hears samples, −1 to 1; one that is no number counts as silence. */
  void hear(float[] samples) {
    for (int taken = 0; taken < samples.length; ) {
      int part = Math.min(Grid.WINDOW - held, samples.length - taken);
      for (int i = 0; i < part; i++) waiting[held + i] = clean(samples[taken + i]);
      held += part;
      taken += part;
      if (held == Grid.WINDOW) closeFrame();
    }
  }

  Fingerprint finish() {
    whitening.finish();
    return new Fingerprint(frames, picking.finish());
  }

  private void closeFrame() {
    for (int i = 0; i < Grid.WINDOW; i++) windowed[i] = waiting[i] * hann[i];
    realFft.power(windowed, 0, powers);
    for (int bin = 0; bin < Grid.BINS; bin++) powers[bin] = (float) Math.log(powers[bin] + FLOOR);
    whitening.add(powers);
    frames++;
    System.arraycopy(waiting, Grid.HOP, waiting, 0, Grid.WINDOW - Grid.HOP);
    held = Grid.WINDOW - Grid.HOP;
  }

  private static float clean(float sample) {
    return Float.isFinite(sample) ? Math.clamp(sample, -8f, 8f) : 0;
  }

  private static float[] hann() {
    float[] window = new float[Grid.WINDOW];
    for (int i = 0; i < window.length; i++) {
      window[i] = (float) (0.5 - 0.5 * Math.cos(2 * Math.PI * i / window.length));
    }
    return window;
  }
}
