package needledrop.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class DamagedRowsTest {
  @TempDir private Path folder;

  @Test
  void unreadableRowsAreSkippedAndReported() {
    try (Database database =
        Database.open(folder.resolve("pebbles.db"), List.of("needledrop/store/first"))) {
      for (String name : List.of("granite", "sand", "slate")) {
        database.write(handle -> handle.execute("INSERT INTO pebble (name) VALUES (?)", name));
      }
      assertEquals(List.of("granite", "slate"), pebbles(database));
      assertEquals(Map.of("pebble sand", "No pebble: sand"), database.damagedRows().problems());
      database.write(
          handle -> handle.execute("UPDATE pebble SET name = 'basalt' WHERE name = 'sand'"));
      assertEquals(List.of("granite", "basalt", "slate"), pebbles(database));
    }
  }

  private static List<String> pebbles(Database database) {
    return database.read(handle ->
        database
            .damagedRows()
            .listReadable(
                handle.createQuery("SELECT name FROM pebble ORDER BY rowid"),
                "pebble",
                "name",
                DamagedRowsTest::pebble));
  }

  private static String pebble(Row row) throws SQLException {
    String name = row.text("name");
    if (name.equals("sand")) {
      throw new IllegalArgumentException("No pebble: sand");
    }
    return name;
  }
}
