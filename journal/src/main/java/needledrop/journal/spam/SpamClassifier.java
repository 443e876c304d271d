package needledrop.journal.spam;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * A spam classifier: logistic regression over {@link Features}, each weighted by how much more
 * often it occurs in spam than in good messages.
 *
 * <p>The measure is the log-count ratio of Wang and Manning ("Baselines and Bigrams: Simple, Good
 * Sentiment and Topic Classification", ACL 2012), smoothed by {@value #SMOOTHING}; each message is
 * scaled to length 1, so that long ones do not outweigh short ones. The regression is fitted by
 * AdaGrad with weight decay on the logistic loss (Duchi, Hazan and Singer, "Adaptive Subgradient
 * Methods for Online Learning and Stochastic Optimization", JMLR 12, 2011), in ten rounds over
 * examples shuffled by a fixed seed: the same examples in the same order give the same classifier
 * to the last bit.
 *
 * <p>Ratios and weights: {@value Traits#SIZE} floats each, without a unit, about -10 to 10;
 * answers: probabilities, 0 to 1. Two thousand examples of a line or two are learned in well under
 * a second.
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

  /** Learns from the examples; without any, every message weighs one half. */
  public static SpamClassifier from(List<LabeledText> examples) {
    return trainedOn(TrainingExample.of(examples));
  }

  /** Learns from examples whose traits are looked for only once, however often they are used. */
  static SpamClassifier trainedOn(List<TrainingExample> lessons) {
    SpamClassifier spamClassifier = new SpamClassifier(ratios(lessons));
    spamClassifier.train(lessons);
    return spamClassifier;
  }

  private static float[] ratios(List<TrainingExample> lessons) {
    int[] inSpam = new int[Features.DIMENSIONS];
    int[] inGood = new int[Features.DIMENSIONS];
    int spams = 0;
    for (TrainingExample trainingExample : lessons) {
      spams += trainingExample.spam() ? 1 : 0;
      for (int place : trainingExample.features()) {
        (trainingExample.spam() ? inSpam : inGood)[place]++;
      }
    }
    float[] ratios = new float[Features.DIMENSIONS];
    for (int place = 0; place < ratios.length; place++) {
      if (inSpam[place] + inGood[place] > 0) {
        double ofSpam = smoothedRate(inSpam[place], spams);
        ratios[place] =
            (float) Math.log(ofSpam / smoothedRate(inGood[place], lessons.size() - spams));
      }
    }
    return ratios;
  }

  private static double smoothedRate(int some, int all) {
    return (some + SMOOTHING) / (all + 2 * SMOOTHING);
  }

  private void train(List<TrainingExample> lessons) {
    float[] travelled = new float[Features.DIMENSIONS];
    double biasTravelled = EPSILON;
    List<TrainingExample> shuffled = new ArrayList<>(lessons);
    Random random = new Random(SEED);
    for (int round = 0; round < EPOCHS; round++) {
      Collections.shuffle(shuffled, random);
      for (TrainingExample trainingExample : shuffled) {
        double error = spamProbability(trainingExample) - (trainingExample.spam() ? 1 : 0);
        biasTravelled += error * error;
        bias -= LEARNING_RATE * error / Math.sqrt(biasTravelled);
        updateWeights(trainingExample.features(), error, travelled);
      }
    }
  }

  private void updateWeights(int[] places, double error, float[] travelled) {
    double length = norm(places);
    for (int place : places) {
      double slope = error * ratios[place] / length + WEIGHT_DECAY * weights[place];
      travelled[place] += (float) (slope * slope);
      weights[place] -= (float) (LEARNING_RATE * slope / (Math.sqrt(travelled[place]) + EPSILON));
    }
  }

  private double logit(int[] places) {
    double sum = 0;
    for (int place : places) {
      sum += contribution(place);
    }
    return sum / norm(places) + bias;
  }

  /** How much a trait speaks for spam; what was never seen says nothing. */
  private double contribution(int place) {
    return (double) weights[place] * ratios[place];
  }

  private double norm(int[] places) {
    double squares = EPSILON;
    for (int place : places) {
      squares += (double) ratios[place] * ratios[place];
    }
    return Math.sqrt(squares);
  }

  private static double probability(double logit) {
    return 1 / (1 + Math.exp(-logit));
  }

  double spamProbability(TrainingExample trainingExample) {
    return probability(logit(trainingExample.features()));
  }

  /** How sure it is that this is spam. */
  public double spamProbability(PostedText message) {
    return probability(logit(Features.of(message).indices()));
  }

  /** The words of the message that speak most for spam, the strongest first. */
  public List<String> reasons(PostedText message) {
    return Features.of(message).labels().entrySet().stream()
        .filter(each -> !each.getValue().isEmpty() && contribution(each.getKey()) > 0)
        .sorted(
            Comparator.comparingDouble(
                (Map.Entry<Integer, String> each) -> -contribution(each.getKey())))
        .map(Map.Entry::getValue)
        .distinct()
        .limit(MAX_REASONS)
        .toList();
  }
}
