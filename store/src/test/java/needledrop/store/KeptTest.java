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

final class KeptTest {
  @TempDir Path folder;
  private Database database;
  private Kept<String, Integer> kept;
  private int worked;

  @BeforeEach
  void open() {
    database = Database.open(folder.resolve("quarry.db"), List.of("needledrop/store/quarry"));
    kept = new Kept<>(database, 2);
    run("INSERT INTO quarry (id, name) VALUES (1, 'hill'), (2, 'vale')");
    run("INSERT INTO stone (id, quarry) VALUES (1, 1), (2, 1), (3, 2)");
    run("INSERT INTO tool (id) VALUES (1)");
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void valuesAreKeptUpToAWeight() {
    Kept<String, String> texts =
        new Kept<>(database, 100, 10, (key, text) -> key.length() + text.length());
    assertEquals("1234", texts.of("a", () -> "1234"));
    assertEquals("1234", texts.of("b", () -> "1234"));
    assertEquals("1234", texts.of("b", () -> "anew"), "two fit");
    assertEquals("1234", texts.of("c", () -> "1234"));
    assertEquals("anew", texts.of("a", () -> "anew"), "three do not");
    texts.of("d", () -> "too long for all of it");
    assertEquals("anew", texts.of("d", () -> "anew"));
  }

  @Test
  void statementsAreRememberedUpToANumber() {
    Tables tables = database.read(Tables::of);
    for (int i = 0; i < 3 * Tables.MAX_STATEMENTS; i++) {
      assertEquals(Set.of("stone"), tables.readBy("SELECT " + i + " FROM stone"));
      assertEquals(Set.of("tool"), tables.changedBy("DELETE FROM tool WHERE id = " + i));
    }
    assertTrue(tables.remembered() <= 2 * Tables.MAX_STATEMENTS);
  }

  @Test
  void isWorkedOutOnceWhileOnlyOtherTablesChange() {
    assertEquals(3, stones());
    run("INSERT INTO tool (id) VALUES (2)");
    assertEquals(3, stones());
    assertEquals(1, worked);
  }

  @Test
  void isWorkedOutAnewAfterEveryWayToChangeATable() {
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
      int before = worked;
      run(way);
      assertEquals(count(), stones(), way);
      assertEquals(before + 1, worked, way);
    }
  }

  @Test
  void knowsWhatGoesWithARowAndWhatATriggerAdds() {
    assertEquals(3, stones());
    run("DELETE FROM quarry WHERE id = 1");
    assertEquals(1, stones(), "the stones of a quarry go with it");

    Kept<String, Integer> other = new Kept<>(database, 2);
    Supplier<Integer> notes = () -> number("SELECT count(*) FROM diary");
    int before = other.of("notes", notes);
    run("INSERT INTO quarry (id, name) VALUES (3, 'cliff')");
    assertEquals(before + 1, other.of("notes", notes), "a trigger keeps the diary");
  }

  @Test
  void dependsOnWhateverTheOthersDependThatItIsMadeOf() {
    Kept<String, Integer> outer = new Kept<>(database, 2);
    Supplier<Integer> doubled = () -> 2 * stones();
    stones();
    assertEquals(6, outer.of("doubled", doubled));
    run("INSERT INTO stone (id, quarry) VALUES (4, 1)");
    assertEquals(8, outer.of("doubled", doubled));
  }

  @Test
  void doesNotLastWhereATableChangedMeanwhile() {
    Supplier<Integer> slow =
        () -> {
          int before = count();
          run("INSERT INTO stone (id, quarry) VALUES (%d, 1)".formatted(100 + worked++));
          return before;
        };
    assertEquals(3, kept.of("slow", slow));
    assertEquals(4, kept.of("slow", slow));
  }

  @Test
  void doesNotLastWhereItSawAnOlderMoment() {
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
  void isKeptWithinAReadAsWell() {
    database.read(handle -> stones());
    assertEquals(3, stones());
    assertEquals(1, worked);
    run("INSERT INTO stone (id, quarry) VALUES (4, 1)");
    assertEquals(4, stones());
  }

  @Test
  void aWriteSeesWhatItHasChangedItself() {
    assertEquals(3, stones());
    database.change(handle -> {
      handle.execute("INSERT INTO stone (id, quarry) VALUES (4, 1)");
      assertEquals(4, stones());
    });
  }

  @Test
  void isWorkedOutAnewAfterAFailure() {
    assertThrows(
        IllegalStateException.class,
        () ->
            kept.of(
                "stones",
                () -> {
                  throw new IllegalStateException("halfway");
                }));
    assertEquals(3, stones());
  }

  @Test
  void whatWasAskedForLongestAgoMakesRoom() {
    stones();
    kept.of("one", () -> 1);
    stones();
    kept.of("two", () -> 2);
    stones();
    assertEquals(1, worked);
    assertEquals(11, kept.of("one", () -> 11));
  }

  @Test
  void whatNoPageShowsLeavesItKept() {
    stones();
    database.note(handle -> handle.execute("INSERT INTO stone (id, quarry) VALUES (4, 1)"));
    assertEquals(3, stones());
    run("INSERT INTO tool (id) VALUES (2)");
    assertEquals(3, stones());
    run("INSERT INTO stone (id, quarry) VALUES (5, 1)");
    assertEquals(5, stones());
  }

  private int stones() {
    return kept.of(
        "stones",
        () -> {
          worked++;
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
    database.change(handle -> handle.execute(sql));
  }

  private static void join(Thread thread) {
    try {
      thread.join();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
