package needledrop.media.tune;

import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/**
 * A motif of two bars, and what becomes of it over eight: said, said again on other chords, said
 * once more, and brought to rest on a long high note.
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

  /** Mostly neighbouring steps, now and then a leap, and always back towards the middle. */
  private static int[] contour(RandomGenerator random, int length) {
    int[] steps = new int[length];
    int step = 4 + random.nextInt(4);
    for (int i = 0; i < length; i++) {
      steps[i] = step;
      int home = Integer.signum(6 - step);
      int leap = random.nextInt(6) == 0 ? 3 : 1 + random.nextInt(2);
      step += random.nextInt(3) == 0 ? home * leap : (random.nextBoolean() ? leap : -leap);
      step = Math.clamp(step, 2, 10);
    }
    return steps;
  }

  /** Plays two bars from the given sixteenth on; {@code turn} counts the times, 0 to 3. */
  void play(MusicScore musicScore, double start, int turn, Chord first, Chord second) {
    String when = turn == 3 ? FINAL_RHYTHM : rhythm;
    int[] strokes = IntStream.range(0, 32).filter(at -> when.charAt(at) == 'x').toArray();
    for (int i = 0; i < strokes.length; i++) {
      int at = strokes[i];
      int length = (i + 1 < strokes.length ? strokes[i + 1] : 32) - at;
      int pitch = pitch(at < 16 ? first : second, stepAt(i, turn, strokes.length), at % 4 == 0);
      musicScore.add(Instrument.LEAD, start + at, length * 0.92, pitch, at % 8 == 0 ? 1 : 0.82);
    }
  }

  private int stepAt(int i, int turn, int count) {
    boolean last = i == count - 1;
    return switch (turn) {
      case 1 -> steps[i] + (i > count / 2 ? 1 : 0);
      case 3 -> last ? 7 : steps[i] + 1;
      default -> steps[i];
    };
  }

  /** On the beat a melody stands on a tone of the chord; between beats it may pass. */
  private static int pitch(Chord chord, int step, boolean onTheBeat) {
    int pitch = Chord.pitch(chord.key(), step) + 12;
    if (!onTheBeat) {
      return pitch;
    }
    return IntStream.of(0, -1, 1, -2, 2)
        .map(away -> pitch + away)
        .filter(chord::contains)
        .findFirst()
        .orElse(pitch);
  }
}
