package needledrop.journal.image;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class ImageWorkLimiterTest {
  private static final long LARGE = 60_000_000;
  private static final long SMALL = 1_000_000;

  private final ImageWorkLimiter slots = new ImageWorkLimiter();
  private final CountDownLatch started = new CountDownLatch(1);
  private final CountDownLatch mayEnd = new CountDownLatch(1);
  private final AtomicInteger done = new AtomicInteger();

  @Test
  void largeImageDoesNotBlockASmallOne() throws Exception {
    CompletableFuture<Void> slow = CompletableFuture.runAsync(() -> slots.run(LARGE, this::work));
    started.await();
    CompletableFuture<Void> alsoLarge =
        CompletableFuture.runAsync(() -> slots.run(LARGE, done::incrementAndGet));
    slots.run(SMALL, done::incrementAndGet);
    assertEquals(1, done.get(), "the small one is done, and large ones wait for each other");
    assertFalse(alsoLarge.isDone());
    mayEnd.countDown();
    CompletableFuture.allOf(slow, alsoLarge).join();
    assertEquals(2, done.get());
  }

  private void work() {
    started.countDown();
    try {
      mayEnd.await();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }
}
