package needledrop.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.flywaydb.core.api.MigrationVersion;

/**
 * Checks an untrusted database before it is used: it must be intact and no newer than this program,
 * and its schema must be identical to what the migrations of this program create for its version.
 */
public final class IntegrityCheck {
  private static final String SCHEMA_QUERY =
      """
      SELECT type || ' ' || name || ' ON ' || tbl_name || ': ' || coalesce(sql, '')
      FROM sqlite_schema
      """;

  /** Checks that the migration history is a table before it is read. */
  private static final String HISTORY_TYPE_QUERY =
      "SELECT type FROM sqlite_schema WHERE lower(name) = 'flyway_schema_history'";

  /** Schema entries that SQLite and an earlier version of Jetty add to a database. */
  private static final Set<String> LIBRARY_SCHEMA_ENTRIES =
      Set.of(
          "table sqlite_stat1 ON sqlite_stat1: CREATE TABLE sqlite_stat1(tbl,idx,stat)",
          "table sqlite_stat4 ON sqlite_stat4:"
              + " CREATE TABLE sqlite_stat4(tbl,idx,neq,nlt,ndlt,sample)",
          "index idx_session_expiry ON session:"
              + " CREATE INDEX idx_session_expiry on session (expiryTime)",
          "index idx_session_session ON session:"
              + " CREATE INDEX idx_session_session on session (sessionId, contextPath)");

  private final Path database;
  private final List<String> migrations;

  public IntegrityCheck(Path database, List<String> migrations) {
    this.database = database;
    this.migrations = migrations;
  }

  /**
   * Returns one line for each problem; empty if there is none.
   *
   * @param scratch a folder for a temporary database to compare with
   * @throws NewerHomeException if a newer program wrote the database
   * @throws StoreFailedException if the file is not a database
   */
  public List<String> problems(Path scratch) {
    List<String> damage = query("PRAGMA integrity_check(10)").stream().sorted().toList();
    if (!damage.equals(List.of("ok"))) {
      return damage;
    }
    if (!query("PRAGMA foreign_key_check").isEmpty()) {
      return List.of("rows refer to rows that do not exist");
    }
    return schemaProblems(scratch);
  }

  private List<String> schemaProblems(Path scratch) {
    if (!query(HISTORY_TYPE_QUERY).equals(List.of("table"))) {
      return List.of("table flyway_schema_history is missing or is not a table");
    }
    MigrationVersion version = new Schema(database, migrations).version();
    Path fresh = scratch.resolve("fresh.db");
    new Schema(fresh, migrations, version).upgrade();
    List<String> missing =
        new ArrayList<>(new IntegrityCheck(fresh, migrations).query(SCHEMA_QUERY));
    delete(fresh);
    List<String> unexpected = new ArrayList<>();
    for (String entry : query(SCHEMA_QUERY)) {
      if (!missing.remove(entry) && !LIBRARY_SCHEMA_ENTRIES.contains(entry)) {
        unexpected.add(entry);
      }
    }
    return Stream.concat(unexpected.stream(), missing.stream())
        .map(IntegrityCheck::firstLine)
        .toList();
  }

  private static String firstLine(String definition) {
    return definition.lines().findFirst().orElse(definition).replaceAll("\\p{C}", "?");
  }

  private List<String> query(String sql) {
    try (Connection connection = Sqlite.config().createConnection(Sqlite.url(database));
        Statement statement = connection.createStatement()) {
      statement.execute("PRAGMA trusted_schema = OFF");
      return firstColumn(statement, sql);
    } catch (SQLException e) {
      throw new StoreFailedException(
          "%s cannot be opened: %s".formatted(database, e.getMessage()), e);
    }
  }

  private static List<String> firstColumn(Statement statement, String sql) throws SQLException {
    List<String> values = new ArrayList<>();
    try (ResultSet rows = statement.executeQuery(sql)) {
      while (rows.next()) {
        values.add(rows.getString(1));
      }
    }
    return values;
  }

  private static void delete(Path file) {
    try {
      Files.delete(file);
    } catch (IOException e) {
      throw new StoreFailedException("%s cannot be deleted".formatted(file), e);
    }
  }
}
