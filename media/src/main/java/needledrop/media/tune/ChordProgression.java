package needledrop.media.tune;

import java.util.List;
import java.util.random.RandomGenerator;

/**
 * Chooses the chord of each bar of a generated song: repeating four-bar progressions, random for
 * each kind of section.
 */
final class ChordProgression {

  private static final List<List<Integer>> QUIET =
      List.of(List.of(0, 0, 5, 6), List.of(0, 5, 2, 6), List.of(0, 6, 5, 6), List.of(0, 3, 5, 6));
  private static final List<List<Integer>> RISING =
      List.of(List.of(3, 5, 6, 6), List.of(5, 6, 3, 6), List.of(3, 0, 5, 6));
  private static final List<List<Integer>> BRIGHT =
      List.of(List.of(5, 6, 0, 2), List.of(0, 5, 2, 6), List.of(5, 2, 6, 0), List.of(2, 6, 0, 5));

  private final int key;
  private final List<Integer> quiet;
  private final List<Integer> rising;
  private final List<Integer> bright;

  ChordProgression(RandomGenerator random) {
    key = 57 + random.nextInt(-3, 4);
    quiet = pick(QUIET, random);
    rising = pick(RISING, random);
    bright = pick(BRIGHT, random);
  }

  private static List<Integer> pick(List<List<Integer>> progressions, RandomGenerator random) {
    return progressions.get(random.nextInt(progressions.size()));
  }

  /** Returns the chord of a bar, counted from 0 within its section. */
  Chord chordAt(SongSection songSection, int bar) {
    int degree =
        switch (songSection) {
          case INTRO, VERSE -> quiet.get(bar % 4);
          case PRE_CHORUS, BRIDGE -> rising.get(bar % 4);
          case CHORUS, LAST_CHORUS -> bright.get(bar % 4);
          case OUTRO -> 0;
        };
    return new Chord(key + songSection.transposition(), degree);
  }
}
