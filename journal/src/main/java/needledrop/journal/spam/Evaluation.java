package needledrop.journal.spam;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Measures how many texts the spam classifier judges correctly, with texts that it was not trained
 * on.
 *
 * @param threshold the lowest probability at which a text is treated as spam; chosen by
 *     cross-validation on the training set, never on the test set
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

  /** The maximum false positive rate on the training set. */
  private static final double MAX_FALSE_POSITIVE_RATE = 0.003;

  /** Trains with 70 % of the texts, selected at random with this seed, and tests with the rest. */
  public static Evaluation split(List<LabeledText> texts, long seed) {
    List<LabeledText> shuffled = shuffle(texts, seed);
    int trainingSize = (int) Math.round(TRAINING_FRACTION * shuffled.size());
    return of(shuffled.subList(0, trainingSize), shuffled.subList(trainingSize, shuffled.size()));
  }

  /** Trains and tests with separate texts. */
  public static Evaluation of(List<LabeledText> trainingSet, List<LabeledText> testSet) {
    double threshold = threshold(trainingSet);
    SpamClassifier spamClassifier = SpamClassifier.from(trainingSet);
    int[][] counts = new int[2][2];
    for (LabeledText text : testSet) {
      counts[text.spam() ? 1 : 0][
          spamClassifier.spamProbability(text.text()) >= threshold ? 1 : 0]++;
    }
    return new Evaluation(
        trainingSet.size(),
        counts[0][0] + counts[0][1],
        counts[1][0] + counts[1][1],
        counts[0][1],
        counts[1][1],
        threshold);
  }

  /**
   * Returns the lowest threshold with an allowed false positive rate in cross-validation. Repeats
   * it with different folds, because the result depends on the few texts near the threshold.
   */
  public static double threshold(List<LabeledText> examples) {
    List<TrainingExample> trainingExamples = TrainingExample.of(examples);
    double[] good =
        IntStream.range(0, REPETITIONS)
            .boxed()
            .flatMap(seed -> goodProbabilities(shuffle(trainingExamples, seed)))
            .mapToDouble(Double::doubleValue)
            .sorted()
            .toArray();
    int allowedFalsePositives = (int) Math.floor(MAX_FALSE_POSITIVE_RATE * good.length);
    double highestAllowed = good.length == 0 ? 0.5 : good[good.length - 1 - allowedFalsePositives];
    return Math.max(0.5, Math.nextUp(highestAllowed));
  }

  private static <T> List<T> shuffle(List<T> items, long seed) {
    List<T> shuffled = new ArrayList<>(items);
    Collections.shuffle(shuffled, new Random(seed));
    return shuffled;
  }

  private static Stream<Double> goodProbabilities(List<TrainingExample> shuffled) {
    return IntStream.range(0, FOLDS).boxed().flatMap(fold -> goodProbabilities(shuffled, fold));
  }

  private static Stream<Double> goodProbabilities(List<TrainingExample> shuffled, int fold) {
    List<TrainingExample> trainingSet = new ArrayList<>();
    List<TrainingExample> testSet = new ArrayList<>();
    for (int i = 0; i < shuffled.size(); i++) {
      (i % FOLDS == fold ? testSet : trainingSet).add(shuffled.get(i));
    }
    SpamClassifier spamClassifier = SpamClassifier.trainedOn(trainingSet);
    return testSet.stream().filter(text -> !text.spam()).map(spamClassifier::spamProbability);
  }

  /** The fraction of texts classified correctly, 0 to 1. */
  public double accuracy() {
    return (goodCount - falsePositives + truePositives) / (double) (goodCount + spamCount);
  }

  /** The fraction of good texts held as spam, 0 to 1. */
  public double falsePositiveRate() {
    return goodCount == 0 ? 0 : falsePositives / (double) goodCount;
  }
}
