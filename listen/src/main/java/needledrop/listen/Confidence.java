package needledrop.listen;

/**
 * Converts the evidence that a song plays in footage (a log-likelihood ratio) to a confidence from
 * 0 to 1.
 *
 * <p>The curve is chosen, not fitted, because test mixes gave too few false cues to fit it. The
 * minimum evidence of a match ({@link CandidateCheck#MIN_EVIDENCE}) gives 0.65, and ten seconds of
 * clear music nearly 1.
 */
final class Confidence {
  /** The evidence in nats at which the confidence is 0.5. */
  private static final double EVEN_ODDS_EVIDENCE = 30;

  private static final double STEEPNESS = 4;

  private Confidence() {}

  /**
   * Returns the confidence: a logistic function of the logarithm of the evidence.
   *
   * @param evidence in nats; positive
   */
  static double of(double evidence) {
    return 1 / (1 + Math.pow(evidence / EVEN_ODDS_EVIDENCE, -STEEPNESS));
  }
}
