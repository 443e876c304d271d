package needledrop.journal.image;

import java.util.concurrent.Semaphore;

/**
 * Limits how many images are processed at once. A large one may take hundreds of megabytes and
 * seconds, so large ones are processed one at a time and do not delay small ones.
 */
final class ImageWorkLimiter {
  private static final long MIN_LARGE_PIXELS = 12_000_000;
  private static final int MAX_CONCURRENT_SMALL = 3;

  private final Semaphore large = new Semaphore(1, true);
  private final Semaphore small = new Semaphore(MAX_CONCURRENT_SMALL, true);

  void run(long pixels, Runnable task) {
    Semaphore slots = pixels > MIN_LARGE_PIXELS ? large : small;
    slots.acquireUninterruptibly();
    try {
      task.run();
    } finally {
      slots.release();
    }
  }
}
