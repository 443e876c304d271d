package needledrop.media;

/**
 * Somebody who is told how far a piece of long work has come, at least twice a second.
 *
 * <p>Throwing {@link java.util.concurrent.CancellationException} from {@link #report} is how work
 * is cancelled: it stops, ends the processes it started, and lets the exception through.
 */
@FunctionalInterface
public interface Progress {

  /** Nobody listens, and nobody cancels. */
  Progress NONE = fraction -> {};

  /**
   * Hears how far the work has come.
   *
   * @param fraction how much is done, 0 to 1; never falls while one piece of work goes on
   */
  void report(double fraction);

  /** The same listener for work that is only a part of the whole: its 0 is {@code from} here. */
  default Progress part(double from, double to) {
    return fraction -> report(from + (to - from) * Math.clamp(fraction, 0, 1));
  }
}
