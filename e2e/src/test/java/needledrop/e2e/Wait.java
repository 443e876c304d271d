package needledrop.e2e;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;

/** Polls a condition up to a deadline. */
final class Wait {
  private static final Duration TIMEOUT = Duration.ofMinutes(40);
  private static final Duration INTERVAL = Duration.ofMillis(50);

  private Wait() {}

  /**
   * Waits until a condition holds.
   *
   * @param what the description of the condition, for the failure message
   */
  static void until(String what, Callable<Boolean> condition) throws Exception {
    long deadline = System.nanoTime() + TIMEOUT.toNanos();
    while (!condition.call()) {
      if (System.nanoTime() > deadline) {
        throw new AssertionError("in vain for " + TIMEOUT.toMinutes() + " minutes: " + what);
      }
      LockSupport.parkNanos(INTERVAL.toNanos());
    }
  }
}
