package needledrop.journal.member;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * Thread pools for hashing passwords, each with a short queue. Argon2 takes much time and memory on
 * purpose, so the number of concurrent runs is limited, and they do not block the threads for
 * requests. Strangers and members have separate pools, so that guessing does not block members.
 */
public enum PasswordQueue {
  /** For attempts from unknown browsers. */
  STRANGERS(Math.clamp(Runtime.getRuntime().availableProcessors() / 2, 1, 4)),

  /** For members, invitation links, and browsers that signed in before. */
  KNOWN(1);

  static final int MAX_WAITING = 8;

  private static final long IDLE_SECONDS = 30;

  @SuppressWarnings("ImmutableEnumChecker") // one pool for the whole process is intended
  private final ThreadPoolExecutor threads;

  PasswordQueue(int threadCount) {
    threads =
        new ThreadPoolExecutor(
            threadCount,
            threadCount,
            IDLE_SECONDS,
            TimeUnit.SECONDS,
            new ArrayBlockingQueue<>(MAX_WAITING),
            Thread.ofPlatform().name("password-" + name() + "-", 0).daemon().factory());
    threads.allowCoreThreadTimeOut(true);
  }

  /**
   * Runs a task in the pool and waits for it.
   *
   * @throws PasswordsBusyException at once, if the queue is full
   */
  <T> T run(Callable<T> task) {
    try {
      Future<T> result = threads.submit(task);
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
