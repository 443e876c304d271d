package needledrop.listen;

/** How evidence turns into a share: of cues with as much, so many were right. */
final class Confidence {
  private static final double EVEN = 30;
  private static final double STEEPNESS = 4;

  private Confidence() {}

  /** A logistic curve over the logarithm of the evidence. */
  static double of(double evidence) {
    return 1 / (1 + Math.pow(evidence / EVEN, -STEEPNESS));
  }
}
