package needledrop.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Set;

/**
 * Deletes given texts from the samples of indexed values that SQLite keeps to choose indexes, so
 * that deleted data leaves no trace there.
 */
final class IndexStatistics {
  private IndexStatistics() {}

  /** Deletes the samples that contain one of the texts. SQLite works without them. */
  static void delete(Connection connection, Set<String> texts) throws SQLException {
    if (!tableExists(connection)) {
      return;
    }
    try (PreparedStatement statement =
        connection.prepareStatement(
            "DELETE FROM sqlite_stat4 WHERE instr(sample, CAST(? AS BLOB)) > 0")) {
      for (String text : texts) {
        statement.setString(1, text);
        statement.executeUpdate();
      }
    }
  }

  private static boolean tableExists(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet rows =
            statement.executeQuery("SELECT 1 FROM sqlite_master WHERE name = 'sqlite_stat4'")) {
      return rows.next();
    }
  }
}
