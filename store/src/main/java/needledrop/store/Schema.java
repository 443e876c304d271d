package needledrop.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationInfoService;
import org.flywaydb.core.api.MigrationState;
import org.flywaydb.core.api.MigrationVersion;
import org.sqlite.SQLiteDataSource;

/**
 * The database schema, created and upgraded by the migrations of all modules, which share one
 * sequence of versions.
 */
final class Schema {
  private final Path file;
  private final SQLiteDataSource source;
  private final List<String> migrations;
  private final MigrationVersion target;

  Schema(Path file, List<String> migrations) {
    this(file, migrations, MigrationVersion.LATEST);
  }

  /** Creates a schema that is upgraded at most to a version. */
  Schema(Path file, List<String> migrations, MigrationVersion target) {
    this.file = file;
    this.migrations = migrations;
    this.target = target;
    this.source = new SQLiteDataSource(Sqlite.config());
    source.setUrl(Sqlite.url(file));
  }

  private Flyway flyway() {
    return Flyway.configure()
        .dataSource(source)
        .locations(migrations.stream().map("classpath:"::concat).toArray(String[]::new))
        .placeholders(Map.of("strict", "STRICT"))
        .target(target)
        .load();
  }

  /**
   * Returns the schema version of the file.
   *
   * @throws NewerHomeException if a newer program wrote it
   */
  MigrationVersion version() {
    try {
      MigrationInfoService info = flyway().info();
      refuseNewer(info.all());
      return Optional.ofNullable(info.current())
          .map(MigrationInfo::getVersion)
          .orElse(MigrationVersion.EMPTY);
    } catch (FlywayException e) {
      throw failure(e);
    }
  }

  /**
   * Creates or upgrades the file. An older one is copied first.
   *
   * @throws NewerHomeException if a newer program wrote it
   */
  void upgrade() {
    if (isUpToDate()) {
      return;
    }
    try {
      Flyway flyway = flyway();
      MigrationInfoService info = flyway.info();
      refuseNewer(info.all());
      if (info.pending().length > 0) {
        if (info.current() != null) {
          copyBeforeUpgrade(info.current().getVersion());
        }
        flyway.migrate();
      }
    } catch (FlywayException | SQLException e) {
      throw failure(e);
    }
  }

  /**
   * Returns whether all migrations were applied. This check is much faster than Flyway, which takes
   * a sixth of the start-up time.
   */
  private boolean isUpToDate() {
    if (Files.notExists(file)) {
      return false;
    }
    try (Connection connection = source.getConnection();
        Statement statement = connection.createStatement();
        ResultSet rows =
            statement.executeQuery("SELECT version FROM flyway_schema_history WHERE success")) {
      Set<String> applied = new HashSet<>();
      while (rows.next()) {
        applied.add(rows.getString(1));
      }
      return applied.equals(MigrationScripts.versions(migrations));
    } catch (SQLException e) {
      return false; // a new or a damaged file; Flyway will tell
    }
  }

  private StoreException failure(Exception e) {
    return DiskFullException.isCauseOf(e)
        ? new DiskFullException(file.resolveSibling(""), e)
        : new StoreFailedException("%s cannot be opened: %s".formatted(file, e.getMessage()), e);
  }

  private void refuseNewer(MigrationInfo[] all) {
    Arrays.stream(all)
        .filter(info -> info.getState() == MigrationState.FUTURE_SUCCESS)
        .map(MigrationInfo::getVersion)
        .max(MigrationVersion::compareTo)
        .ifPresent(version -> {
          throw new NewerHomeException(file, version.getVersion(), newestKnownVersion(all));
        });
  }

  private static String newestKnownVersion(MigrationInfo[] all) {
    return Arrays.stream(all)
        .filter(info -> info.getState() != MigrationState.FUTURE_SUCCESS)
        .map(MigrationInfo::getVersion)
        .max(MigrationVersion::compareTo)
        .map(MigrationVersion::getVersion)
        .orElse("none");
  }

  /** Copies the database to a file beside it, to undo a failed upgrade by hand. */
  private void copyBeforeUpgrade(MigrationVersion version) throws SQLException {
    Path copy = file.resolveSibling(copyPrefix(file) + version);
    if (Files.exists(copy)) {
      return; // from an interrupted upgrade; keep the older copy
    }
    try (Connection connection = source.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("VACUUM INTO '" + copy.toString().replace("'", "''") + "'");
    }
  }

  private static String copyPrefix(Path file) {
    return file.getFileName() + ".before-upgrade-from-";
  }

  /** Deletes the copies that upgrades made, which still contain what was erased since. */
  static void deleteCopies(Path file) throws IOException {
    try (Stream<Path> siblings = Files.list(file.toAbsolutePath().resolveSibling(""))) {
      for (Path each : siblings.toList()) {
        if (each.getFileName().toString().startsWith(copyPrefix(file))) {
          Files.deleteIfExists(each);
        }
      }
    }
  }
}
