package needledrop.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.UnableToCreateStatementException;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class DatabaseTest {
  private static final List<String> FIRST = List.of("needledrop/store/first");

  @TempDir Path folder;
  private Database database;

  @BeforeEach
  void open() {
    database = Database.open(folder.resolve("pebbles.db"), FIRST);
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void whatWasWrittenIsThereAfterReopening() {
    database.change(handle -> add(handle, "granite"));
    database.close();
    open();
    assertEquals(List.of("granite"), names());
  }

  @Test
  void aFailureLeavesNothingOfItsWriteAndComesThroughAsItIs() {
    IllegalStateException failure = new IllegalStateException("halfway");
    IllegalStateException seen =
        assertThrows(
            IllegalStateException.class,
            () ->
                database.change(handle -> {
                  add(handle, "granite");
                  throw failure;
                }));
    assertSame(failure, seen);
    assertEquals(List.of(), names());
    assertEquals(0, database.changes());
  }

  @Test
  void aNestedWriteJoinsTheOuterOneAndFallsWithIt() {
    assertThrows(
        IllegalStateException.class,
        () ->
            database.change(outer -> {
              database.change(inner -> add(inner, "slate"));
              assertEquals(List.of("slate"), names());
              throw new IllegalStateException("after all");
            }));
    assertEquals(List.of(), names());
  }

  @Test
  void twoReadsInsideOneSeeTheSameMoment() {
    database.read(handle -> {
      assertEquals(List.of(), names());
      onAnotherThread(() -> database.change(writer -> add(writer, "chalk")));
      assertEquals(List.of(), names());
      return true;
    });
    assertEquals(List.of("chalk"), names());
  }

  @Test
  void aReadThatWritesIsRefused() {
    assertThrows(
        UnableToExecuteStatementException.class,
        () ->
            database.read(handle -> {
              add(handle, "smuggled");
              return true;
            }));
    assertThrows(
        IllegalStateException.class,
        () ->
            database.read(handle -> {
              database.change(inner -> add(inner, "smuggled"));
              return true;
            }));
    assertEquals(List.of(), names());
  }

  @Test
  void manyWritersOnVirtualThreadsAllGetTheirTurn() {
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < 200; i++) {
        String name = "pebble " + i;
        threads.execute(() -> database.change(handle -> add(handle, name)));
      }
    }
    assertEquals(200, names().size());
    assertEquals(200, database.changes());
  }

  @Test
  void readersGoOnWhileAWriterIsBusy() throws InterruptedException {
    CountDownLatch written = new CountDownLatch(1);
    CountDownLatch read = new CountDownLatch(1);
    Thread writer =
        Thread.startVirtualThread(() ->
            database.change(handle -> {
              add(handle, "basalt");
              written.countDown();
              await(read);
            }));
    await(written);
    assertEquals(List.of(), names());
    read.countDown();
    writer.join();
    assertEquals(List.of("basalt"), names());
  }

  @Test
  void onlyWritesThatChangedSomethingAreCountedAndTold() {
    AtomicInteger told = new AtomicInteger();
    database.onChange(told::incrementAndGet);
    database.change(handle -> add(handle, "flint"));
    database.change(handle -> handle.execute("DELETE FROM pebble WHERE name = 'unknown'"));
    database.note(handle -> add(handle, "noted"));
    database.note(handle -> database.write(inner -> add(inner, "shown after all")));
    assertEquals(2, database.changes());
    assertEquals(2, told.get());
  }

  @Test
  void listenersSeeTheChangeTheyAreToldOf() {
    List<String> seen = new ArrayList<>();
    database.onChange(() -> seen.addAll(names()));
    database.change(handle -> add(handle, "opal"));
    assertEquals(List.of("opal"), seen);
  }

  @Test
  void aListenerThatFailsSpoilsNothing() {
    database.onChange(() -> {
      throw new IllegalStateException("deaf");
    });
    database.change(handle -> add(handle, "opal"));
    assertEquals(List.of("opal"), names());
  }

  @Test
  void rowsThatPointNowhereAreRefused() {
    assertThrows(
        UnableToExecuteStatementException.class,
        () -> database.change(handle -> handle.execute("INSERT INTO mark VALUES (99)")));
  }

  @Test
  void afterAFailureTheSameThreadWritesOn() {
    assertThrows(
        UnableToCreateStatementException.class,
        () -> database.change(handle -> handle.execute("no such statement")));
    database.change(handle -> add(handle, "jade"));
    assertEquals(List.of("jade"), names());
  }

  @Test
  void anInterruptedCallerStillLearnsHowItEnded() {
    Thread.currentThread().interrupt();
    database.change(handle -> add(handle, "onyx"));
    assertTrue(Thread.interrupted());
    assertEquals(List.of("onyx"), names());
  }

  @Test
  void librariesWithSqlOfTheirOwnTakeTurnsWithTheWriter() throws SQLException {
    Thread writer;
    try (Connection connection = database.dataSource().getConnection();
        Statement statement = connection.createStatement()) {
      writer = Thread.startVirtualThread(() -> database.change(handle -> add(handle, "second")));
      statement.execute("INSERT INTO pebble (name) VALUES ('first')");
    }
    join(writer);
    assertEquals(List.of("first", "second"), names());
    assertEquals(1, database.changes());
  }

  @Test
  void aSecondConnectionInsideATransactionIsRefusedAndNotWaitedFor() {
    database.change(
        handle -> assertThrows(SQLException.class, () -> database.dataSource().getConnection()));
  }

  private static int add(Handle handle, String name) {
    return handle
        .createUpdate("INSERT INTO pebble (name) VALUES (:name)")
        .bind("name", name)
        .execute();
  }

  private List<String> names() {
    return database.read(handle ->
        handle.createQuery("SELECT name FROM pebble ORDER BY id").mapTo(String.class).list());
  }

  private static void onAnotherThread(Runnable work) {
    join(Thread.startVirtualThread(work));
  }

  private static void join(Thread thread) {
    try {
      thread.join();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
