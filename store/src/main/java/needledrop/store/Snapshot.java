package needledrop.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.function.LongConsumer;
import org.sqlite.ProgressHandler;
import org.sqlite.SQLiteConfig;

/**
 * A consistent copy of a database, made while other processes use it. It reads on a read-only
 * connection and neither blocks nor is blocked by the process that has locked the home.
 */
public final class Snapshot {
  private static final int STEPS_BETWEEN_PROGRESS_CALLS = 100_000;

  private final Path database;

  public Snapshot(Path database) {
    this.database = database;
  }

  /** Returns the approximate size in bytes; the database may change meanwhile. */
  public long sizeInBytes() {
    return runReadOnly((_, statement) -> {
      try (ResultSet pages =
          statement.executeQuery(
              "SELECT page_count * page_size FROM pragma_page_count, pragma_page_size")) {
        return pages.getLong(1);
      }
    });
  }

  /**
   * Writes the snapshot to a new file.
   *
   * @param written called from time to time with the number of bytes written
   */
  public void writeTo(Path file, LongConsumer written) {
    runReadOnly((connection, statement) -> {
      ProgressHandler.setHandler(
          connection,
          STEPS_BETWEEN_PROGRESS_CALLS,
          new ProgressHandler() {
            @Override
            protected int progress() {
              written.accept(sizeOf(file));
              return 0;
            }
          });
      statement.execute("VACUUM INTO '" + file.toString().replace("'", "''") + "'");
      ProgressHandler.clearHandler(connection);
      return 0L;
    });
  }

  private static long sizeOf(Path file) {
    try {
      return Files.size(file);
    } catch (IOException e) {
      return 0; // not created yet
    }
  }

  private interface Query {
    long run(Connection connection, Statement statement) throws SQLException;
  }

  private long runReadOnly(Query query) {
    SQLiteConfig config = Sqlite.config();
    config.setReadOnly(true);
    try (Connection connection = config.createConnection(Sqlite.url(database));
        Statement statement = connection.createStatement()) {
      return query.run(connection, statement);
    } catch (SQLException e) {
      throw DiskFullException.isCauseOf(e)
          ? new DiskFullException(database.resolveSibling(""), e)
          : new StoreFailedException(
              "%s cannot be copied: %s".formatted(database, e.getMessage()), e);
    }
  }
}
