package needledrop.cut;

import java.util.Arrays;
import needledrop.media.AudioSink;
import needledrop.media.RealFft;

/**
 * Computes onset strength, chroma and timbre of audio, in frames of 10 ms.
 *
 * <p>The onset strength is the SuperFlux of Böck and Widmer, <i>Maximum filter vibrato suppression
 * for onset detection</i> (DAFx 2013): the increase of each band against the maximum of itself and
 * its neighbours two frames earlier, summed over the bands. The same sum over the bass bands alone
 * detects bass drums.
 *
 * <p>The spectrum has Hann windows of 2048 samples, centred on the time of each frame.
 */
final class Onsets implements AudioSink {
  /** The required sample rate in Hz. */
  static final int SAMPLE_RATE = 44_100;

  static final int FRAMES_PER_SECOND = 100;
  static final int PITCH_CLASSES = 12;

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

  /** The latest samples; the first one is that of the next window. */
  private float[] buffer = new float[1 << 16];

  private int buffered = WINDOW_SAMPLES / 2; // so that a frame is in the centre of its window

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

  /**
   * Returns the pitch class of a frequency in semitones above A, 0 to 11; −1 outside the range of
   * chords.
   */
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

  /** Must be called once, after the last block. The last windows are padded with silence. */
  void finish() {
    accept(new float[WINDOW_SAMPLES / 2]);
  }

  private void analyseBuffer() {
    int start = 0;
    for (; start + WINDOW_SAMPLES <= buffered; start += HOP_SAMPLES) {
      analyseFrame(start);
    }
    System.arraycopy(buffer, start, buffer, 0, buffered - start);
    buffered -= start;
  }

  private void analyseFrame(int start) {
    for (int i = 0; i < WINDOW_SAMPLES; i++) {
      windowed[i] = buffer[start + i] * hannWindow[i];
    }
    realFft.power(windowed, 0, power);
    for (int bin = 0; bin < magnitude.length; bin++) {
      magnitude[bin] = (float) Math.sqrt(power[bin]);
    }
    float[] loudness = recent[frameCount() % recent.length];
    filterBank.apply(magnitude, loudness);
    addFlux(loudness, recent[(frameCount() + recent.length - LAG_FRAMES) % recent.length]);
    chromas.add(chroma());
    timbres.add(loudness);
  }

  private void addFlux(float[] loudness, float[] previous) {
    float total = 0;
    float bassTotal = 0;
    if (frameCount() >= LAG_FRAMES) {
      for (int band = 0; band < loudness.length; band++) {
        float growth = Math.max(0, loudness[band] - maxNear(previous, band));
        total += growth;
        bassTotal += band < bassBandCount ? growth : 0;
      }
    }
    strength.add(total);
    bass.add(bassTotal);
  }

  private static float maxNear(float[] loudness, int band) {
    float maximum = loudness[band];
    if (band > 0) {
      maximum = Math.max(maximum, loudness[band - 1]);
    }
    return band + 1 < loudness.length ? Math.max(maximum, loudness[band + 1]) : maximum;
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

  /** Returns the number of frames of 10 ms so far. */
  int frameCount() {
    return strength.length();
  }

  /**
   * Returns the onset strength of each frame, 0 or more: a sum of log10 differences over all bands.
   */
  FloatList strength() {
    return strength;
  }

  /** Returns the same sum over the bands below 160 Hz. */
  FloatList bass() {
    return bass;
  }

  /** Returns the magnitude of one of the twelve pitch classes in a frame, 0 or more. */
  float pitchClass(int frame, int pitch) {
    return chromas.at(frame * PITCH_CLASSES + pitch);
  }

  /** Returns the number of values that describe the timbre of a frame. */
  int timbreCount() {
    return filterBank.count();
  }

  /** Returns the loudness of one band in a frame; see {@link FilterBank#apply}. */
  float timbre(int frame, int band) {
    return timbres.at(frame * timbreCount() + band);
  }
}
