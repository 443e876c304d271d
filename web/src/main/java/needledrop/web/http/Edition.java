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
final class Edition {
  /** For how long after a change the page of before may be handed out. */
  static final Duration GRACE = Duration.ofMillis(50);

  /** What the pages of one edition take at most, in bytes; less where there is little memory. */
  private static final long MAX_BYTES = Math.min(64L << 20, Runtime.getRuntime().maxMemory() / 8);

  /** What a page takes beside its content and its path, in bytes, roughly. */
  private static final long BYTES_BESIDE = 1_000;

  private final long changes;
  private final long begun;
  private final Map<String, FutureTask<Answer>> pages = new ConcurrentHashMap<>();

  /** Paths that were asked for here, each of a page that an edition before has drawn. */
  private final Set<String> asked = ConcurrentHashMap.newKeySet();

  private final AtomicLong size = new AtomicLong();
  private volatile @Nullable Edition before;

  private Edition(long changes, @Nullable Edition before, long now) {
    this.changes = changes;
    this.before = before;
    this.begun = now;
  }

  static Edition first() {
    return new Edition(-1, null, 0);
  }

  /**
   * The one that follows on a change.
   *
   * @param now in nanoseconds of any clock that never goes back
   */
  Edition next(long changes, long now) {
    for (Edition old = this; old != null; old = old.before) {
      old.forgetWhatIsTooOld(now);
    }
    return new Edition(changes, this, now);
  }

  long changes() {
    return changes;
  }

  /** What may be handed out at once; null for whoever has to have it drawn, or to wait for that. */
  @Nullable Answer find(String path, long now) {
    Answer page = finished(pages.get(path));
    if (page != null) {
      return page;
    }
    forgetWhatIsTooOld(now);
    Answer old = findBefore(path, now);
    return old == null || asked.add(path) ? null : old;
  }

  /** The youngest page of the editions before that may still be handed out. */
  private @Nullable Answer findBefore(String path, long now) {
    for (Edition old = before; old != null; old = old.before) {
      Answer page = finished(old.pages.get(path));
      if (page != null) {
        return page;
      }
      old.forgetWhatIsTooOld(now);
    }
    return null;
  }

  /** What this edition replaced was true until it began. */
  private void forgetWhatIsTooOld(long now) {
    if (now - begun > GRACE.toNanos()) {
      before = null;
    }
  }

  private static @Nullable Answer finished(@Nullable FutureTask<Answer> page) {
    return page != null && page.state() == State.SUCCESS ? page.resultNow() : null;
  }

  /** Has a page drawn, unless that is under way already, and waits for it. */
  Answer draw(String path, Supplier<Answer> drawing) {
    FutureTask<Answer> mine = new FutureTask<>(drawing::get);
    FutureTask<Answer> first = pages.putIfAbsent(path, mine);
    if (first != null) {
      return resultOf(first);
    }
    mine.run();
    if (mine.state() != State.SUCCESS || !hasRoom(path, mine.resultNow())) {
      pages.remove(path);
    }
    return resultOf(mine);
  }

  private boolean hasRoom(String path, Answer page) {
    long bytes = page.size() + 2L * path.length() + BYTES_BESIDE;
    if (size.addAndGet(bytes) <= MAX_BYTES) {
      return true;
    }
    size.addAndGet(-bytes);
    return false;
  }

  /** How many paths this edition remembers. */
  int remembered() {
    return pages.size() + asked.size();
  }

  private static Answer resultOf(FutureTask<Answer> drawing) {
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
