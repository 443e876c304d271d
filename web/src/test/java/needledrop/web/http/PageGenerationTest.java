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

class PageGenerationTest {
  private static final long NOW = 1_000_000;
  private static final long LATER = NOW + PageGeneration.MAX_STALE_AGE.toNanos() + 1;

  private final PageGeneration previous = PageGeneration.first();
  private final CachedResponse old = previous.render("/page", () -> page("old"));
  private final PageGeneration generation = previous.next(1, NOW);

  @Test
  void pathsWithoutAPageUseNoMemory() {
    for (int i = 0; i < 1_000; i++) {
      assertNull(generation.find("/nothing/" + i, NOW));
      String path = "/fails/" + i;
      assertThrows(
          IllegalStateException.class,
          () ->
              generation.render(
                  path,
                  () -> {
                    throw new IllegalStateException("no such page");
                  }));
    }
    assertEquals(0, generation.pathCount());
  }

  @Test
  void cachedPagesStayBelowTheMemoryLimit() {
    int large = (int) Math.min(8L << 20, Runtime.getRuntime().maxMemory() / 64);
    for (int i = 0; i < 30; i++) {
      generation.render(
          "/page/" + i, () -> CachedResponse.binary("image/png", new byte[large], "no-cache"));
    }
    assertTrue(generation.pathCount() < 20, "pages kept: " + generation.pathCount());
    assertTrue(generation.pathCount() > 1, "pages kept: " + generation.pathCount());
  }

  @Test
  void firstRequestAfterAChangeWaitsForTheNewPage() {
    assertNull(generation.find("/page", NOW));
    CachedResponse rendered = generation.render("/page", () -> page("new"));
    assertSame(rendered, generation.find("/page", NOW));
    assertSame(rendered, generation.find("/page", LATER));
  }

  @Test
  void requestsDuringRenderingGetTheStalePage() throws Exception {
    assertNull(generation.find("/page", NOW));
    CountDownLatch started = new CountDownLatch(1);
    CountDownLatch finished = new CountDownLatch(1);
    CompletableFuture<CachedResponse> rendering =
        CompletableFuture.supplyAsync(() ->
            generation.render(
                "/page",
                () -> {
                  started.countDown();
                  await(finished);
                  return page("new");
                }));
    started.await();
    assertSame(old, generation.find("/page", NOW));
    finished.countDown();
    assertSame(rendering.get(), generation.find("/page", NOW));
  }

  @Test
  void stalePagesExpire() {
    assertNull(generation.find("/page", NOW));
    assertNull(generation.find("/page", LATER));
    assertNull(generation.find("/page", NOW), "the clock went back");
  }

  @Test
  void stalePageSurvivesSeveralQuickChanges() {
    PageGeneration next = generation.next(2, NOW).next(3, NOW + 1);
    assertNull(next.find("/page", NOW + 1));
    assertSame(old, next.find("/page", NOW + 1));
  }

  @Test
  void stalePageExpiresRelativeToTheFirstChange() {
    PageGeneration next = generation.next(2, LATER - 1);
    assertNull(next.find("/page", LATER));
    assertNull(next.find("/page", LATER), "the first change was too long ago");
  }

  @Test
  void newestStalePageIsServed() {
    CachedResponse newer = generation.render("/page", () -> page("younger"));
    PageGeneration next = generation.next(2, LATER);
    assertNull(next.find("/page", LATER));
    assertSame(newer, next.find("/page", LATER));
  }

  @Test
  void failedPagesAreRenderedAgain() {
    assertThrows(
        IllegalStateException.class,
        () ->
            generation.render(
                "/page",
                () -> {
                  throw new IllegalStateException("out of ink");
                }));
    CachedResponse rendered = generation.render("/page", () -> page("new"));
    assertSame(rendered, generation.find("/page", LATER));
    assertEquals(1, generation.changes());
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static CachedResponse page(String text) {
    return CachedResponse.text("text/html", text.getBytes(UTF_8), CachedResponse.CACHE_REVALIDATE);
  }
}
