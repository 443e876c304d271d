package needledrop.journal.search;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import needledrop.journal.search.Ledger.Due;
import needledrop.journal.search.Ledger.RowKey;
import needledrop.store.Database;
import needledrop.store.FileTree;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The index of a journal, on a thread of its own that follows the database: it reads what changed,
 * and all of it again where the index is missing, damaged, of another version or of another
 * database.
 */
public final class Index implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Index.class);

  /** Counts the ways in which things were put into an index; another one begins anew. */
  private static final String VERSION = "2";

  private static final int AT_ONCE = 500;
  private static final long GATHER_MILLIS = 100;
  private static final long LOOK_AGAIN_SECONDS = 10;

  private final Path folder;
  private final Ledger ledger;
  private final Semaphore changed = new Semaphore(0);
  private final ReentrantReadWriteLock lock = new ReentrantReadWriteLock();
  private final Thread thread = Thread.ofPlatform().name("search").daemon().unstarted(this::work);
  private @Nullable Volumes volumes;
  private volatile boolean closing;
  private volatile Progress progress = new Progress(0, 0);

  /** How far the reading of everything is; whole when nothing is left of it. */
  public record Progress(long read, long of) {
    public boolean isWhole() {
      return of > 0 && read >= of;
    }

    public int percent() {
      return of == 0 ? 0 : (int) Math.min(99, 100 * read / of);
    }
  }

  /**
   * @param derived the folder of what can be made again
   */
  public Index(Path derived, Database database) {
    this.folder = derived.resolve("search");
    this.ledger = new Ledger(database);
    database.onChange(changed::release);
  }

  public void start() {
    thread.start();
  }

  public Progress progress() {
    return progress;
  }

  /** Reads in what is there at the moment; nothing as long as there is no index. */
  <T> Optional<T> read(boolean signedIn, Volumes.Reading<T> reading) throws IOException {
    lock.readLock().lock();
    try {
      return volumes == null ? Optional.empty() : Optional.of(volumes.read(signedIn, reading));
    } finally {
      lock.readLock().unlock();
    }
  }

  private void work() {
    while (!closing) {
      try {
        Volumes opened = opened();
        while (!closing) {
          catchUp(opened);
          waitForChanges();
        }
      } catch (IOException | RuntimeException e) {
        LOG.error("The search index failed, and is opened again", e);
        progress = new Progress(0, 0);
        put(null);
        pause(LOOK_AGAIN_SECONDS, TimeUnit.SECONDS);
      }
    }
  }

  private Volumes opened() throws IOException {
    Optional<Volumes> kept = openKept();
    Volumes opened = kept.isPresent() ? kept.get() : fresh();
    put(opened);
    opened.show();
    if (kept.isEmpty()) {
      readAll(opened);
    }
    progress = new Progress(1, 1);
    return opened;
  }

  /** The index on the disk, if it is whole and belongs to this database. */
  private Optional<Volumes> openKept() {
    try {
      Volumes kept = new Volumes(folder);
      if (kept.are(ledger.index().filter(name -> name.startsWith(VERSION + "/")))) {
        return Optional.of(kept);
      }
      kept.close();
    } catch (IOException | IllegalArgumentException e) {
      LOG.warn("The search index cannot be used, and is made anew: {}", e.toString());
    }
    return Optional.empty();
  }

  private Volumes fresh() throws IOException {
    FileTree.delete(folder);
    return new Volumes(folder);
  }

  private void readAll(Volumes into) throws IOException {
    long all = Math.max(1, ledger.rows());
    long read = 0;
    LOG.info("Reading about {} things for the search", all);
    ledger.startOver();
    for (Subject subject : Subject.values()) {
      List<Leaf> leaves = ledger.after(subject, 0, AT_ONCE);
      while (!closing && !leaves.isEmpty()) {
        for (Leaf leaf : leaves) {
          into.add(new RowKey(subject, leaf.id()), leaf);
        }
        read += leaves.size();
        tell(read, all);
        into.show();
        leaves = ledger.after(subject, leaves.getLast().id(), AT_ONCE);
      }
    }
    if (!closing) {
      finish(into);
    }
  }

  private void tell(long read, long all) {
    int before = progress.percent();
    progress = new Progress(Math.min(read, all - 1), all);
    if (before / 10 < progress.percent() / 10) {
      LOG.info("Read {} % of the journal for the search", progress.percent());
    }
  }

  private void finish(Volumes volumes) throws IOException {
    String name = VERSION + "/" + UUID.randomUUID();
    volumes.setName(name);
    volumes.keep();
    ledger.keepIndex(name);
    LOG.info("The search has read the whole journal");
  }

  private void catchUp(Volumes volumes) throws IOException {
    Optional<Due> due = ledger.next(AT_ONCE);
    while (!closing && due.isPresent()) {
      for (Map.Entry<RowKey, Optional<Leaf>> row : due.get().leaves().entrySet()) {
        volumes.replace(row.getKey(), row.getValue().orElse(null));
      }
      volumes.show();
      volumes.keep();
      ledger.done(due.get());
      due = ledger.next(AT_ONCE);
    }
  }

  /** What changes together is read together. */
  private void waitForChanges() {
    pause(LOOK_AGAIN_SECONDS, TimeUnit.SECONDS);
    if (!closing) {
      changed.drainPermits();
      pause(GATHER_MILLIS, TimeUnit.MILLISECONDS);
    }
  }

  private void pause(long time, TimeUnit unit) {
    try {
      boolean woken = changed.tryAcquire(time, unit);
      LOG.trace("Woken: {}", woken);
    } catch (InterruptedException e) {
      closing = true;
    }
  }

  private void put(@Nullable Volumes next) {
    lock.writeLock().lock();
    try {
      if (volumes != null) {
        volumes.close();
      }
    } catch (IOException e) {
      LOG.warn("The search index did not close well", e);
    } finally {
      volumes = next;
      lock.writeLock().unlock();
    }
  }

  @Override
  public void close() {
    closing = true;
    changed.release(2);
    boolean interrupted = false;
    while (thread.isAlive()) {
      try {
        thread.join();
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    put(null);
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
