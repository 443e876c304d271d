package needledrop.journal.spam;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * A spam classifier: logistic regression over {@link Features}, each weighted by how much more
 * often it occurs in spam than in good texts.
 *
 * <p>The measure is the log-count ratio of Wang and Manning ("Baselines and Bigrams: Simple, Good
 * Sentiment and Topic Classification", ACL 2012), smoothed by {@value #SMOOTHING}; each text is
 * scaled to length 1, so that long ones do not outweigh short ones. The regression is fitted by
 * AdaGrad with weight decay on the logistic loss (Duchi, Hazan and Singer, "Adaptive Subgradient
 * Methods for Online Learning and Stochastic Optimization", JMLR 12, 2011), in ten rounds over
 * examples shuffled by a fixed seed: the same examples in the same order give the same classifier
 * to the last bit.
 *
 * <p>Ratios and weights: {@value Features#DIMENSIONS} floats each, without a unit, about -10 to 10;
 * results: probabilities, 0 to 1. Training with two thousand examples of a line or two takes well
 * under a second.
 */
public final class SpamClassifier {
  private static final double SMOOTHING = 0.1;
  private static final int EPOCHS = 10;
  private static final double LEARNING_RATE = 0.3;
  private static final double WEIGHT_DECAY = 1e-5;
  private static final double EPSILON = 1e-8;
  private static final long SEED = 20_261_122;
  private static final int MAX_REASONS = 4;

  private final float[] ratios;
  private final float[] weights = new float[Features.DIMENSIONS];
  private double bias;

  private SpamClassifier(float[] ratios) {
    this.ratios = ratios;
  }

  /** Trains a classifier. Without examples, every text has the probability one half. */
  public static SpamClassifier from(List<LabeledText> examples) {
    return trainedOn(TrainingExample.of(examples));
  }

  /**
   * Trains a classifier with examples whose features were extracted before, so that they can be
   * reused.
   */
  static SpamClassifier trainedOn(List<TrainingExample> examples) {
    SpamClassifier spamClassifier = new SpamClassifier(ratios(examples));
    spamClassifier.train(examples);
    return spamClassifier;
  }

  private static float[] ratios(List<TrainingExample> examples) {
    int[] inSpam = new int[Features.DIMENSIONS];
    int[] inGood = new int[Features.DIMENSIONS];
    int spamCount = 0;
    for (TrainingExample trainingExample : examples) {
      spamCount += trainingExample.spam() ? 1 : 0;
      for (int index : trainingExample.features()) {
        (trainingExample.spam() ? inSpam : inGood)[index]++;
      }
    }
    float[] ratios = new float[Features.DIMENSIONS];
    for (int index = 0; index < ratios.length; index++) {
      if (inSpam[index] + inGood[index] > 0) {
        double spamRate = smoothedRate(inSpam[index], spamCount);
        ratios[index] =
            (float) Math.log(spamRate / smoothedRate(inGood[index], examples.size() - spamCount));
      }
    }
    return ratios;
  }

  private static double smoothedRate(int count, int total) {
    return (count + SMOOTHING) / (total + 2 * SMOOTHING);
  }

  private void train(List<TrainingExample> examples) {
    float[] squaredGradients = new float[Features.DIMENSIONS];
    double biasSquaredGradients = EPSILON;
    List<TrainingExample> shuffled = new ArrayList<>(examples);
    Random random = new Random(SEED);
    for (int epoch = 0; epoch < EPOCHS; epoch++) {
      Collections.shuffle(shuffled, random);
      for (TrainingExample trainingExample : shuffled) {
        double error = spamProbability(trainingExample) - (trainingExample.spam() ? 1 : 0);
        biasSquaredGradients += error * error;
        bias -= LEARNING_RATE * error / Math.sqrt(biasSquaredGradients);
        updateWeights(trainingExample.features(), error, squaredGradients);
      }
    }
  }

  private void updateWeights(int[] indices, double error, float[] squaredGradients) {
    double length = norm(indices);
    for (int index : indices) {
      double gradient = error * ratios[index] / length + WEIGHT_DECAY * weights[index];
      squaredGradients[index] += (float) (gradient * gradient);
      weights[index] -=
          (float) (LEARNING_RATE * gradient / (Math.sqrt(squaredGradients[index]) + EPSILON));
    }
  }

  private double logit(int[] indices) {
    double sum = 0;
    for (int index : indices) {
      sum += contribution(index);
    }
    return sum / norm(indices) + bias;
  }

  /** Returns the evidence of a feature for spam; 0 if it did not occur in training. */
  private double contribution(int index) {
    return (double) weights[index] * ratios[index];
  }

  private double norm(int[] indices) {
    double squares = EPSILON;
    for (int index : indices) {
      squares += (double) ratios[index] * ratios[index];
    }
    return Math.sqrt(squares);
  }

  private static double probability(double logit) {
    return 1 / (1 + Math.exp(-logit));
  }

  double spamProbability(TrainingExample trainingExample) {
    return probability(logit(trainingExample.features()));
  }

  /** Returns the probability that a text is spam, 0 to 1. */
  public double spamProbability(PostedText text) {
    return probability(logit(Features.of(text).indices()));
  }

  /** Returns the words of a text with the strongest evidence for spam, strongest first. */
  public List<String> reasons(PostedText text) {
    return Features.of(text).labels().entrySet().stream()
        .filter(label -> !label.getValue().isEmpty() && contribution(label.getKey()) > 0)
        .sorted(
            Comparator.comparingDouble(
                (Map.Entry<Integer, String> label) -> -contribution(label.getKey())))
        .map(Map.Entry::getValue)
        .distinct()
        .limit(MAX_REASONS)
        .toList();
  }
}
