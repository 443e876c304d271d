package needledrop.e2e;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;

/** Waiting for what the program does in its own time: asked again and again, up to a deadline. */
final class Patience {
  private static final Duration LONGEST = Duration.ofMinutes(40);
  private static final Duration PAUSE = Duration.ofMillis(50);

  private Patience() {}

  /**
   * Waits until it is so.
   *
   * @param what is waited for, said when it does not come
   */
  static void until(String what, Callable<Boolean> isSo) throws Exception {
    long deadline = System.nanoTime() + LONGEST.toNanos();
    while (!isSo.call()) {
      if (System.nanoTime() > deadline) {
        throw new AssertionError("in vain for " + LONGEST.toMinutes() + " minutes: " + what);
      }
      LockSupport.parkNanos(PAUSE.toNanos());
    }
  }
}
