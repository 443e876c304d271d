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
 * The cached pages that were rendered from one state of the database, that is, at one change count.
 *
 * <p>After a change, the first request for a page renders it again and waits. Concurrent requests
 * get the page of a previous generation, so that they do not all wait after every change; but only
 * for {@link #MAX_STALE_AGE} after the change, after which they wait, too (stale-while-revalidate).
 */
final class PageGeneration {
  /** How long after a change a page of the previous generation may be served. */
  static final Duration MAX_STALE_AGE = Duration.ofMillis(50);

  /** The maximum size of the pages of one generation; less if there is little memory. */
  private static final long MAX_BYTES = Math.min(64L << 20, Runtime.getRuntime().maxMemory() / 8);

  /** The approximate memory use of a page besides its content and path. */
  private static final long PAGE_OVERHEAD_BYTES = 1_000;

  private final long changes;
  private final long startNanos;
  private final Map<String, FutureTask<CachedResponse>> pages = new ConcurrentHashMap<>();

  /** Paths requested in this generation that were served from a previous one. */
  private final Set<String> pathsServedStale = ConcurrentHashMap.newKeySet();

  private final AtomicLong sizeBytes = new AtomicLong();
  private volatile @Nullable PageGeneration previous;

  private PageGeneration(long changes, @Nullable PageGeneration previous, long now) {
    this.changes = changes;
    this.previous = previous;
    this.startNanos = now;
  }

  /** Returns an empty generation before all changes. */
  static PageGeneration first() {
    return new PageGeneration(-1, null, 0);
  }

  /**
   * Returns the next generation, after a change.
   *
   * @param now nanoseconds of a monotonic clock
   */
  PageGeneration next(long changes, long now) {
    for (PageGeneration generation = this; generation != null; generation = generation.previous) {
      generation.dropIfStale(now);
    }
    return new PageGeneration(changes, this, now);
  }

  /** Returns the change count of the database. */
  long changes() {
    return changes;
  }

  /** Returns the page if it can be served at once; null if the caller must call {@link #render}. */
  @Nullable CachedResponse find(String path, long now) {
    CachedResponse page = completed(pages.get(path));
    if (page != null) {
      return page;
    }
    dropIfStale(now);
    CachedResponse stale = findStale(path, now);
    return stale == null || pathsServedStale.add(path) ? null : stale;
  }

  /** Returns the newest page of the previous generations that may still be served. */
  private @Nullable CachedResponse findStale(String path, long now) {
    for (PageGeneration generation = previous;
        generation != null;
        generation = generation.previous) {
      CachedResponse page = completed(generation.pages.get(path));
      if (page != null) {
        return page;
      }
      generation.dropIfStale(now);
    }
    return null;
  }

  /**
   * Drops the previous generation if it became stale too long ago: it was valid until this one
   * began.
   */
  private void dropIfStale(long now) {
    if (now - startNanos > MAX_STALE_AGE.toNanos()) {
      previous = null;
    }
  }

  private static @Nullable CachedResponse completed(@Nullable FutureTask<CachedResponse> page) {
    return page != null && page.state() == State.SUCCESS ? page.resultNow() : null;
  }

  /** Renders a page, or waits for the rendering of it that is in progress. */
  CachedResponse render(String path, Supplier<CachedResponse> rendering) {
    FutureTask<CachedResponse> task = new FutureTask<>(rendering::get);
    FutureTask<CachedResponse> first = pages.putIfAbsent(path, task);
    if (first != null) {
      return resultOf(first);
    }
    task.run();
    if (task.state() != State.SUCCESS || !hasRoom(path, task.resultNow())) {
      pages.remove(path);
    }
    return resultOf(task);
  }

  private boolean hasRoom(String path, CachedResponse page) {
    long bytes = page.size() + 2L * path.length() + PAGE_OVERHEAD_BYTES;
    if (sizeBytes.addAndGet(bytes) <= MAX_BYTES) {
      return true;
    }
    sizeBytes.addAndGet(-bytes);
    return false;
  }

  /** Returns the number of paths that this generation remembers. */
  int pathCount() {
    return pages.size() + pathsServedStale.size();
  }

  private static CachedResponse resultOf(FutureTask<CachedResponse> rendering) {
    try {
      return rendering.get();
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
