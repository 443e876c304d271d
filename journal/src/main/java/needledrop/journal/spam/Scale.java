package needledrop.journal.spam;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * The scale that weighs messages: logistic regression over {@link Traits} that are first measured
 * by how much oftener spam has them than good messages do, learned from examples.
 *
 * <p>The measure is the log-count ratio of Wang and Manning ("Baselines and Bigrams: Simple, Good
 * Sentiment and Topic Classification", ACL 2012), smoothed by {@value #SMOOTHING}; each message is
 * scaled to length 1, so that long ones do not outweigh short ones. The regression is fitted by
 * AdaGrad with weight decay on the logistic loss (Duchi, Hazan and Singer, "Adaptive Subgradient
 * Methods for Online Learning and Stochastic Optimization", JMLR 12, 2011), in ten rounds over
 * examples shuffled by a fixed seed: the same examples in the same order give the same scale to the
 * last bit.
 *
 * <p>Ratios and weights: {@value Traits#SIZE} floats each, without a unit, about -10 to 10;
 * answers: probabilities, 0 to 1. Two thousand examples of a line or two are learned in well under
 * a second.
 */
public final class Scale {
  private static final double SMOOTHING = 0.1;
  private static final int ROUNDS = 10;
  private static final double STEP = 0.3;
  private static final double DECAY = 1e-5;
  private static final double CAREFUL = 1e-8;
  private static final long SEED = 20_261_122;
  private static final int SAID = 4;

  private final float[] ratios;
  private final float[] weights = new float[Traits.SIZE];
  private double bias;

  private Scale(float[] ratios) {
    this.ratios = ratios;
  }

  /** Learns from the examples; without any, every message weighs one half. */
  public static Scale from(List<Example> examples) {
    return learnedFrom(Lesson.of(examples));
  }

  /** Learns from examples whose traits are looked for only once, however often they are used. */
  static Scale learnedFrom(List<Lesson> lessons) {
    Scale scale = new Scale(ratios(lessons));
    scale.learn(lessons);
    return scale;
  }

  private static float[] ratios(List<Lesson> lessons) {
    int[] inSpam = new int[Traits.SIZE];
    int[] inGood = new int[Traits.SIZE];
    int spams = 0;
    for (Lesson lesson : lessons) {
      spams += lesson.spam() ? 1 : 0;
      for (int place : lesson.places()) {
        (lesson.spam() ? inSpam : inGood)[place]++;
      }
    }
    float[] ratios = new float[Traits.SIZE];
    for (int place = 0; place < ratios.length; place++) {
      if (inSpam[place] + inGood[place] > 0) {
        double ofSpam = share(inSpam[place], spams);
        ratios[place] = (float) Math.log(ofSpam / share(inGood[place], lessons.size() - spams));
      }
    }
    return ratios;
  }

  private static double share(int some, int all) {
    return (some + SMOOTHING) / (all + 2 * SMOOTHING);
  }

  private void learn(List<Lesson> lessons) {
    float[] travelled = new float[Traits.SIZE];
    double biasTravelled = CAREFUL;
    List<Lesson> shuffled = new ArrayList<>(lessons);
    Random random = new Random(SEED);
    for (int round = 0; round < ROUNDS; round++) {
      Collections.shuffle(shuffled, random);
      for (Lesson lesson : shuffled) {
        double error = spam(lesson) - (lesson.spam() ? 1 : 0);
        biasTravelled += error * error;
        bias -= STEP * error / Math.sqrt(biasTravelled);
        step(lesson.places(), error, travelled);
      }
    }
  }

  private void step(int[] places, double error, float[] travelled) {
    double length = length(places);
    for (int place : places) {
      double slope = error * ratios[place] / length + DECAY * weights[place];
      travelled[place] += (float) (slope * slope);
      weights[place] -= (float) (STEP * slope / (Math.sqrt(travelled[place]) + CAREFUL));
    }
  }

  private double logit(int[] places) {
    double sum = 0;
    for (int place : places) {
      sum += says(place);
    }
    return sum / length(places) + bias;
  }

  /** How much a trait speaks for spam; what was never seen says nothing. */
  private double says(int place) {
    return (double) weights[place] * ratios[place];
  }

  private double length(int[] places) {
    double squares = CAREFUL;
    for (int place : places) {
      squares += (double) ratios[place] * ratios[place];
    }
    return Math.sqrt(squares);
  }

  private static double probability(double logit) {
    return 1 / (1 + Math.exp(-logit));
  }

  double spam(Lesson lesson) {
    return probability(logit(lesson.places()));
  }

  /** How sure it is that this is spam. */
  public double spam(Message message) {
    return probability(logit(Traits.of(message).places()));
  }

  /** The words of the message that speak most for spam, the strongest first. */
  public List<String> reasons(Message message) {
    return Traits.of(message).said().entrySet().stream()
        .filter(each -> !each.getValue().isEmpty() && says(each.getKey()) > 0)
        .sorted(
            Comparator.comparingDouble((Map.Entry<Integer, String> each) -> -says(each.getKey())))
        .map(Map.Entry::getValue)
        .distinct()
        .limit(SAID)
        .toList();
  }
}
