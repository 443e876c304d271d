package needledrop.media;

/**
 * Receives the progress of a long operation, at least twice per second.
 *
 * <p>{@link #report} may throw {@link java.util.concurrent.CancellationException} to cancel the
 * operation, which then ends the processes it started and rethrows the exception.
 */
@FunctionalInterface
public interface Progress {

  /** Ignores all reports and never cancels. */
  Progress NONE = fraction -> {};

  /**
   * Receives the progress so far.
   *
   * @param fraction the fraction done, 0 to 1; never decreases during one operation
   */
  void report(double fraction);

  /**
   * Returns a listener for one part of the operation: its 0 maps to {@code from} here, and its 1 to
   * {@code to}.
   */
  default Progress part(double from, double to) {
    return fraction -> report(from + (to - from) * Math.clamp(fraction, 0, 1));
  }
}
