package needledrop.journal.image;

import java.util.concurrent.Semaphore;

/**
 * How many pictures are worked on at once. A large one takes some hundred megabytes and seconds, so
 * that large ones wait for each other, and small ones for neither.
 */
final class ImageWorkLimiter {
  private static final long MIN_LARGE_PIXELS = 12_000_000;
  private static final int MAX_CONCURRENT_SMALL = 3;

  private final Semaphore large = new Semaphore(1, true);
  private final Semaphore small = new Semaphore(MAX_CONCURRENT_SMALL, true);

  void run(long pixels, Runnable work) {
    Semaphore slots = pixels > MIN_LARGE_PIXELS ? large : small;
    slots.acquireUninterruptibly();
    try {
      work.run();
    } finally {
      slots.release();
    }
  }
}
