package needledrop.journal.clip;

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

final class ClipLengthMigrationTest {
  private static final String SCRIPT = "/needledrop/journal/migrations/V192__clip_lengths.sql";

  @Test
  void lengthsAreConvertedToNanoseconds() throws Exception {
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite::memory:");
        Statement statement = connection.createStatement()) {
      statement.execute("CREATE TABLE clip (id INTEGER PRIMARY KEY, length INTEGER) STRICT");
      statement.execute("INSERT INTO clip (length) VALUES (10000), (NULL), (0), (1)");
      for (String command : script().split(";\n", -1)) {
        if (!command.isBlank()) {
          statement.execute(command);
        }
      }
      assertEquals(Arrays.asList("10000000000", null, "0", "1000000"), lengths(statement));
    }
  }

  private static String script() throws Exception {
    try (InputStream script =
        Objects.requireNonNull(ClipLengthMigrationTest.class.getResourceAsStream(SCRIPT))) {
      return new String(script.readAllBytes(), UTF_8);
    }
  }

  private static List<@Nullable Object> lengths(Statement statement) throws Exception {
    List<@Nullable Object> lengths = new ArrayList<>();
    try (ResultSet rows =
        statement.executeQuery("SELECT CAST(length AS TEXT) FROM clip ORDER BY id")) {
      while (rows.next()) {
        lengths.add(rows.getString(1));
      }
    }
    return lengths;
  }
}
