package needledrop.e2e;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;

/** Waiting for what the program does in its own time: asked again and again, up to a deadline. */
final class Wait {
  private static final Duration TIMEOUT = Duration.ofMinutes(40);
  private static final Duration INTERVAL = Duration.ofMillis(50);

  private Wait() {}

  /**
   * Waits until it is so.
   *
   * @param what is waited for, said when it does not come
   */
  static void until(String what, Callable<Boolean> isSo) throws Exception {
    long deadline = System.nanoTime() + TIMEOUT.toNanos();
    while (!isSo.call()) {
      if (System.nanoTime() > deadline) {
        throw new AssertionError("in vain for " + TIMEOUT.toMinutes() + " minutes: " + what);
      }
      LockSupport.parkNanos(INTERVAL.toNanos());
    }
  }
}
