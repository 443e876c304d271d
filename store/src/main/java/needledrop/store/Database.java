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
 * {@link #write} returned from is on disk.
 */
public final class Database implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Database.class);
  private static final int READERS = 4;

  private final Path file;
  private final Turns turns;
  private final Lane readers;
  private final Lane writer;
  private final AtomicLong changes = new AtomicLong();
  private final Watches watches;
  private final DamagedRows damagedRows = new DamagedRows();
  private boolean shown; // of the write under way; touched only by whoever has the turn
  private final Set<String> written = new HashSet<>(); // likewise
  private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
  private final List<HandleConsumer<RuntimeException>> lastSteps = new CopyOnWriteArrayList<>();
  private final List<Database> restricted = new CopyOnWriteArrayList<>();
  private final @Nullable Database whole; // that this is a restricted view of

  private Database(Path file) {
    this.file = file;
    this.watches = new Watches(Sqlite.reading(file, sql -> {}).withHandle(Tables::of));
    this.readers = new Lane("reader", READERS, Sqlite.reading(file, watches::read));
    this.writer = new Lane("writer", 1, Sqlite.writing(file, written::add));
    this.turns = new Turns(Sqlite.config(), Sqlite.url(file), () -> here() != null);
    this.whole = null;
  }

  private Database(Database whole, Map<String, String> conditions) {
    this.file = whole.file;
    this.watches = whole.watches;
    this.readers =
        new Lane(
            "restricted-reader",
            READERS,
            Sqlite.reading(
                file,
                conditions.entrySet().stream().map(Database::view).toList(),
                sql -> watches.read(sql, conditions)));
    this.writer = whole.writer;
    this.turns = whole.turns;
    this.whole = whole;
  }

  private static String view(Map.Entry<String, String> condition) {
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
    createPrivate(file);
    new Schema(file, migrations).upgrade();
    Database database = new Database(file);
    database.countAnew();
    return database;
  }

  /** SQLite gives the log beside a database the permissions of the database. */
  private static void createPrivate(Path file) {
    try {
      PrivateFiles.create(file);
    } catch (IOException e) {
      throw new StoreFailedException("%s cannot be created: %s".formatted(file, e.getMessage()), e);
    }
  }

  /**
   * Has SQLite look at a sample of what has grown, so that it chooses its indexes by what is there.
   */
  private void countAnew() {
    note(handle -> handle.execute("PRAGMA optimize = 0x10002"));
  }

  /** The rows that lists leave out because they cannot be read. */
  public DamagedRows damagedRows() {
    return damagedRows;
  }

  /** Reads, all from one moment; inside another call on the same thread, as part of that one. */
  public <T extends @Nullable Object> T read(HandleCallback<T, RuntimeException> work) {
    Handle around = here();
    return around != null
        ? work.withHandle(around)
        : telling(() -> readers.run(watches.along(work, changes())));
  }

  /** Writes all of it or nothing; inside another write, as part of that one. */
  public <T extends @Nullable Object> T write(HandleCallback<T, RuntimeException> work) {
    return write(work, true);
  }

  /** {@link #write} without an answer. */
  public void change(HandleConsumer<RuntimeException> work) {
    write(work.asCallback());
  }

  /** Writes what no page shows, as the progress of a job: not counted as a change. */
  public <T extends @Nullable Object> T note(HandleCallback<T, RuntimeException> work) {
    return write(work, false);
  }

  private <T extends @Nullable Object> T write(
      HandleCallback<T, RuntimeException> work, boolean shows) {
    Handle around = writer.running();
    if (around != null) {
      (whole == null ? this : whole).shown |= shows;
      return work.withHandle(around);
    }
    if (readers.running() != null) {
      throw new IllegalStateException("A read may not write: ask for a write around both");
    }
    return whole == null ? inTurn(work, shows) : whole.write(work, shows);
  }

  private <T extends @Nullable Object> T inTurn(
      HandleCallback<T, RuntimeException> work, boolean shows) {
    boolean changed;
    T answer;
    turns.take();
    try {
      answer = telling(() -> writer.run(handle -> counted(handle, work, shows)));
      changed = shown;
      if (changed) {
        count();
      }
    } finally {
      turns.give();
    }
    if (changed) {
      listeners.forEach(Database::tell);
    }
    return answer;
  }

  private <T extends @Nullable Object> T counted(
      Handle handle, HandleCallback<T, RuntimeException> work, boolean shows) {
    shown = shows;
    written.clear();
    long before = totalChanges(handle);
    T answer = work.withHandle(handle);
    for (HandleConsumer<RuntimeException> step : lastSteps) {
      step.useHandle(handle);
    }
    shown &= totalChanges(handle) != before;
    return answer;
  }

  /** Whoever sees the new count finds the tables marked already. */
  private void count() {
    long count = changes.get() + 1;
    written.forEach(sql -> watches.written(sql, count));
    changes.set(count);
  }

  private static long totalChanges(Handle handle) {
    return handle.createQuery("SELECT total_changes()").mapTo(Long.class).one();
  }

  private static void tell(Runnable listener) {
    try {
      listener.run();
    } catch (RuntimeException e) {
      LOG.error("A listener to changes failed", e);
    }
  }

  private <T extends @Nullable Object> T telling(Supplier<T> call) {
    try {
      return call.get();
    } catch (JdbiException e) {
      throw DiskFullException.isBehind(e) ? new DiskFullException(file.resolveSibling(""), e) : e;
    }
  }

  Watches watches() {
    return watches;
  }

  /** Whether this thread is within a write, and so sees what nobody else does. */
  boolean isWriting() {
    return writer.running() != null;
  }

  private @Nullable Handle here() {
    Handle writing = writer.running();
    return writing != null ? writing : readers.running();
  }

  /** How many writes changed something since the start. */
  public long changes() {
    return whole == null ? changes.get() : whole.changes();
  }

  /** Has the listener called after each such write, before the writer's caller goes on. */
  public void onChange(Runnable listener) {
    (whole == null ? listeners : whole.listeners).add(listener);
  }

  /** Has this done at the end of every write, as the last part of it. */
  public void beforeCommit(HandleConsumer<RuntimeException> step) {
    (whole == null ? lastSteps : whole.lastSteps).add(step);
  }

  /**
   * Connections for libraries that bring their own SQL. Each holds the right to write until it is
   * closed, so whoever has one must close it before calling this database.
   */
  public DataSource dataSource() {
    return turns;
  }

  /**
   * Removes deleted texts from the file and its log: SQLite leaves them in free pages and in the
   * samples of its statistics. Writes wait meanwhile, since the whole file is written anew.
   */
  public void purge(Set<String> texts) {
    try (Connection connection = turns.getConnection()) {
      Samples.delete(connection, texts);
      try (Statement statement = connection.createStatement()) {
        statement.execute("VACUUM");
        statement.execute("PRAGMA wal_checkpoint(TRUNCATE)");
      }
    } catch (SQLException e) {
      throw DiskFullException.isBehind(e)
          ? new DiskFullException(file.resolveSibling(""), e)
          : new StoreFailedException(
              "%s cannot be written anew: %s".formatted(file, e.getMessage()), e);
    }
  }

  @Override
  public void close() {
    if (whole != null) {
      readers.close();
      return;
    }
    countAnew();
    restricted.forEach(Database::close);
    readers.close();
    writer.close();
  }
}
