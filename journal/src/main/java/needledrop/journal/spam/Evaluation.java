package needledrop.journal.spam;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * An evaluation of the spam classifier on messages that it was not trained on.
 *
 * @param threshold the probability from which a message is held as spam; chosen by cross-validation
 *     on the training set, never on the test set
 */
public record Evaluation(
    int trainingSize,
    int goodCount,
    int spamCount,
    int falsePositives,
    int truePositives,
    double threshold) {
  private static final double TRAINING_FRACTION = 0.7;
  private static final int FOLDS = 5;
  private static final int REPETITIONS = 3;

  /** So large a part of the good messages may be held, among those learned from. */
  private static final double MAX_FALSE_POSITIVE_RATE = 0.003;

  /** Learns from seventy of a hundred messages drawn by the seed, and tries the rest. */
  public static Evaluation split(List<LabeledText> all, long seed) {
    List<LabeledText> drawn = shuffle(all, seed);
    int cut = (int) Math.round(TRAINING_FRACTION * drawn.size());
    return of(drawn.subList(0, cut), drawn.subList(cut, drawn.size()));
  }

  /** Learns from some and tries others. */
  public static Evaluation of(List<LabeledText> learned, List<LabeledText> tried) {
    double threshold = threshold(learned);
    SpamClassifier spamClassifier = SpamClassifier.from(learned);
    int[][] counts = new int[2][2];
    for (LabeledText each : tried) {
      counts[each.spam() ? 1 : 0][
          spamClassifier.spamProbability(each.text()) >= threshold ? 1 : 0]++;
    }
    return new Evaluation(
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
  public static double threshold(List<LabeledText> examples) {
    List<TrainingExample> lessons = TrainingExample.of(examples);
    double[] good =
        IntStream.range(0, REPETITIONS)
            .boxed()
            .flatMap(time -> goodProbabilities(shuffle(lessons, time)))
            .mapToDouble(Double::doubleValue)
            .sorted()
            .toArray();
    int mayBeHeld = (int) Math.floor(MAX_FALSE_POSITIVE_RATE * good.length);
    double first = good.length == 0 ? 0.5 : good[good.length - 1 - mayBeHeld];
    return Math.max(0.5, Math.nextUp(first));
  }

  private static <T> List<T> shuffle(List<T> all, long seed) {
    List<T> drawn = new ArrayList<>(all);
    Collections.shuffle(drawn, new Random(seed));
    return drawn;
  }

  private static Stream<Double> goodProbabilities(List<TrainingExample> drawn) {
    return IntStream.range(0, FOLDS).boxed().flatMap(fold -> goodProbabilities(drawn, fold));
  }

  private static Stream<Double> goodProbabilities(List<TrainingExample> drawn, int fold) {
    List<TrainingExample> learned = new ArrayList<>();
    List<TrainingExample> tried = new ArrayList<>();
    for (int at = 0; at < drawn.size(); at++) {
      (at % FOLDS == fold ? tried : learned).add(drawn.get(at));
    }
    SpamClassifier spamClassifier = SpamClassifier.trainedOn(learned);
    return tried.stream().filter(each -> !each.spam()).map(spamClassifier::spamProbability);
  }

  /** The part that was told right, 0 to 1. */
  public double accuracy() {
    return (goodCount - falsePositives + truePositives) / (double) (goodCount + spamCount);
  }

  /** The part of the good messages that was held as spam, 0 to 1. */
  public double falsePositiveRate() {
    return goodCount == 0 ? 0 : falsePositives / (double) goodCount;
  }
}
