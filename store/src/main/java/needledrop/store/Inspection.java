package needledrop.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.flywaydb.core.api.MigrationVersion;

/**
 * The look at a database that came from elsewhere, before anything in it is believed: it must be
 * whole, no newer than this program, and have the tables, views and triggers of this program and no
 * others.
 */
public final class Inspection {
  private static final String OWN =
      """
      SELECT type || ' ' || name || ' ' || coalesce(sql, '') FROM sqlite_schema
      WHERE name NOT LIKE 'sqlite\\_%' ESCAPE '\\'
      """;

  private final Path database;
  private final List<String> migrations;

  public Inspection(Path database, List<String> migrations) {
    this.database = database;
    this.migrations = migrations;
  }

  /**
   * What is wrong with it, a line each; nothing if all is well.
   *
   * @param scratch a folder for a database to compare it with
   * @throws NewerHomeException where a newer program wrote it
   * @throws StoreFailedException where it is no database at all
   */
  public List<String> wrongs(Path scratch) {
    List<String> damage = ask("PRAGMA integrity_check(10)").stream().sorted().toList();
    if (!damage.equals(List.of("ok"))) {
      return damage;
    }
    if (!ask("PRAGMA foreign_key_check").isEmpty()) {
      return List.of("rows that point to nothing");
    }
    return strangers(scratch);
  }

  private List<String> strangers(Path scratch) {
    MigrationVersion version = new Schema(database, migrations).version();
    Path fresh = scratch.resolve("fresh.db");
    new Schema(fresh, migrations, version).upgrade();
    Set<String> found = ask(OWN);
    Set<String> expected = new Inspection(fresh, migrations).ask(OWN);
    delete(fresh);
    return Stream.concat(
            found.stream().filter(each -> !expected.contains(each) && !isIndex(each)),
            expected.stream().filter(each -> !found.contains(each)))
        .map(Inspection::named)
        .toList();
  }

  /** Libraries make indexes of their own, which hold nothing and do nothing. */
  private static boolean isIndex(String definition) {
    return definition.startsWith("index ");
  }

  private static String named(String definition) {
    return definition.lines().findFirst().orElse(definition);
  }

  private Set<String> ask(String question) {
    try (Connection connection = Sqlite.config().createConnection(Sqlite.url(database));
        Statement statement = connection.createStatement()) {
      statement.execute("PRAGMA trusted_schema = OFF");
      return answers(statement, question);
    } catch (SQLException e) {
      throw new StoreFailedException(
          "%s cannot be opened: %s".formatted(database, e.getMessage()), e);
    }
  }

  private static Set<String> answers(Statement statement, String question) throws SQLException {
    Set<String> answers = new TreeSet<>();
    try (ResultSet rows = statement.executeQuery(question)) {
      while (rows.next()) {
        answers.add(rows.getString(1));
      }
    }
    return answers;
  }

  private static void delete(Path file) {
    try {
      Files.delete(file);
    } catch (IOException e) {
      throw new StoreFailedException("%s cannot be deleted".formatted(file), e);
    }
  }
}
