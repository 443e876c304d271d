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
 * One moment of a database, as a file of its own, taken while others go on writing. It is read on a
 * connection that cannot write; a process that holds the home is not in its way, nor it in theirs.
 */
public final class Snapshot {
  private static final int STEPS_BETWEEN_PROGRESS_CALLS = 100_000;

  private final Path database;

  public Snapshot(Path database) {
    this.database = database;
  }

  /** How many bytes it takes, give or take what is written meanwhile. */
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
   * Writes the snapshot to a file that is not there yet.
   *
   * @param written told now and then how many bytes of it are
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
      return 0; // not begun
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
