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
public final class Tune {

  private static final double SILENCE_BEFORE = 0.12;
  private static final double RINGS_ON = 2.0;
  private static final double DUCKED = 0.42;
  private static final double DUCK_SECONDS = 0.11;

  private final Mood mood;
  private final double tempo;
  private final Score score;

  public Tune(long seed, Mood mood) {
    SplittableRandom random = new SplittableRandom(seed);
    this.mood = mood;
    tempo = mood.tempo() + random.nextInt(-2, 3);
    score = new Composer(mood, random).compose();
  }

  /** A tune whose mood follows from its seed, too. */
  public static Tune of(long seed) {
    Mood[] moods = Mood.values();
    return new Tune(seed, moods[Math.floorMod(seed, moods.length)]);
  }

  public Mood mood() {
    return mood;
  }

  /** Beats a minute, the same throughout. */
  public double tempo() {
    return tempo;
  }

  /** How long it lasts, the last chord's ringing included. */
  public double seconds() {
    return SILENCE_BEFORE + bars() * 4 * beat() + RINGS_ON;
  }

  /** When each beat falls, in seconds. */
  public List<Double> beats() {
    return times(IntStream.range(0, bars() * 4));
  }

  /** When each bar begins, in seconds. */
  public List<Double> downbeats() {
    return times(IntStream.range(0, bars()).map(bar -> 4 * bar));
  }

  private List<Double> times(IntStream beats) {
    DoubleStream times = beats.mapToDouble(beat -> SILENCE_BEFORE + beat * beat());
    return times.boxed().toList();
  }

  private static int bars() {
    return Part.ORDER.stream().mapToInt(Part::bars).sum();
  }

  private double beat() {
    return 60 / tempo;
  }

  /** Both channels mixed into one, between −1 and 1. */
  public AudioBuffer sound(int rate) {
    float[] both = stereo(rate);
    float[] one = new float[both.length / 2];
    for (int i = 0; i < one.length; i++) {
      one[i] = (both[2 * i] + both[2 * i + 1]) / 2;
    }
    return new AudioBuffer(one, rate);
  }

  /** Left and right interleaved, between −1 and 1. */
  public float[] stereo(int rate) {
    Mix mix = new Mix(rate, (int) (seconds() * rate));
    double sixteenth = beat() * rate / 4;
    double origin = SILENCE_BEFORE * rate;
    Synthesizer synthesizer = new Synthesizer(mix, sixteenth);
    score.notes().forEach(note -> synthesizer.play(note, origin));
    duck(mix, origin, sixteenth);
    DrumKit drums = new DrumKit(mix, sixteenth);
    score.hits().forEach(hit -> drums.play(hit, origin));
    new Room(mix).resound((int) (3 * sixteenth));
    return faded(mix.master(), rate);
  }

  /** The kick makes room for itself: all else steps back for a moment. */
  private void duck(Mix mix, double origin, double sixteenth) {
    List<Hit> kicks = score.hits().stream().filter(hit -> hit.drum() == Drum.KICK).toList();
    for (Hit kick : kicks) {
      int start = (int) (origin + kick.start() * sixteenth);
      int length = (int) (3 * DUCK_SECONDS * mix.rate());
      for (int i = 0; i < length && start + i < mix.length(); i++) {
        mix.duck(start + i, 1 - DUCKED * Math.exp(-i / (DUCK_SECONDS * mix.rate())));
      }
    }
  }

  private static float[] faded(float[] both, int rate) {
    int length = (int) (2 * rate * RINGS_ON);
    for (int i = 0; i < length; i++) {
      both[both.length - 1 - i] *= (float) Math.min(1.0, i / (0.8 * length));
    }
    return both;
  }
}
