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
import needledrop.journal.search.IndexQueue.Batch;
import needledrop.journal.search.IndexQueue.RowKey;
import needledrop.store.Database;
import needledrop.store.FileTree;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the full-text search index on disk up to date, in a thread of its own, when the database
 * changes. The index is rebuilt if it is missing, damaged, of another version or of another
 * database.
 */
public final class SearchIndex implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(SearchIndex.class);

  /** The version of the index format; an index of another version is rebuilt. */
  private static final String FORMAT_VERSION = "2";

  private static final int BATCH_SIZE = 500;
  private static final long DEBOUNCE_MILLIS = 100;
  private static final long POLL_SECONDS = 10;

  private final Path folder;
  private final IndexQueue queue;
  private final Semaphore changed = new Semaphore(0);
  private final ReentrantReadWriteLock lock = new ReentrantReadWriteLock();
  private final Thread thread = Thread.ofPlatform().name("search").daemon().unstarted(this::run);
  private @Nullable IndexPartitions partitions;
  private volatile boolean closing;
  private volatile Progress progress = new Progress(0, 0);

  /** The progress of rebuilding the index. */
  public record Progress(long done, long total) {
    public boolean isComplete() {
      return total > 0 && done >= total;
    }

    public int percent() {
      return total == 0 ? 0 : (int) Math.min(99, 100 * done / total);
    }
  }

  /**
   * @param derived the folder for derived files
   */
  public SearchIndex(Path derived, Database database) {
    this.folder = derived.resolve("search");
    this.queue = new IndexQueue(database);
    database.onChange(changed::release);
  }

  public void start() {
    thread.start();
  }

  public Progress progress() {
    return progress;
  }

  /** Reads from the current index; empty if there is no index yet. */
  <T> Optional<T> read(boolean signedIn, IndexPartitions.ReaderFunction<T> readerFunction)
      throws IOException {
    lock.readLock().lock();
    try {
      return partitions == null
          ? Optional.empty()
          : Optional.of(partitions.read(signedIn, readerFunction));
    } finally {
      lock.readLock().unlock();
    }
  }

  private void run() {
    while (!closing) {
      try {
        IndexPartitions partitions = open();
        while (!closing) {
          catchUp(partitions);
          waitForChanges();
        }
      } catch (IOException | RuntimeException e) {
        LOG.error("The search index failed, and is opened again", e);
        progress = new Progress(0, 0);
        setPartitions(null);
        pause(POLL_SECONDS, TimeUnit.SECONDS);
      }
    }
  }

  private IndexPartitions open() throws IOException {
    Optional<IndexPartitions> existing = openExisting();
    IndexPartitions partitions = existing.isPresent() ? existing.get() : createEmpty();
    setPartitions(partitions);
    partitions.refresh();
    if (existing.isEmpty()) {
      indexAll(partitions);
    }
    progress = new Progress(1, 1);
    return partitions;
  }

  /** Returns the index on disk if it is complete and belongs to this database. */
  private Optional<IndexPartitions> openExisting() {
    try {
      IndexPartitions existing = new IndexPartitions(folder);
      if (existing.areNamed(
          queue.findIndexName().filter(name -> name.startsWith(FORMAT_VERSION + "/")))) {
        return Optional.of(existing);
      }
      existing.close();
    } catch (IOException | IllegalArgumentException e) {
      LOG.warn("The search index cannot be used, and is made anew: {}", e.toString());
    }
    return Optional.empty();
  }

  private IndexPartitions createEmpty() throws IOException {
    FileTree.delete(folder);
    return new IndexPartitions(folder);
  }

  private void indexAll(IndexPartitions partitions) throws IOException {
    long total = Math.max(1, queue.estimateRows());
    long indexed = 0;
    LOG.info("Indexing about {} documents for the search", total);
    queue.clear();
    for (IndexedTable indexedTable : IndexedTable.values()) {
      List<IndexDocument> documents = queue.readAfter(indexedTable, 0, BATCH_SIZE);
      while (!closing && !documents.isEmpty()) {
        for (IndexDocument indexDocument : documents) {
          partitions.add(new RowKey(indexedTable, indexDocument.id()), indexDocument);
        }
        indexed += documents.size();
        updateProgress(indexed, total);
        partitions.refresh();
        documents = queue.readAfter(indexedTable, documents.getLast().id(), BATCH_SIZE);
      }
    }
    if (!closing) {
      commitRebuilt(partitions);
    }
  }

  private void updateProgress(long indexed, long total) {
    int before = progress.percent();
    progress = new Progress(Math.min(indexed, total - 1), total);
    if (before / 10 < progress.percent() / 10) {
      LOG.info("Read {} % of the journal for the search", progress.percent());
    }
  }

  private void commitRebuilt(IndexPartitions indexPartitions) throws IOException {
    String name = FORMAT_VERSION + "/" + UUID.randomUUID();
    indexPartitions.setName(name);
    indexPartitions.commit();
    queue.saveIndexName(name);
    LOG.info("The search has read the whole journal");
  }

  private void catchUp(IndexPartitions indexPartitions) throws IOException {
    Optional<Batch> due = queue.findNext(BATCH_SIZE);
    while (!closing && due.isPresent()) {
      for (Map.Entry<RowKey, Optional<IndexDocument>> row : due.get().documents().entrySet()) {
        indexPartitions.replace(row.getKey(), row.getValue().orElse(null));
      }
      indexPartitions.refresh();
      indexPartitions.commit();
      queue.delete(due.get());
      due = queue.findNext(BATCH_SIZE);
    }
  }

  /**
   * Waits for a change, then a little longer, so that changes of one operation are indexed
   * together.
   */
  private void waitForChanges() {
    pause(POLL_SECONDS, TimeUnit.SECONDS);
    if (!closing) {
      changed.drainPermits();
      pause(DEBOUNCE_MILLIS, TimeUnit.MILLISECONDS);
    }
  }

  private void pause(long timeout, TimeUnit unit) {
    try {
      boolean woken = changed.tryAcquire(timeout, unit);
      LOG.trace("Woken: {}", woken);
    } catch (InterruptedException e) {
      closing = true;
    }
  }

  private void setPartitions(@Nullable IndexPartitions next) {
    lock.writeLock().lock();
    try {
      if (partitions != null) {
        partitions.close();
      }
    } catch (IOException e) {
      LOG.warn("The search index did not close well", e);
    } finally {
      partitions = next;
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
    setPartitions(null);
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
