package needledrop.media.tune;

import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/**
 * A melody of eight bars: a motif of two bars, two repetitions of it on other chords, and a variant
 * that ends on a long high note.
 */
final class Melody {

  private static final List<String> RHYTHM_PATTERNS =
      List.of(
          "x..x..x.x...x.x.x...........x.x.",
          "x.....x.x.x...x...x.....x...x...",
          "x..x..x...x.x...x..x..x.....x.x.",
          "....x.x.x..x..x.x.......x.x.x...");
  private static final String FINAL_RHYTHM = "x..x..x.x.......x...............";

  private final String rhythm;
  private final int[] steps;

  Melody(RandomGenerator random) {
    rhythm = RHYTHM_PATTERNS.get(random.nextInt(RHYTHM_PATTERNS.size()));
    steps = contour(random, 32);
  }

  /**
   * Returns random steps of the scale: mostly small steps, some leaps, with a tendency towards the
   * middle.
   */
  private static int[] contour(RandomGenerator random, int length) {
    int[] steps = new int[length];
    int step = 4 + random.nextInt(4);
    for (int i = 0; i < length; i++) {
      steps[i] = step;
      int towardsMiddle = Integer.signum(6 - step);
      int leap = random.nextInt(6) == 0 ? 3 : 1 + random.nextInt(2);
      step += random.nextInt(3) == 0 ? towardsMiddle * leap : (random.nextBoolean() ? leap : -leap);
      step = Math.clamp(step, 2, 10);
    }
    return steps;
  }

  /** Adds two bars to a score from this sixteenth on; {@code repetition} is from 0 to 3. */
  void play(MusicScore musicScore, double start, int repetition, Chord first, Chord second) {
    String pattern = repetition == 3 ? FINAL_RHYTHM : rhythm;
    int[] strokes =
        IntStream.range(0, 32).filter(position -> pattern.charAt(position) == 'x').toArray();
    for (int i = 0; i < strokes.length; i++) {
      int position = strokes[i];
      int length = (i + 1 < strokes.length ? strokes[i + 1] : 32) - position;
      int pitch =
          pitch(
              position < 16 ? first : second,
              stepAt(i, repetition, strokes.length),
              position % 4 == 0);
      musicScore.add(
          Instrument.LEAD, start + position, length * 0.92, pitch, position % 8 == 0 ? 1 : 0.82);
    }
  }

  private int stepAt(int i, int repetition, int count) {
    boolean last = i == count - 1;
    return switch (repetition) {
      case 1 -> steps[i] + (i > count / 2 ? 1 : 0);
      case 3 -> last ? 7 : steps[i] + 1;
      default -> steps[i];
    };
  }

  /** Returns the MIDI pitch of a step; on the beat, the nearest tone of the chord. */
  private static int pitch(Chord chord, int step, boolean onTheBeat) {
    int pitch = Chord.pitch(chord.key(), step) + 12;
    if (!onTheBeat) {
      return pitch;
    }
    return IntStream.of(0, -1, 1, -2, 2)
        .map(semitones -> pitch + semitones)
        .filter(chord::contains)
        .findFirst()
        .orElse(pitch);
  }
}
