package needledrop.store;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import needledrop.store.Ids.ContentId;
import needledrop.store.Ids.RowId;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.argument.AbstractArgumentFactory;
import org.jdbi.v3.core.argument.Argument;
import org.jdbi.v3.core.config.ConfigRegistry;
import org.jdbi.v3.core.statement.SqlLogger;
import org.jdbi.v3.core.statement.StatementContext;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConfig.JournalMode;
import org.sqlite.SQLiteConfig.SynchronousMode;
import org.sqlite.SQLiteConfig.TransactionMode;
import org.sqlite.SQLiteJDBCLoader;
import org.sqlite.util.LibraryLoaderUtil;

/** Configures SQLite connections: with a write-ahead log, and every commit forced to disk. */
final class Sqlite {
  static final String URL_PREFIX = "jdbc:sqlite:";
  private static final String LIBRARY_PATH_PROPERTY = "org.sqlite.lib.path";
  private static final int BUSY_TIMEOUT_MILLIS = 10_000;

  private Sqlite() {}

  /**
   * Unpacks the native library of the driver to a folder of the home and loads it from there. The
   * default folder for temporary files would keep it after the process is killed. If executables
   * are not allowed in the home, the driver chooses a folder itself, which is slower.
   */
  static void unpackLibrary(Path folder) throws IOException {
    String name = LibraryLoaderUtil.getNativeLibName();
    String packed = LibraryLoaderUtil.getNativeLibResourcePath() + "/" + name;
    try (InputStream library = SQLiteJDBCLoader.class.getResourceAsStream(packed)) {
      if (library != null) {
        Files.copy(library, folder.resolve(name), StandardCopyOption.REPLACE_EXISTING);
        System.setProperty(LIBRARY_PATH_PROPERTY, folder.toString());
      }
      SQLiteJDBCLoader.initialize();
    } catch (IOException e) {
      throw e;
    } catch (Exception e) {
      throw new IOException("SQLite cannot be loaded: " + e.getMessage(), e);
    } finally {
      System.clearProperty(LIBRARY_PATH_PROPERTY);
    }
  }

  static String url(Path file) {
    return URL_PREFIX + file;
  }

  static SQLiteConfig config() {
    SQLiteConfig config = new SQLiteConfig();
    config.setJournalMode(JournalMode.WAL);
    config.setSynchronous(SynchronousMode.FULL);
    config.setTransactionMode(TransactionMode.IMMEDIATE);
    config.enforceForeignKeys(true);
    config.setBusyTimeout(BUSY_TIMEOUT_MILLIS);
    return config;
  }

  /**
   * Returns the connections of the writer.
   *
   * @param listener called with each statement before it runs
   */
  static Jdbi writerJdbi(Path file, Consumer<String> listener) {
    return configure(
            Jdbi.create(() -> DriverManager.getConnection(url(file), config().toProperties())))
        .setSqlLogger(new StatementListener(listener));
  }

  /**
   * Returns the read-only connections of readers.
   *
   * @param listener called with each statement before it runs
   */
  static Jdbi readerJdbi(Path file, Consumer<String> listener) {
    return readerJdbi(file, List.of(), listener);
  }

  /**
   * @param views statements that create views in front of tables
   * @param listener called with each statement before it runs
   */
  static Jdbi readerJdbi(Path file, List<String> views, Consumer<String> listener) {
    return configure(Jdbi.create(() -> openReadOnly(file, views)))
        .setSqlLogger(new StatementListener(listener));
  }

  private record StatementListener(Consumer<String> listener) implements SqlLogger {
    @Override
    public void logBeforeExecution(StatementContext statement) {
      listener.accept(statement.getRenderedSql());
    }
  }

  private static Connection openReadOnly(Path file, List<String> views) throws SQLException {
    SQLiteConfig config = config();
    config.setTransactionMode(TransactionMode.DEFERRED);
    config.setGetGeneratedKeys(false); // it would query them after every statement
    Connection connection = DriverManager.getConnection(url(file), config.toProperties());
    try (Statement statement = connection.createStatement()) {
      for (String view : views) {
        statement.execute(view);
      }
      statement.execute("PRAGMA query_only = ON");
      return connection;
    } catch (SQLException e) {
      connection.close();
      throw e;
    }
  }

  private static Jdbi configure(Jdbi jdbi) {
    jdbi.setStatementBuilderFactory(connection -> new StatementCache());
    return jdbi.registerArgument(
            new TypedArgumentFactory<RowId>(
                Types.BIGINT, (row, at, id) -> row.setLong(at, id.value())) {})
        .registerArgument(
            new TypedArgumentFactory<ContentId>(
                Types.VARCHAR, (row, at, id) -> row.setString(at, id.sha256())) {})
        .registerArgument(
            new TypedArgumentFactory<Instant>(
                Types.BIGINT, (row, at, moment) -> row.setLong(at, moment.toEpochMilli())) {})
        .registerArgument(
            new TypedArgumentFactory<Duration>(
                Types.BIGINT, (row, at, duration) -> row.setLong(at, duration.toNanos())) {})
        .registerArgument(
            new TypedArgumentFactory<URI>(
                Types.VARCHAR, (row, at, address) -> row.setString(at, address.toString())) {});
  }

  /**
   * Binds values of one type to statements. It is subclassed to keep the generic type at runtime.
   */
  private abstract static class TypedArgumentFactory<T> extends AbstractArgumentFactory<T> {
    private interface Setter<T> {
      void set(PreparedStatement statement, int position, T value) throws SQLException;
    }

    private final Setter<T> setter;

    TypedArgumentFactory(int type, Setter<T> setter) {
      super(type);
      this.setter = setter;
    }

    @Override
    protected Argument build(T value, ConfigRegistry config) {
      return (position, statement, context) -> setter.set(statement, position, value);
    }
  }
}
