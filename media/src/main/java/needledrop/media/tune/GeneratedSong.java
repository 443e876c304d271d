package needledrop.media.tune;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import needledrop.media.AudioBuffer;

/**
 * A song that is generated from a seed: composed, synthesized and mixed. The same seed gives the
 * same song.
 *
 * <p>It has drums, bass, chords with voice leading, an arpeggio and a melody, in sections from
 * intro to outro, and lasts 60 to 100 seconds. The exact times of its beats are known, which makes
 * it ground truth for beat tracking.
 */
public final class GeneratedSong {

  private static final double LEAD_IN_SECONDS = 0.12;
  private static final double TAIL_SECONDS = 2.0;

  /** How much a kick reduces the other instruments at first: 0 to 1. */
  private static final double DUCK_DEPTH = 0.42;

  /** Time constant of the recovery after a kick. */
  private static final double DUCK_SECONDS = 0.11;

  private final Groove groove;
  private final double bpm;
  private final MusicScore musicScore;

  /** Composes a song; nothing is synthesized yet. */
  public GeneratedSong(long seed, Groove groove) {
    SplittableRandom random = new SplittableRandom(seed);
    this.groove = groove;
    bpm = groove.bpm() + random.nextInt(-2, 3);
    musicScore = new Composer(groove, random).compose();
  }

  /** Returns a song whose groove is derived from the seed, too. */
  public static GeneratedSong of(long seed) {
    Groove[] grooves = Groove.values();
    return new GeneratedSong(seed, grooves[Math.floorMod(seed, grooves.length)]);
  }

  /** Returns the groove. */
  public Groove groove() {
    return groove;
  }

  /** Returns the tempo in beats per minute, which is constant. */
  public double bpm() {
    return bpm;
  }

  /** Returns the length in seconds, including the decay of the last chord. */
  public double seconds() {
    return LEAD_IN_SECONDS + bars() * 4 * beatSeconds() + TAIL_SECONDS;
  }

  /** Returns the times of all beats in seconds, ascending. */
  public List<Double> beats() {
    return beatTimes(IntStream.range(0, bars() * 4));
  }

  /** Returns the times of all downbeats in seconds, ascending; every fourth beat is one. */
  public List<Double> downbeats() {
    return beatTimes(IntStream.range(0, bars()).map(bar -> 4 * bar));
  }

  private List<Double> beatTimes(IntStream beats) {
    DoubleStream times = beats.mapToDouble(beat -> LEAD_IN_SECONDS + beat * beatSeconds());
    return times.boxed().toList();
  }

  private static int bars() {
    return SongSection.ORDER.stream().mapToInt(SongSection::bars).sum();
  }

  private double beatSeconds() {
    return 60 / bpm;
  }

  /**
   * Returns the mean of both channels, between −1 and 1.
   *
   * @param rate samples per second, in Hz
   */
  public AudioBuffer mono(int rate) {
    float[] stereo = stereo(rate);
    float[] mono = new float[stereo.length / 2];
    for (int i = 0; i < mono.length; i++) {
      mono[i] = (stereo[2 * i] + stereo[2 * i + 1]) / 2;
    }
    return new AudioBuffer(mono, rate);
  }

  /**
   * Returns the left and right channel, interleaved, between −1 and 1.
   *
   * @param rate samples per second of one channel, in Hz
   */
  public float[] stereo(int rate) {
    StereoMixer stereoMixer = new StereoMixer(rate, (int) (seconds() * rate));
    double sixteenth = beatSeconds() * rate / 4;
    double origin = LEAD_IN_SECONDS * rate;
    Synthesizer synthesizer = new Synthesizer(stereoMixer, sixteenth);
    musicScore.notes().forEach(musicNote -> synthesizer.play(musicNote, origin));
    duck(stereoMixer, origin, sixteenth);
    DrumKit drums = new DrumKit(stereoMixer, sixteenth);
    musicScore.drumStrokes().forEach(drumStroke -> drums.play(drumStroke, origin));
    new EchoReverb(stereoMixer).apply((int) (3 * sixteenth));
    return fadeOut(stereoMixer.master(), rate);
  }

  /**
   * Reduces the volume of everything mixed so far for a moment at each kick (sidechain ducking).
   */
  private void duck(StereoMixer stereoMixer, double origin, double sixteenth) {
    List<DrumStroke> kicks =
        musicScore.drumStrokes().stream()
            .filter(drumStroke -> drumStroke.drum() == Drum.KICK)
            .toList();
    for (DrumStroke kick : kicks) {
      int start = (int) (origin + kick.start() * sixteenth);
      int length = (int) (3 * DUCK_SECONDS * stereoMixer.sampleRate());
      for (int i = 0; i < length && start + i < stereoMixer.length(); i++) {
        stereoMixer.duck(
            start + i, 1 - DUCK_DEPTH * Math.exp(-i / (DUCK_SECONDS * stereoMixer.sampleRate())));
      }
    }
  }

  private static float[] fadeOut(float[] stereo, int rate) {
    int length = (int) (2 * rate * TAIL_SECONDS);
    for (int i = 0; i < length; i++) {
      stereo[stereo.length - 1 - i] *= (float) Math.min(1.0, i / (0.8 * length));
    }
    return stereo;
  }
}
