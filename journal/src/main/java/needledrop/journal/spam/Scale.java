package needledrop.journal.spam;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * The scale that weighs messages: logistic regression over {@link Traits}, learned from examples.
 *
 * <p>It is fitted by AdaGrad with weight decay on the logistic loss (Duchi, Hazan and Singer,
 * "Adaptive Subgradient Methods for Online Learning and Stochastic Optimization", JMLR 12, 2011),
 * in ten rounds over examples shuffled by a fixed seed: the same examples in the same order give
 * the same scale to the last bit.
 *
 * <p>Weights: {@value Traits#SIZE} floats without a unit, about -10 to 10; answers: probabilities,
 * 0 to 1. Two thousand examples of a line or two are learned in well under a second.
 */
public final class Scale {
  private static final int ROUNDS = 10;
  private static final double STEP = 0.3;
  private static final double DECAY = 1e-5;
  private static final double CAREFUL = 1e-8;
  private static final long SEED = 20_261_122;
  private static final int SAID = 4;

  private final float[] weights;

  private Scale(float[] weights) {
    this.weights = weights;
  }

  /** Learns from the examples. Of one kind alone nothing can be learned: all weigh the same. */
  public static Scale from(List<Example> examples) {
    int[][] places =
        examples.parallelStream()
            .map(each -> Traits.of(each.message()).places())
            .toArray(int[][]::new);
    boolean[] spam = new boolean[places.length];
    IntStream.range(0, spam.length).forEach(at -> spam[at] = examples.get(at).spam());
    return new Scale(learn(places, spam));
  }

  private static float[] learn(int[][] places, boolean[] spam) {
    float[] weights = new float[Traits.SIZE];
    float[] travelled = new float[Traits.SIZE];
    int[] order = IntStream.range(0, places.length).toArray();
    SplittableRandom random = new SplittableRandom(SEED);
    for (int round = 0; round < ROUNDS; round++) {
      shuffle(order, random);
      for (int at : order) {
        step(places[at], spam[at], weights, travelled);
      }
    }
    return weights;
  }

  private static void shuffle(int[] order, SplittableRandom random) {
    for (int last = order.length - 1; last > 0; last--) {
      int other = random.nextInt(last + 1);
      int kept = order[last];
      order[last] = order[other];
      order[other] = kept;
    }
  }

  private static void step(int[] places, boolean spam, float[] weights, float[] travelled) {
    double length = Math.sqrt(places.length);
    double sum = 0;
    for (int place : places) {
      sum += weights[place];
    }
    double error = probability(sum / length) - (spam ? 1 : 0);
    for (int place : places) {
      double slope = error / length + DECAY * weights[place];
      travelled[place] += (float) (slope * slope);
      weights[place] -= (float) (STEP * slope / (Math.sqrt(travelled[place]) + CAREFUL));
    }
  }

  private static double probability(double logit) {
    return 1 / (1 + Math.exp(-logit));
  }

  /** How sure it is that this is spam. */
  public double spam(Message message) {
    return probability(sum(Traits.of(message).places()));
  }

  private double sum(int[] places) {
    double sum = 0;
    for (int place : places) {
      sum += weights[place];
    }
    return sum / Math.sqrt(Math.max(1, places.length));
  }

  /** The words of the message that speak most for spam, the strongest first. */
  public List<String> reasons(Message message) {
    return Traits.of(message).said().entrySet().stream()
        .filter(each -> !each.getValue().isEmpty() && weights[each.getKey()] > 0)
        .sorted(
            Comparator.comparingDouble(
                (Map.Entry<Integer, String> each) -> -weights[each.getKey()]))
        .map(Map.Entry::getValue)
        .distinct()
        .limit(SAID)
        .toList();
  }
}
