package needledrop.journal.member;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * Where passwords are hashed: a few platform threads with a short queue before them. Argon2 takes
 * much time and memory on purpose, so nobody may have it run as often as they like; and on the
 * threads of requests it would hold up all others. Strangers who guess do not hold up members.
 */
public enum PasswordQueue {
  /** For whoever names an account and is not known to belong to it. */
  STRANGERS(Math.clamp(Runtime.getRuntime().availableProcessors() / 2, 1, 4)),

  /** For members, links that the owner handed out, and browsers that signed in before. */
  KNOWN(1);

  static final int MAX_WAITING = 8;

  private static final long IDLE_SECONDS = 30;

  @SuppressWarnings("ImmutableEnumChecker") // one pool for the whole process is what it is for
  private final ThreadPoolExecutor threads;

  PasswordQueue(int count) {
    threads =
        new ThreadPoolExecutor(
            count,
            count,
            IDLE_SECONDS,
            TimeUnit.SECONDS,
            new ArrayBlockingQueue<>(MAX_WAITING),
            Thread.ofPlatform().name("password-" + name() + "-", 0).daemon().factory());
    threads.allowCoreThreadTimeOut(true);
  }

  /**
   * Runs the work on one of the threads, and waits for it.
   *
   * @throws PasswordsBusyException at once, if too many wait already
   */
  <T> T run(Callable<T> work) {
    try {
      Future<T> result = threads.submit(work);
      return result.get();
    } catch (RejectedExecutionException e) {
      throw new PasswordsBusyException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Stopped while a password was hashed", e);
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    }
  }
}
