package needledrop.web.http;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future.State;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The pages that were drawn while the database stood at one count of changes.
 *
 * <p>The first to ask for a page after a change has it drawn anew and waits for it. Whoever asks
 * meanwhile is handed the page of an edition before, so that a crowd does not stand still at every
 * change, or at several close together; but only for a moment after that page ceased to be true,
 * after which they wait as well.
 */
final class PageGeneration {
  /** For how long after a change the page of before may be handed out. */
  static final Duration MAX_STALE_AGE = Duration.ofMillis(50);

  /** What the pages of one edition take at most, in bytes; less where there is little memory. */
  private static final long MAX_BYTES = Math.min(64L << 20, Runtime.getRuntime().maxMemory() / 8);

  /** What a page takes beside its content and its path, in bytes, roughly. */
  private static final long PAGE_OVERHEAD_BYTES = 1_000;

  private final long changes;
  private final long startNanos;
  private final Map<String, FutureTask<CachedResponse>> pages = new ConcurrentHashMap<>();

  /** Paths that were asked for here, each of a page that an edition before has drawn. */
  private final Set<String> pathsServedStale = ConcurrentHashMap.newKeySet();

  private final AtomicLong sizeBytes = new AtomicLong();
  private volatile @Nullable PageGeneration previous;

  private PageGeneration(long changes, @Nullable PageGeneration before, long now) {
    this.changes = changes;
    this.previous = before;
    this.startNanos = now;
  }

  static PageGeneration first() {
    return new PageGeneration(-1, null, 0);
  }

  /**
   * The one that follows on a change.
   *
   * @param now in nanoseconds of any clock that never goes back
   */
  PageGeneration next(long changes, long now) {
    for (PageGeneration old = this; old != null; old = old.previous) {
      old.dropIfStale(now);
    }
    return new PageGeneration(changes, this, now);
  }

  long changes() {
    return changes;
  }

  /** What may be handed out at once; null for whoever has to have it drawn, or to wait for that. */
  @Nullable CachedResponse find(String path, long now) {
    CachedResponse page = completed(pages.get(path));
    if (page != null) {
      return page;
    }
    dropIfStale(now);
    CachedResponse old = findStale(path, now);
    return old == null || pathsServedStale.add(path) ? null : old;
  }

  /** The youngest page of the editions before that may still be handed out. */
  private @Nullable CachedResponse findStale(String path, long now) {
    for (PageGeneration old = previous; old != null; old = old.previous) {
      CachedResponse page = completed(old.pages.get(path));
      if (page != null) {
        return page;
      }
      old.dropIfStale(now);
    }
    return null;
  }

  /** What this edition replaced was true until it began. */
  private void dropIfStale(long now) {
    if (now - startNanos > MAX_STALE_AGE.toNanos()) {
      previous = null;
    }
  }

  private static @Nullable CachedResponse completed(@Nullable FutureTask<CachedResponse> page) {
    return page != null && page.state() == State.SUCCESS ? page.resultNow() : null;
  }

  /** Has a page drawn, unless that is under way already, and waits for it. */
  CachedResponse render(String path, Supplier<CachedResponse> drawing) {
    FutureTask<CachedResponse> mine = new FutureTask<>(drawing::get);
    FutureTask<CachedResponse> first = pages.putIfAbsent(path, mine);
    if (first != null) {
      return resultOf(first);
    }
    mine.run();
    if (mine.state() != State.SUCCESS || !hasRoom(path, mine.resultNow())) {
      pages.remove(path);
    }
    return resultOf(mine);
  }

  private boolean hasRoom(String path, CachedResponse page) {
    long bytes = page.size() + 2L * path.length() + PAGE_OVERHEAD_BYTES;
    if (sizeBytes.addAndGet(bytes) <= MAX_BYTES) {
      return true;
    }
    sizeBytes.addAndGet(-bytes);
    return false;
  }

  /** How many paths this edition remembers. */
  int pathCount() {
    return pages.size() + pathsServedStale.size();
  }

  private static CachedResponse resultOf(FutureTask<CachedResponse> drawing) {
    try {
      return drawing.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("stopped while a page was drawn", e);
    } catch (ExecutionException e) {
      throw e.getCause() instanceof RuntimeException failure
          ? failure
          : new IllegalStateException(e.getCause());
    }
  }
}
