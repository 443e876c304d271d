package needledrop.journal.image;

import java.util.concurrent.Semaphore;

/**
 * How many pictures are worked on at once. A large one takes some hundred megabytes and seconds, so
 * that large ones wait for each other, and small ones for neither.
 */
final class ImageSlots {
  private static final long LARGE_PIXELS = 12_000_000;
  private static final int SMALL_AT_ONCE = 3;

  private final Semaphore large = new Semaphore(1, true);
  private final Semaphore small = new Semaphore(SMALL_AT_ONCE, true);

  void run(long pixels, Runnable work) {
    Semaphore slots = pixels > LARGE_PIXELS ? large : small;
    slots.acquireUninterruptibly();
    try {
      work.run();
    } finally {
      slots.release();
    }
  }
}
