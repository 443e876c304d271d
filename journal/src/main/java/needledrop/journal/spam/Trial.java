package needledrop.journal.spam;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A trial of the scale on messages it has not seen.
 *
 * @param threshold from which probability on a message was held as spam; chosen on folds of what
 *     was learned from, never on what was tried
 */
public record Trial(int learned, int good, int spam, int goodHeld, int spamHeld, double threshold) {
  private static final double LEARNED_PART = 0.7;
  private static final int FOLDS = 5;
  private static final int TIMES = 3;

  /** So large a part of the good messages may be held, among those learned from. */
  private static final double HELD_OF_GOOD = 0.003;

  /** Learns from seventy of a hundred messages drawn by the seed, and tries the rest. */
  public static Trial split(List<Example> all, long seed) {
    List<Example> drawn = shuffled(all, seed);
    int cut = (int) Math.round(LEARNED_PART * drawn.size());
    return of(drawn.subList(0, cut), drawn.subList(cut, drawn.size()));
  }

  /** Learns from some and tries others. */
  public static Trial of(List<Example> learned, List<Example> tried) {
    double threshold = threshold(learned);
    Scale scale = Scale.from(learned);
    int[][] counts = new int[2][2];
    for (Example each : tried) {
      counts[each.spam() ? 1 : 0][scale.spam(each.message()) >= threshold ? 1 : 0]++;
    }
    return new Trial(
        learned.size(),
        counts[0][0] + counts[0][1],
        counts[1][0] + counts[1][1],
        counts[0][1],
        counts[1][1],
        threshold);
  }

  /**
   * The lowest that holds no more good messages than may be, where each fold is tried in turn;
   * three times over, since how the folds are drawn decides about the few that are near it.
   */
  public static double threshold(List<Example> examples) {
    List<Lesson> lessons = Lesson.of(examples);
    double[] good =
        IntStream.range(0, TIMES)
            .boxed()
            .flatMap(time -> goodOf(shuffled(lessons, time)))
            .mapToDouble(Double::doubleValue)
            .sorted()
            .toArray();
    int mayBeHeld = (int) Math.floor(HELD_OF_GOOD * good.length);
    double first = good.length == 0 ? 0.5 : good[good.length - 1 - mayBeHeld];
    return Math.max(0.5, Math.nextUp(first));
  }

  private static <T> List<T> shuffled(List<T> all, long seed) {
    List<T> drawn = new ArrayList<>(all);
    Collections.shuffle(drawn, new Random(seed));
    return drawn;
  }

  private static Stream<Double> goodOf(List<Lesson> drawn) {
    return IntStream.range(0, FOLDS).boxed().flatMap(fold -> goodOf(drawn, fold));
  }

  private static Stream<Double> goodOf(List<Lesson> drawn, int fold) {
    List<Lesson> learned = new ArrayList<>();
    List<Lesson> tried = new ArrayList<>();
    for (int at = 0; at < drawn.size(); at++) {
      (at % FOLDS == fold ? tried : learned).add(drawn.get(at));
    }
    Scale scale = Scale.learnedFrom(learned);
    return tried.stream().filter(each -> !each.spam()).map(scale::spam);
  }

  /** The part that was told right, 0 to 1. */
  public double accuracy() {
    return (good - goodHeld + spamHeld) / (double) (good + spam);
  }

  /** The part of the good messages that was held as spam, 0 to 1. */
  public double wronglyHeld() {
    return good == 0 ? 0 : goodHeld / (double) good;
  }
}
