package needledrop.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class QueryCacheTest {
  @TempDir Path folder;
  private Database database;
  private QueryCache<String, Integer> cache;
  private int computations;

  @BeforeEach
  void open() {
    database = Database.open(folder.resolve("quarry.db"), List.of("needledrop/store/quarry"));
    cache = new QueryCache<>(database, 2);
    run("INSERT INTO quarry (id, name) VALUES (1, 'hill'), (2, 'vale')");
    run("INSERT INTO stone (id, quarry) VALUES (1, 1), (2, 1), (3, 2)");
    run("INSERT INTO tool (id) VALUES (1)");
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void leastRecentlyUsedValuesAreEvictedAboveTheMaximumWeight() {
    QueryCache<String, String> texts =
        new QueryCache<>(database, 100, 10, (key, text) -> key.length() + text.length());
    assertEquals("1234", texts.get("a", () -> "1234"));
    assertEquals("1234", texts.get("b", () -> "1234"));
    assertEquals("1234", texts.get("b", () -> "anew"), "two fit");
    assertEquals("1234", texts.get("c", () -> "1234"));
    assertEquals("anew", texts.get("a", () -> "anew"), "three do not");
    texts.get("d", () -> "too long for all of it");
    assertEquals("anew", texts.get("d", () -> "anew"));
  }

  @Test
  void numberOfCachedStatementsIsLimited() {
    StatementTables statementTables = database.read(StatementTables::of);
    for (int i = 0; i < 3 * StatementTables.MAX_CACHED_STATEMENTS; i++) {
      assertEquals(Set.of("stone"), statementTables.tablesReadBy("SELECT " + i + " FROM stone"));
      assertEquals(
          Set.of("tool"), statementTables.tablesChangedBy("DELETE FROM tool WHERE id = " + i));
    }
    assertTrue(statementTables.cached() <= 2 * StatementTables.MAX_CACHED_STATEMENTS);
  }

  @Test
  void changesToOtherTablesDoNotInvalidate() {
    assertEquals(3, stones());
    run("INSERT INTO tool (id) VALUES (2)");
    assertEquals(3, stones());
    assertEquals(1, computations);
  }

  @Test
  void everyKindOfChangeToATableInvalidates() {
    List<String> ways =
        List.of(
            "INSERT INTO stone (id, quarry) VALUES (4, 2)",
            "INSERT OR IGNORE INTO stone (id, quarry) VALUES (5, 2)",
            "REPLACE INTO stone (id, quarry) VALUES (6, 2)",
            "insert\n  into stone (id, quarry) select 7, id from quarry where name = 'vale'",
            "UPDATE stone SET quarry = 1 WHERE id = 7",
            "UPDATE OR IGNORE stone SET quarry = 2 WHERE id = 7",
            "WITH doomed AS (SELECT 7 AS id) DELETE FROM stone WHERE id IN (SELECT id FROM doomed)",
            "DELETE FROM stone");
    for (String way : ways) {
      stones();
      int before = computations;
      run(way);
      assertEquals(count(), stones(), way);
      assertEquals(before + 1, computations, way);
    }
  }

  @Test
  void cascadesAndTriggersInvalidate() {
    assertEquals(3, stones());
    run("DELETE FROM quarry WHERE id = 1");
    assertEquals(1, stones(), "the stones of a quarry go with it");

    QueryCache<String, Integer> other = new QueryCache<>(database, 2);
    Supplier<Integer> notes = () -> number("SELECT count(*) FROM diary");
    int before = other.get("notes", notes);
    run("INSERT INTO quarry (id, name) VALUES (3, 'cliff')");
    assertEquals(before + 1, other.get("notes", notes), "a trigger keeps the diary");
  }

  @Test
  void nestedValuesInvalidateTheOuterValue() {
    QueryCache<String, Integer> outer = new QueryCache<>(database, 2);
    Supplier<Integer> doubled = () -> 2 * stones();
    stones();
    assertEquals(6, outer.get("doubled", doubled));
    run("INSERT INTO stone (id, quarry) VALUES (4, 1)");
    assertEquals(8, outer.get("doubled", doubled));
  }

  @Test
  void changeDuringComputationInvalidates() {
    Supplier<Integer> slow =
        () -> {
          int before = count();
          run("INSERT INTO stone (id, quarry) VALUES (%d, 1)".formatted(100 + computations++));
          return before;
        };
    assertEquals(3, cache.get("slow", slow));
    assertEquals(4, cache.get("slow", slow));
  }

  @Test
  void valueReadFromAnOlderSnapshotIsStale() {
    int seen =
        database.read(handle -> {
          int first = handle.createQuery("SELECT count(*) FROM stone").mapTo(Integer.class).one();
          Thread other =
              Thread.startVirtualThread(() -> run("INSERT INTO stone (id, quarry) VALUES (4, 1)"));
          join(other);
          assertEquals(first, stones());
          return first;
        });
    assertEquals(3, seen);
    assertEquals(4, stones());
  }

  @Test
  void valuesComputedInsideAReadAreCached() {
    database.read(handle -> stones());
    assertEquals(3, stones());
    assertEquals(1, computations);
    run("INSERT INTO stone (id, quarry) VALUES (4, 1)");
    assertEquals(4, stones());
  }

  @Test
  void writeSeesItsOwnChanges() {
    assertEquals(3, stones());
    database.write(handle -> {
      handle.execute("INSERT INTO stone (id, quarry) VALUES (4, 1)");
      assertEquals(4, stones());
    });
  }

  @Test
  void failuresAreNotCached() {
    assertThrows(
        IllegalStateException.class,
        () ->
            cache.get(
                "stones",
                () -> {
                  throw new IllegalStateException("halfway");
                }));
    assertEquals(3, stones());
  }

  @Test
  void leastRecentlyUsedValueIsEvicted() {
    stones();
    cache.get("one", () -> 1);
    stones();
    cache.get("two", () -> 2);
    stones();
    assertEquals(1, computations);
    assertEquals(11, cache.get("one", () -> 11));
  }

  @Test
  void unseenWritesDoNotInvalidate() {
    stones();
    database.writeUnseen(handle -> handle.execute("INSERT INTO stone (id, quarry) VALUES (4, 1)"));
    assertEquals(3, stones());
    run("INSERT INTO tool (id) VALUES (2)");
    assertEquals(3, stones());
    run("INSERT INTO stone (id, quarry) VALUES (5, 1)");
    assertEquals(5, stones());
  }

  private int stones() {
    return cache.get(
        "stones",
        () -> {
          computations++;
          return count();
        });
  }

  private int count() {
    return number("SELECT count(*) FROM stone");
  }

  private int number(String sql) {
    return database.read(handle -> handle.createQuery(sql).mapTo(Integer.class).one());
  }

  private void run(String sql) {
    database.write(handle -> handle.execute(sql));
  }

  private static void join(Thread thread) {
    try {
      thread.join();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
