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
 * The database of a journal: one thread writes, a few read, and every caller waits for them. What
 * {@link #writeAndReturn} returned from is on disk.
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
  private boolean visible; // of the write under way; touched only by whoever has the turn
  private final Set<String> writtenSql = new HashSet<>(); // likewise
  private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
  private final List<HandleConsumer<RuntimeException>> beforeCommitSteps =
      new CopyOnWriteArrayList<>();
  private final List<Database> restricted = new CopyOnWriteArrayList<>();
  private final @Nullable Database unrestricted; // that this is a restricted view of

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

  private Database(Database whole, Map<String, String> conditions) {
    this.file = whole.file;
    this.readTracker = whole.readTracker;
    this.readers =
        new ConnectionThreads(
            "restricted-reader",
            READER_THREADS,
            Sqlite.readerJdbi(
                file,
                conditions.entrySet().stream().map(Database::viewSql).toList(),
                sql -> readTracker.recordRead(sql, conditions)));
    this.writer = whole.writer;
    this.writeLock = whole.writeLock;
    this.unrestricted = whole;
  }

  private static String viewSql(Map.Entry<String, String> condition) {
    return "CREATE TEMP VIEW %1$s AS SELECT * FROM main.%1$s WHERE %2$s"
        .formatted(condition.getKey(), condition.getValue());
  }

  /**
   * The same database, in which reads find only those rows of some tables that meet a condition.
   * Writes, and reads within a write, see all rows. It closes with this one.
   *
   * @param conditions by table, in SQL; they name other tables as {@code main.item}
   */
  public Database restricted(Map<String, String> conditions) {
    Database view = new Database(this, conditions);
    restricted.add(view);
    return view;
  }

  /**
   * Opens the database, made or upgraded as the migrations say; an older one is copied first.
   *
   * @param migrations where they lie on the class path, as "needledrop/catalog/migrations"
   * @throws NewerHomeException where a newer program wrote it
   */
  public static Database open(Path file, List<String> migrations) {
    createPrivateFile(file);
    new Schema(file, migrations).upgrade();
    Database database = new Database(file);
    database.updateStatistics();
    return database;
  }

  /** SQLite gives the log beside a database the permissions of the database. */
  private static void createPrivateFile(Path file) {
    try {
      PrivateFiles.create(file);
    } catch (IOException e) {
      throw new StoreFailedException("%s cannot be created: %s".formatted(file, e.getMessage()), e);
    }
  }

  /**
   * Has SQLite look at a sample of what has grown, so that it chooses its indexes by what is there.
   */
  private void updateStatistics() {
    writeUnseen(handle -> handle.execute("PRAGMA optimize = 0x10002"));
  }

  /** The rows that lists leave out because they cannot be read. */
  public DamagedRows damagedRows() {
    return damagedRows;
  }

  /** Reads, all from one moment; inside another call on the same thread, as part of that one. */
  public <T extends @Nullable Object> T read(HandleCallback<T, RuntimeException> work) {
    Handle around = currentHandle();
    return around != null
        ? work.withHandle(around)
        : rethrowDiskFull(() -> readers.run(readTracker.propagate(work, changeCount())));
  }

  /** Writes all of it or nothing; inside another write, as part of that one. */
  public <T extends @Nullable Object> T writeAndReturn(HandleCallback<T, RuntimeException> work) {
    return writeAndReturn(work, true);
  }

  /** {@link #writeAndReturn} without an answer. */
  public void write(HandleConsumer<RuntimeException> work) {
    writeAndReturn(work.asCallback());
  }

  /** Writes what no page shows, as the progress of a job: not counted as a change. */
  public <T extends @Nullable Object> T writeUnseen(HandleCallback<T, RuntimeException> work) {
    return writeAndReturn(work, false);
  }

  private <T extends @Nullable Object> T writeAndReturn(
      HandleCallback<T, RuntimeException> work, boolean shows) {
    Handle around = writer.currentHandle();
    if (around != null) {
      (unrestricted == null ? this : unrestricted).visible |= shows;
      return work.withHandle(around);
    }
    if (readers.currentHandle() != null) {
      throw new IllegalStateException("A read may not write: ask for a write around both");
    }
    return unrestricted == null
        ? writeLocked(work, shows)
        : unrestricted.writeAndReturn(work, shows);
  }

  private <T extends @Nullable Object> T writeLocked(
      HandleCallback<T, RuntimeException> work, boolean shows) {
    boolean changed;
    T answer;
    writeLock.lock();
    try {
      answer =
          rethrowDiskFull(() -> writer.run(handle -> runAndDetectChanges(handle, work, shows)));
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
    return answer;
  }

  private <T extends @Nullable Object> T runAndDetectChanges(
      Handle handle, HandleCallback<T, RuntimeException> work, boolean shows) {
    visible = shows;
    writtenSql.clear();
    long before = totalChanges(handle);
    T answer = work.withHandle(handle);
    for (HandleConsumer<RuntimeException> step : beforeCommitSteps) {
      step.useHandle(handle);
    }
    visible &= totalChanges(handle) != before;
    return answer;
  }

  /** Whoever sees the new count finds the tables marked already. */
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

  /** Whether this thread is within a write, and so sees what nobody else does. */
  boolean isWriting() {
    return writer.currentHandle() != null;
  }

  private @Nullable Handle currentHandle() {
    Handle writing = writer.currentHandle();
    return writing != null ? writing : readers.currentHandle();
  }

  /** How many writes changed something since the start. */
  public long changeCount() {
    return unrestricted == null ? changeCount.get() : unrestricted.changeCount();
  }

  /** Has the listener called after each such write, before the writer's caller goes on. */
  public void onChange(Runnable listener) {
    (unrestricted == null ? listeners : unrestricted.listeners).add(listener);
  }

  /** Has this done at the end of every write, as the last part of it. */
  public void beforeCommit(HandleConsumer<RuntimeException> step) {
    (unrestricted == null ? beforeCommitSteps : unrestricted.beforeCommitSteps).add(step);
  }

  /**
   * Connections for libraries that bring their own SQL. Each holds the right to write until it is
   * closed, so whoever has one must close it before calling this database.
   */
  public DataSource dataSource() {
    return writeLock;
  }

  /**
   * Removes deleted texts from the file and its log: SQLite leaves them in free pages and in the
   * samples of its statistics. Writes wait meanwhile, since the whole file is written anew.
   */
  public void purge(Set<String> texts) {
    try (Connection connection = writeLock.getConnection()) {
      IndexStatistics.delete(connection, texts);
      try (Statement statement = connection.createStatement()) {
        statement.execute("VACUUM");
        statement.execute("PRAGMA wal_checkpoint(TRUNCATE)");
      }
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
