package needledrop.catalog.footage;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.InputStream;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class FootageLengthMigrationTest {
  private static final String SCRIPT = "/needledrop/catalog/migrations/V191__footage_lengths.sql";

  @Test
  void lengthsAreConvertedToNanoseconds() throws Exception {
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite::memory:");
        Statement statement = connection.createStatement()) {
      statement.execute("CREATE TABLE footage (id INTEGER PRIMARY KEY, length REAL) STRICT");
      statement.execute(
          "INSERT INTO footage (length) VALUES (70.25), (NULL), (0), (5400.123456789), (0.1)");
      for (String command : script().split(";\n", -1)) {
        if (!command.isBlank()) {
          statement.execute(command);
        }
      }
      assertEquals(
          Arrays.asList("70250000000", null, "0", "5400123456789", "100000000"),
          lengths(statement));
    }
  }

  private static String script() throws Exception {
    try (InputStream script =
        Objects.requireNonNull(FootageLengthMigrationTest.class.getResourceAsStream(SCRIPT))) {
      return new String(script.readAllBytes(), UTF_8);
    }
  }

  private static List<@Nullable Object> lengths(Statement statement) throws Exception {
    List<@Nullable Object> lengths = new ArrayList<>();
    try (ResultSet rows =
        statement.executeQuery("SELECT CAST(length AS TEXT) FROM footage ORDER BY id")) {
      while (rows.next()) {
        lengths.add(rows.getString(1));
      }
    }
    return lengths;
  }
}
