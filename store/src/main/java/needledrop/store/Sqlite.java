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

/** SQLite as this program uses it: a write-ahead log, every commit forced to disk. */
final class Sqlite {
  static final String PREFIX = "jdbc:sqlite:";
  private static final String UNPACKED = "org.sqlite.lib.path";
  private static final int BUSY_MILLIS = 10_000;

  private Sqlite() {}

  /**
   * Loads the driver's library from here instead of the system's folder for temporary files, where
   * it would stay after a kill. Where programs may not lie in the home, the driver finds a place
   * itself; it takes longer, since it reads what it has unpacked once more, byte by byte.
   */
  static void unpackInto(Path folder) throws IOException {
    String name = LibraryLoaderUtil.getNativeLibName();
    String packed = LibraryLoaderUtil.getNativeLibResourcePath() + "/" + name;
    try (InputStream library = SQLiteJDBCLoader.class.getResourceAsStream(packed)) {
      if (library != null) {
        Files.copy(library, folder.resolve(name), StandardCopyOption.REPLACE_EXISTING);
        System.setProperty(UNPACKED, folder.toString());
      }
      SQLiteJDBCLoader.initialize();
    } catch (IOException e) {
      throw e;
    } catch (Exception e) {
      throw new IOException("SQLite cannot be loaded: " + e.getMessage(), e);
    } finally {
      System.clearProperty(UNPACKED);
    }
  }

  static String url(Path file) {
    return PREFIX + file;
  }

  static SQLiteConfig config() {
    SQLiteConfig config = new SQLiteConfig();
    config.setJournalMode(JournalMode.WAL);
    config.setSynchronous(SynchronousMode.FULL);
    config.setTransactionMode(TransactionMode.IMMEDIATE);
    config.enforceForeignKeys(true);
    config.setBusyTimeout(BUSY_MILLIS);
    return config;
  }

  /**
   * @param heard is told every statement before it runs
   */
  static Jdbi writing(Path file, Consumer<String> heard) {
    return speaking(
            Jdbi.create(() -> DriverManager.getConnection(url(file), config().toProperties())))
        .setSqlLogger(new Hearing(heard));
  }

  /**
   * @param heard is told every statement before it runs
   */
  static Jdbi reading(Path file, Consumer<String> heard) {
    return reading(file, List.of(), heard);
  }

  /**
   * @param views that stand before tables, as statements that make them
   * @param heard is told every statement before it runs
   */
  static Jdbi reading(Path file, List<String> views, Consumer<String> heard) {
    return speaking(Jdbi.create(() -> readOnly(file, views))).setSqlLogger(new Hearing(heard));
  }

  private record Hearing(Consumer<String> heard) implements SqlLogger {
    @Override
    public void logBeforeExecution(StatementContext statement) {
      heard.accept(statement.getRenderedSql());
    }
  }

  private static Connection readOnly(Path file, List<String> views) throws SQLException {
    SQLiteConfig config = config();
    config.setTransactionMode(TransactionMode.DEFERRED);
    config.setGetGeneratedKeys(false); // it would look for them in every statement
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

  private static Jdbi speaking(Jdbi jdbi) {
    jdbi.setStatementBuilderFactory(connection -> new Prepared());
    return jdbi.registerArgument(
            new Written<RowId>(Types.BIGINT, (row, at, id) -> row.setLong(at, id.value())) {})
        .registerArgument(
            new Written<ContentId>(
                Types.VARCHAR, (row, at, id) -> row.setString(at, id.sha256())) {})
        .registerArgument(
            new Written<Instant>(
                Types.BIGINT, (row, at, moment) -> row.setLong(at, moment.toEpochMilli())) {})
        .registerArgument(
            new Written<URI>(
                Types.VARCHAR, (row, at, address) -> row.setString(at, address.toString())) {});
  }

  /** How one type of ours is written into a statement; made as a subclass, which keeps its type. */
  private abstract static class Written<T> extends AbstractArgumentFactory<T> {
    private interface Writing<T> {
      void into(PreparedStatement statement, int position, T value) throws SQLException;
    }

    private final Writing<T> writing;

    Written(int type, Writing<T> writing) {
      super(type);
      this.writing = writing;
    }

    @Override
    protected Argument build(T value, ConfigRegistry config) {
      return (position, statement, context) -> writing.into(statement, position, value);
    }
  }
}
