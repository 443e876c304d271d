package needledrop.journal.member;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class PasswordQueueTest {
  private static final int GUESSES = 100;

  private final CountDownLatch mayFinish = new CountDownLatch(1);
  private final CountDownLatch refused = new CountDownLatch(GUESSES / 2);
  private final AtomicInteger checked = new AtomicInteger();

  @Test
  void floodOfGuessesIsRefusedWhileMembersSignIn() throws Exception {
    List<Thread> guesses = new ArrayList<>();
    for (int i = 0; i < GUESSES; i++) {
      guesses.add(Thread.ofVirtual().start(this::guess));
    }
    refused.await();
    assertEquals("in", PasswordQueue.KNOWN.run(() -> "in"));
    mayFinish.countDown();
    for (Thread guess : guesses) {
      guess.join();
    }
    assertTrue(checked.get() < GUESSES / 2, "checked: " + checked.get());
    assertEquals("in", PasswordQueue.STRANGERS.run(() -> "in"));
  }

  private void guess() {
    try {
      PasswordQueue.STRANGERS.run(() -> {
        mayFinish.await();
        return checked.incrementAndGet();
      });
    } catch (PasswordsBusyException e) {
      refused.countDown();
    }
  }

  @Test
  void passwordsAreNotHashedOnRequestThreads() throws Exception {
    List<Boolean> virtual = new ArrayList<>();
    Thread.ofVirtual()
        .start(() -> virtual.add(PasswordQueue.KNOWN.run(() -> Thread.currentThread().isVirtual())))
        .join();
    assertFalse(virtual.getFirst());
  }
}
