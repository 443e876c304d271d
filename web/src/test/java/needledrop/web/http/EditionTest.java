package needledrop.web.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class EditionTest {
  private static final long NOW = 1_000_000;
  private static final long LATER = NOW + Edition.GRACE.toNanos() + 1;

  private final Edition before = Edition.first();
  private final Answer old = before.draw("/page", () -> page("old"));
  private final Edition edition = before.next(1, NOW);

  @Test
  void addressesThatNothingIsDrawnForAreNotRemembered() {
    for (int i = 0; i < 1_000; i++) {
      assertNull(edition.find("/nothing/" + i, NOW));
      String path = "/fails/" + i;
      assertThrows(
          IllegalStateException.class,
          () ->
              edition.draw(
                  path,
                  () -> {
                    throw new IllegalStateException("no such page");
                  }));
    }
    assertEquals(0, edition.remembered());
  }

  @Test
  void pagesAreRememberedUpToAnAmountOfMemory() {
    int large = (int) Math.min(8L << 20, Runtime.getRuntime().maxMemory() / 64);
    for (int i = 0; i < 30; i++) {
      edition.draw("/page/" + i, () -> Answer.binary("image/png", new byte[large], "no-cache"));
    }
    assertTrue(edition.remembered() < 20, "pages kept: " + edition.remembered());
    assertTrue(edition.remembered() > 1, "pages kept: " + edition.remembered());
  }

  @Test
  void theFirstToAskAfterAChangeWaitsForTheNewPage() {
    assertNull(edition.find("/page", NOW));
    Answer drawn = edition.draw("/page", () -> page("new"));
    assertSame(drawn, edition.find("/page", NOW));
    assertSame(drawn, edition.find("/page", LATER));
  }

  @Test
  void whoeverAsksWhileItIsDrawnGetsThePageOfBefore() throws Exception {
    assertNull(edition.find("/page", NOW));
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch finished = new CountDownLatch(1);
    CompletableFuture<Answer> drawing =
        CompletableFuture.supplyAsync(() ->
            edition.draw(
                "/page",
                () -> {
                  begun.countDown();
                  await(finished);
                  return page("new");
                }));
    begun.await();
    assertSame(old, edition.find("/page", NOW));
    finished.countDown();
    assertSame(drawing.get(), edition.find("/page", NOW));
  }

  @Test
  void afterAMomentNobodyGetsThePageOfBefore() {
    assertNull(edition.find("/page", NOW));
    assertNull(edition.find("/page", LATER));
    assertNull(edition.find("/page", NOW), "the clock went back");
  }

  @Test
  void atSeveralChangesCloseTogetherThePageOfBeforeAllIsStillHandedOut() {
    Edition next = edition.next(2, NOW).next(3, NOW + 1);
    assertNull(next.find("/page", NOW + 1));
    assertSame(old, next.find("/page", NOW + 1));
  }

  @Test
  void thePageOfBeforeAgesFromTheFirstChangeAfterIt() {
    Edition next = edition.next(2, LATER - 1);
    assertNull(next.find("/page", LATER));
    assertNull(next.find("/page", LATER), "the first change was too long ago");
  }

  @Test
  void theYoungestOfThePagesBeforeIsHandedOut() {
    Answer younger = edition.draw("/page", () -> page("younger"));
    Edition next = edition.next(2, LATER);
    assertNull(next.find("/page", LATER));
    assertSame(younger, next.find("/page", LATER));
  }

  @Test
  void whatFailsIsDrawnAgain() {
    assertThrows(
        IllegalStateException.class,
        () ->
            edition.draw(
                "/page",
                () -> {
                  throw new IllegalStateException("out of ink");
                }));
    Answer drawn = edition.draw("/page", () -> page("new"));
    assertSame(drawn, edition.find("/page", LATER));
    assertEquals(1, edition.changes());
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Answer page(String words) {
    return Answer.text("text/html", words.getBytes(UTF_8), Answer.ASK_AGAIN);
  }
}
