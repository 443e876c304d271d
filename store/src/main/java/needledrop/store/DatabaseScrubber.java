package needledrop.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConfig.JournalMode;

/**
 * Removes data from a copy of a database that nobody has open, by given SQL statements, for a
 * backup or a restore. The copy is upgraded first, so that the statements fit its tables, and
 * rewritten at the end, so that no deleted data remains in the file.
 */
public final class DatabaseScrubber {
  /**
   * The statistics of SQLite, which contain samples of indexed values. They are created again when
   * the database is opened.
   */
  private static final List<String> STATISTICS_TABLES = List.of("sqlite_stat1", "sqlite_stat4");

  private final Path database;
  private final List<String> migrations;

  public DatabaseScrubber(Path database, List<String> migrations) {
    this.database = database;
    this.migrations = migrations;
  }

  /**
   * Runs all statements in one transaction. Afterwards the file needs no log beside it.
   *
   * @throws NewerHomeException if a newer program wrote the database
   */
  public void run(List<String> statements) {
    new Schema(database, migrations).upgrade();
    SQLiteConfig config = Sqlite.config();
    config.setJournalMode(JournalMode.DELETE);
    try (Connection connection = config.createConnection(Sqlite.url(database));
        Statement statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      for (String sql : statements) {
        statement.executeUpdate(sql);
      }
      connection.commit();
      connection.setAutoCommit(true);
      for (String table : STATISTICS_TABLES) {
        statement.execute("DROP TABLE IF EXISTS " + table);
      }
      statement.execute("VACUUM");
    } catch (SQLException e) {
      throw DiskFullException.isCauseOf(e)
          ? new DiskFullException(database.resolveSibling(""), e)
          : new StoreFailedException(
              "%s cannot be cleaned up: %s".formatted(database, e.getMessage()), e);
    }
  }
}
