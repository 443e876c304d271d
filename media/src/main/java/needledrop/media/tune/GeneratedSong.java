package needledrop.media.tune;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import needledrop.media.AudioBuffer;

/**
 * A song made from a number: composed, played and mixed here, and the same every time.
 *
 * <p>Drums, bass, chords that lead their voices, an arpeggio and a melody with a motif, in parts
 * from intro to last chorus; about a minute to a minute and a half. Since we wrote it, we know to
 * the sample where its beats are.
 */
public final class GeneratedSong {

  private static final double LEAD_IN_SECONDS = 0.12;
  private static final double TAIL_SECONDS = 2.0;
  private static final double DUCK_DEPTH = 0.42;
  private static final double DUCK_SECONDS = 0.11;

  private final Groove groove;
  private final double bpm;
  private final MusicScore musicScore;

  public GeneratedSong(long seed, Groove groove) {
    SplittableRandom random = new SplittableRandom(seed);
    this.groove = groove;
    bpm = groove.bpm() + random.nextInt(-2, 3);
    musicScore = new Composer(groove, random).compose();
  }

  /** A tune whose mood follows from its seed, too. */
  public static GeneratedSong of(long seed) {
    Groove[] moods = Groove.values();
    return new GeneratedSong(seed, moods[Math.floorMod(seed, moods.length)]);
  }

  public Groove groove() {
    return groove;
  }

  /** Beats a minute, the same throughout. */
  public double bpm() {
    return bpm;
  }

  /** How long it lasts, the last chord's ringing included. */
  public double seconds() {
    return LEAD_IN_SECONDS + bars() * 4 * beatSeconds() + TAIL_SECONDS;
  }

  /** When each beat falls, in seconds. */
  public List<Double> beats() {
    return beatTimes(IntStream.range(0, bars() * 4));
  }

  /** When each bar begins, in seconds. */
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

  /** Both channels mixed into one, between −1 and 1. */
  public AudioBuffer mono(int rate) {
    float[] both = stereo(rate);
    float[] one = new float[both.length / 2];
    for (int i = 0; i < one.length; i++) {
      one[i] = (both[2 * i] + both[2 * i + 1]) / 2;
    }
    return new AudioBuffer(one, rate);
  }

  /** Left and right interleaved, between −1 and 1. */
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

  /** The kick makes room for itself: all else steps back for a moment. */
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

  private static float[] fadeOut(float[] both, int rate) {
    int length = (int) (2 * rate * TAIL_SECONDS);
    for (int i = 0; i < length; i++) {
      both[both.length - 1 - i] *= (float) Math.min(1.0, i / (0.8 * length));
    }
    return both;
  }
}
