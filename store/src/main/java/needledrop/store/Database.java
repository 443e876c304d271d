package needledrop.store;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import javax.sql.DataSource;
import needledrop.store.permission.PrivateFiles;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.HandleCallback;
import org.jdbi.v3.core.HandleConsumer;
import org.jdbi.v3.core.JdbiException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The SQLite database of a journal, with one writer thread and several reader threads. Calls block
 * until their work is done; when {@link #writeAndReturn} returns, the change is on disk.
 */
public final class Database implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Database.class);
  private static final int READER_THREADS = 4;

  private final Path file;
  private final WriteLockDataSource writeLock;
  private final ConnectionThreads readers;
  private final ConnectionThreads writer;
  private final AtomicLong changeCount = new AtomicLong();
  private final ReadTracker readTracker;
  private final DamagedRows damagedRows = new DamagedRows();
  // Both describe the current write and are accessed only with the write lock held.
  private boolean visible;
  private final Set<String> writtenSql = new HashSet<>();
  private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
  private final List<HandleConsumer<RuntimeException>> beforeCommitSteps =
      new CopyOnWriteArrayList<>();
  private final List<Database> restricted = new CopyOnWriteArrayList<>();
  private final @Nullable Database unrestricted; // null if this is not a restricted view

  private Database(Path file) {
    this.file = file;
    this.readTracker =
        new ReadTracker(Sqlite.readerJdbi(file, sql -> {}).withHandle(StatementTables::of));
    this.readers =
        new ConnectionThreads(
            "reader", READER_THREADS, Sqlite.readerJdbi(file, readTracker::recordRead));
    this.writer = new ConnectionThreads("writer", 1, Sqlite.writerJdbi(file, writtenSql::add));
    this.writeLock =
        new WriteLockDataSource(Sqlite.config(), Sqlite.url(file), () -> currentHandle() != null);
    this.unrestricted = null;
  }

  private Database(Database unrestricted, Map<String, String> conditions) {
    this.file = unrestricted.file;
    this.readTracker = unrestricted.readTracker;
    this.readers =
        new ConnectionThreads(
            "restricted-reader",
            READER_THREADS,
            Sqlite.readerJdbi(
                file,
                conditions.entrySet().stream().map(Database::viewSql).toList(),
                sql -> readTracker.recordRead(sql, conditions)));
    this.writer = unrestricted.writer;
    this.writeLock = unrestricted.writeLock;
    this.unrestricted = unrestricted;
  }

  private static String viewSql(Map.Entry<String, String> condition) {
    return "CREATE TEMP VIEW %1$s AS SELECT * FROM main.%1$s WHERE %2$s"
        .formatted(condition.getKey(), condition.getValue());
  }

  /**
   * Returns a view of this database in which reads find only the rows of some tables that meet a
   * condition. Writes, and reads within a write, see all rows. It is closed together with this
   * database.
   *
   * @param conditions an SQL condition by table; it refers to other tables as {@code main.item}
   */
  public Database restricted(Map<String, String> conditions) {
    Database view = new Database(this, conditions);
    restricted.add(view);
    return view;
  }

  /**
   * Opens a database, and creates or upgrades it with the migrations. An older one is copied first.
   *
   * @param migrations folders on the class path, such as "needledrop/catalog/migrations"
   * @throws NewerHomeException if a newer program wrote the database
   */
  public static Database open(Path file, List<String> migrations) {
    createPrivateFile(file);
    new Schema(file, migrations).upgrade();
    Database database = new Database(file);
    database.updateStatistics();
    return database;
  }

  /** Creates the file with private permissions; SQLite gives its log the same ones. */
  private static void createPrivateFile(Path file) {
    try {
      PrivateFiles.create(file);
    } catch (IOException e) {
      throw new StoreFailedException("%s cannot be created: %s".formatted(file, e.getMessage()), e);
    }
  }

  /** Updates the statistics by which SQLite chooses indexes, for tables that have grown. */
  private void updateStatistics() {
    writeUnseen(handle -> handle.execute("PRAGMA optimize = 0x10002"));
  }

  /** Returns the rows that lists skip because they cannot be read. */
  public DamagedRows damagedRows() {
    return damagedRows;
  }

  /** Reads in one transaction; within another call on the same thread, in its transaction. */
  public <T extends @Nullable Object> T read(HandleCallback<T, RuntimeException> work) {
    Handle current = currentHandle();
    return current != null
        ? work.withHandle(current)
        : rethrowDiskFull(() -> readers.run(readTracker.propagate(work, changeCount())));
  }

  /** Writes in one transaction; within another write, in its transaction. */
  public <T extends @Nullable Object> T writeAndReturn(HandleCallback<T, RuntimeException> work) {
    return writeAndReturn(work, true);
  }

  /** {@link #writeAndReturn} without a result. */
  public void write(HandleConsumer<RuntimeException> work) {
    writeAndReturn(work.asCallback());
  }

  /**
   * Writes data that no page shows, such as the progress of a job. It does not count as a change
   * and does not invalidate cached pages.
   */
  public <T extends @Nullable Object> T writeUnseen(HandleCallback<T, RuntimeException> work) {
    return writeAndReturn(work, false);
  }

  private <T extends @Nullable Object> T writeAndReturn(
      HandleCallback<T, RuntimeException> work, boolean isVisible) {
    Handle current = writer.currentHandle();
    if (current != null) {
      (unrestricted == null ? this : unrestricted).visible |= isVisible;
      return work.withHandle(current);
    }
    if (readers.currentHandle() != null) {
      throw new IllegalStateException("A read may not write: ask for a write around both");
    }
    return unrestricted == null
        ? writeLocked(work, isVisible)
        : unrestricted.writeAndReturn(work, isVisible);
  }

  private <T extends @Nullable Object> T writeLocked(
      HandleCallback<T, RuntimeException> work, boolean isVisible) {
    boolean changed;
    T result;
    writeLock.lock();
    try {
      result =
          rethrowDiskFull(() -> writer.run(handle -> runAndDetectChanges(handle, work, isVisible)));
      changed = visible;
      if (changed) {
        advanceChangeCount();
      }
    } finally {
      writeLock.unlock();
    }
    if (changed) {
      listeners.forEach(Database::notifyListener);
    }
    return result;
  }

  private <T extends @Nullable Object> T runAndDetectChanges(
      Handle handle, HandleCallback<T, RuntimeException> work, boolean isVisible) {
    visible = isVisible;
    writtenSql.clear();
    long changesBefore = totalChanges(handle);
    T result = work.withHandle(handle);
    for (HandleConsumer<RuntimeException> step : beforeCommitSteps) {
      step.useHandle(handle);
    }
    visible &= totalChanges(handle) != changesBefore;
    return result;
  }

  /** Marks the changed tables before the count is visible to other threads. */
  private void advanceChangeCount() {
    long count = changeCount.get() + 1;
    writtenSql.forEach(sql -> readTracker.recordWrite(sql, count));
    changeCount.set(count);
  }

  private static long totalChanges(Handle handle) {
    return handle.createQuery("SELECT total_changes()").mapTo(Long.class).one();
  }

  private static void notifyListener(Runnable listener) {
    try {
      listener.run();
    } catch (RuntimeException e) {
      LOG.error("A listener to changes failed", e);
    }
  }

  private <T extends @Nullable Object> T rethrowDiskFull(Supplier<T> call) {
    try {
      return call.get();
    } catch (JdbiException e) {
      throw DiskFullException.isCauseOf(e) ? new DiskFullException(file.resolveSibling(""), e) : e;
    }
  }

  ReadTracker readTracker() {
    return readTracker;
  }

  /** Returns whether the current thread is within a write, and so sees uncommitted changes. */
  boolean isWriting() {
    return writer.currentHandle() != null;
  }

  private @Nullable Handle currentHandle() {
    Handle writerHandle = writer.currentHandle();
    return writerHandle != null ? writerHandle : readers.currentHandle();
  }

  /** Returns the number of visible changes since the start. */
  public long changeCount() {
    return unrestricted == null ? changeCount.get() : unrestricted.changeCount();
  }

  /**
   * Adds a listener that is called after each visible change, before the call of the writer
   * returns.
   */
  public void onChange(Runnable listener) {
    (unrestricted == null ? listeners : unrestricted.listeners).add(listener);
  }

  /** Adds a step that runs at the end of every write, in its transaction. */
  public void beforeCommit(HandleConsumer<RuntimeException> step) {
    (unrestricted == null ? beforeCommitSteps : unrestricted.beforeCommitSteps).add(step);
  }

  /**
   * Returns a data source for libraries with their own SQL. Each connection holds the write lock
   * until it is closed, so callers must close it before they call this database.
   */
  public DataSource dataSource() {
    return writeLock;
  }

  /**
   * Removes deleted texts from the file and its log. SQLite leaves them in free pages and in the
   * samples of its statistics. Rewrites the whole file and blocks writes meanwhile. The copies that
   * upgrades made of the file are deleted, because they contain the texts, too.
   */
  public void purge(Set<String> texts) {
    try (Connection connection = writeLock.getConnection()) {
      IndexStatistics.delete(connection, texts);
      try (Statement statement = connection.createStatement()) {
        statement.execute("VACUUM");
        statement.execute("PRAGMA wal_checkpoint(TRUNCATE)");
      }
      Schema.deleteCopies(file);
    } catch (IOException e) {
      throw new StoreFailedException(
          "Copies of %s cannot be deleted: %s".formatted(file, e.getMessage()), e);
    } catch (SQLException e) {
      throw DiskFullException.isCauseOf(e)
          ? new DiskFullException(file.resolveSibling(""), e)
          : new StoreFailedException(
              "%s cannot be written anew: %s".formatted(file, e.getMessage()), e);
    }
  }

  @Override
  public void close() {
    if (unrestricted != null) {
      readers.close();
      return;
    }
    updateStatistics();
    restricted.forEach(Database::close);
    readers.close();
    writer.close();
  }
}
