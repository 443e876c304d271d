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
  static final int SAMPLE_RATE = 44_100;
  static final int FRAMES_PER_SECOND = 100;
  static final int PITCH_CLASSES = 12;

  /** Bands of the filter bank that are summed to one number of the sound's colour. */
  private static final int BANDS_PER_TIMBRE = 1;

  private static final int WINDOW_SAMPLES = 2048;
  private static final int HOP_SAMPLES = SAMPLE_RATE / FRAMES_PER_SECOND;
  private static final int LAG_FRAMES = 2;
  private static final double MAX_BASS_HERTZ = 160;
  private static final double MIN_PITCH_HERTZ = 100;
  private static final double MAX_PITCH_HERTZ = 2500;

  private final RealFft realFft = new RealFft(WINDOW_SAMPLES);
  private final FilterBank filterBank = new FilterBank(SAMPLE_RATE, WINDOW_SAMPLES);
  private final float[] hannWindow = new float[WINDOW_SAMPLES];
  private final int[] pitchClassOf = new int[WINDOW_SAMPLES / 2];
  private final int bassBandCount;

  /** Newest sound; its first sample belongs to the moment that is measured next. */
  private float[] buffer = new float[1 << 16];

  private int buffered = WINDOW_SAMPLES / 2; // so that a moment lies in the middle of its window

  private final float[] windowed = new float[WINDOW_SAMPLES];
  private final float[] power = new float[realFft.bins()];
  private final float[] magnitude = new float[WINDOW_SAMPLES / 2];
  private final float[][] recent = new float[LAG_FRAMES + 1][filterBank.count()];

  private final FloatList strength = new FloatList();
  private final FloatList bass = new FloatList();
  private final FloatList chromas = new FloatList();
  private final FloatList timbres = new FloatList();

  Onsets() {
    for (int i = 0; i < WINDOW_SAMPLES; i++) {
      hannWindow[i] = (float) (.5 - .5 * Math.cos(2 * Math.PI * i / WINDOW_SAMPLES));
    }
    for (int bin = 0; bin < pitchClassOf.length; bin++) {
      pitchClassOf[bin] = pitchClassOf((double) bin * SAMPLE_RATE / WINDOW_SAMPLES);
    }
    int low = 0;
    while (filterBank.centreHertz(low) < MAX_BASS_HERTZ) {
      low++;
    }
    bassBandCount = low;
  }

  /** Semitones above A, or −1 outside the range where chords lie. */
  private static int pitchClassOf(double hertz) {
    if (hertz <= MIN_PITCH_HERTZ || hertz >= MAX_PITCH_HERTZ) {
      return -1;
    }
    long semitones = Math.round(PITCH_CLASSES * Math.log(hertz / 440) / Math.log(2));
    return (int) Math.floorMod(semitones, (long) PITCH_CLASSES);
  }

  @Override
  public void accept(float[] samples) {
    if (buffered + samples.length > buffer.length) {
      buffer = Arrays.copyOf(buffer, Math.max(buffered + samples.length, 2 * buffer.length));
    }
    System.arraycopy(samples, 0, buffer, buffered, samples.length);
    buffered += samples.length;
    analyseBuffer();
  }

  /** To be called once, after the last block: the last moments hear silence behind the end. */
  void finish() {
    accept(new float[WINDOW_SAMPLES / 2]);
  }

  private void analyseBuffer() {
    int from = 0;
    for (; from + WINDOW_SAMPLES <= buffered; from += HOP_SAMPLES) {
      analyseFrame(from);
    }
    System.arraycopy(buffer, from, buffer, 0, buffered - from);
    buffered -= from;
  }

  private void analyseFrame(int from) {
    for (int i = 0; i < WINDOW_SAMPLES; i++) {
      windowed[i] = buffer[from + i] * hannWindow[i];
    }
    realFft.power(windowed, 0, power);
    for (int bin = 0; bin < magnitude.length; bin++) {
      magnitude[bin] = (float) Math.sqrt(power[bin]);
    }
    float[] now = recent[frameCount() % recent.length];
    filterBank.apply(magnitude, now);
    addFlux(now, recent[(frameCount() + recent.length - LAG_FRAMES) % recent.length]);
    chromas.add(chroma());
    timbres.add(bandTimbre(now));
  }

  private void addFlux(float[] now, float[] before) {
    float all = 0;
    float low = 0;
    if (frameCount() >= LAG_FRAMES) {
      for (int band = 0; band < now.length; band++) {
        float growth = Math.max(0, now[band] - maxNear(before, band));
        all += growth;
        low += band < bassBandCount ? growth : 0;
      }
    }
    strength.add(all);
    bass.add(low);
  }

  private static float maxNear(float[] loudness, int band) {
    float loudest = loudness[band];
    if (band > 0) {
      loudest = Math.max(loudest, loudness[band - 1]);
    }
    return band + 1 < loudness.length ? Math.max(loudest, loudness[band + 1]) : loudest;
  }

  private float[] chroma() {
    float[] chroma = new float[PITCH_CLASSES];
    for (int bin = 1; bin < magnitude.length; bin++) {
      if (pitchClassOf[bin] >= 0) {
        chroma[pitchClassOf[bin]] += magnitude[bin];
      }
    }
    return chroma;
  }

  private float[] bandTimbre(float[] loudness) {
    float[] coarse = new float[timbreCount()];
    for (int band = 0; band < loudness.length; band++) {
      coarse[band / BANDS_PER_TIMBRE] += loudness[band];
    }
    return coarse;
  }

  int frameCount() {
    return strength.length();
  }

  /** How much begins at each moment, 0 and up. */
  FloatList strength() {
    return strength;
  }

  FloatList bass() {
    return bass;
  }

  /** Magnitude of one of the twelve pitch classes at a moment. */
  float pitchClass(int moment, int pitch) {
    return chromas.at(moment * PITCH_CLASSES + pitch);
  }

  int timbreCount() {
    return (filterBank.count() + BANDS_PER_TIMBRE - 1) / BANDS_PER_TIMBRE;
  }

  float timbre(int moment, int colour) {
    return timbres.at(moment * timbreCount() + colour);
  }
}
