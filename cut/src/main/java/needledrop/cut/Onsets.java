package needledrop.cut;

import java.util.Arrays;
import needledrop.media.AudioSink;
import needledrop.media.RealFft;

/**
 * What begins to sound at each hundredth of a second of a song, and with which pitches and colour.
 *
 * <p>The strength of an onset is the SuperFlux of Böck and Widmer, <i>Maximum filter vibrato
 * suppression for onset detection</i> (DAFx 2013): the growth of each band against the loudest of
 * itself and its neighbours two moments ago, summed over the bands. The same over the bands of the
 * bass alone tells bass drums.
 */
final class Onsets implements AudioSink {
  static final int RATE = 44_100;
  static final int MOMENTS_A_SECOND = 100;
  static final int PITCHES = 12;

  /** Bands of the filter bank that are summed to one number of the sound's colour. */
  private static final int BANDS_A_COLOUR = 1;

  private static final int WINDOW = 2048;
  private static final int HOP = RATE / MOMENTS_A_SECOND;
  private static final int LAG = 2;
  private static final double BASS_BELOW = 160;
  private static final double PITCHED_FROM = 100;
  private static final double PITCHED_TO = 2500;

  private final RealFft realFft = new RealFft(WINDOW);
  private final Bands bands = new Bands(RATE, WINDOW);
  private final float[] taper = new float[WINDOW];
  private final int[] pitchOf = new int[WINDOW / 2];
  private final int bassBands;

  /** Newest sound; its first sample belongs to the moment that is measured next. */
  private float[] pending = new float[1 << 16];

  private int held = WINDOW / 2; // so that a moment lies in the middle of its window

  private final float[] tapered = new float[WINDOW];
  private final float[] power = new float[realFft.bins()];
  private final float[] magnitude = new float[WINDOW / 2];
  private final float[][] recent = new float[LAG + 1][bands.count()];

  private final Numbers strength = new Numbers();
  private final Numbers bass = new Numbers();
  private final Numbers pitches = new Numbers();
  private final Numbers colours = new Numbers();

  Onsets() {
    for (int i = 0; i < WINDOW; i++) {
      taper[i] = (float) (.5 - .5 * Math.cos(2 * Math.PI * i / WINDOW));
    }
    for (int bin = 0; bin < pitchOf.length; bin++) {
      pitchOf[bin] = pitchOf((double) bin * RATE / WINDOW);
    }
    int low = 0;
    while (bands.centre(low) < BASS_BELOW) {
      low++;
    }
    bassBands = low;
  }

  /** Semitones above A, or −1 outside the range where chords lie. */
  private static int pitchOf(double hertz) {
    if (hertz <= PITCHED_FROM || hertz >= PITCHED_TO) {
      return -1;
    }
    long semitones = Math.round(PITCHES * Math.log(hertz / 440) / Math.log(2));
    return (int) Math.floorMod(semitones, (long) PITCHES);
  }

  @Override
  public void accept(float[] samples) {
    if (held + samples.length > pending.length) {
      pending = Arrays.copyOf(pending, Math.max(held + samples.length, 2 * pending.length));
    }
    System.arraycopy(samples, 0, pending, held, samples.length);
    held += samples.length;
    measureWhatIsThere();
  }

  /** To be called once, after the last block: the last moments hear silence behind the end. */
  void end() {
    accept(new float[WINDOW / 2]);
  }

  private void measureWhatIsThere() {
    int from = 0;
    for (; from + WINDOW <= held; from += HOP) {
      measure(from);
    }
    System.arraycopy(pending, from, pending, 0, held - from);
    held -= from;
  }

  private void measure(int from) {
    for (int i = 0; i < WINDOW; i++) {
      tapered[i] = pending[from + i] * taper[i];
    }
    realFft.power(tapered, 0, power);
    for (int bin = 0; bin < magnitude.length; bin++) {
      magnitude[bin] = (float) Math.sqrt(power[bin]);
    }
    float[] now = recent[moments() % recent.length];
    bands.measure(magnitude, now);
    addFlux(now, recent[(moments() + recent.length - LAG) % recent.length]);
    pitches.add(chroma());
    colours.add(coarse(now));
  }

  private void addFlux(float[] now, float[] before) {
    float all = 0;
    float low = 0;
    if (moments() >= LAG) {
      for (int band = 0; band < now.length; band++) {
        float growth = Math.max(0, now[band] - loudestNear(before, band));
        all += growth;
        low += band < bassBands ? growth : 0;
      }
    }
    strength.add(all);
    bass.add(low);
  }

  private static float loudestNear(float[] loudness, int band) {
    float loudest = loudness[band];
    if (band > 0) {
      loudest = Math.max(loudest, loudness[band - 1]);
    }
    return band + 1 < loudness.length ? Math.max(loudest, loudness[band + 1]) : loudest;
  }

  private float[] chroma() {
    float[] chroma = new float[PITCHES];
    for (int bin = 1; bin < magnitude.length; bin++) {
      if (pitchOf[bin] >= 0) {
        chroma[pitchOf[bin]] += magnitude[bin];
      }
    }
    return chroma;
  }

  private float[] coarse(float[] loudness) {
    float[] coarse = new float[colourCount()];
    for (int band = 0; band < loudness.length; band++) {
      coarse[band / BANDS_A_COLOUR] += loudness[band];
    }
    return coarse;
  }

  int moments() {
    return strength.length();
  }

  /** How much begins at each moment, 0 and up. */
  Numbers strength() {
    return strength;
  }

  Numbers bass() {
    return bass;
  }

  /** Magnitude of one of the twelve pitch classes at a moment. */
  float pitch(int moment, int pitch) {
    return pitches.at(moment * PITCHES + pitch);
  }

  int colourCount() {
    return (bands.count() + BANDS_A_COLOUR - 1) / BANDS_A_COLOUR;
  }

  float colour(int moment, int colour) {
    return colours.at(moment * colourCount() + colour);
  }
}
