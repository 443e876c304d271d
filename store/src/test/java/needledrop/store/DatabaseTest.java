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
  void writtenRowsSurviveReopening() {
    database.write(handle -> add(handle, "granite"));
    database.close();
    open();
    assertEquals(List.of("granite"), names());
  }

  @Test
  void failedWriteIsRolledBackAndRethrown() {
    IllegalStateException failure = new IllegalStateException("halfway");
    IllegalStateException seen =
        assertThrows(
            IllegalStateException.class,
            () ->
                database.write(handle -> {
                  add(handle, "granite");
                  throw failure;
                }));
    assertSame(failure, seen);
    assertEquals(List.of(), names());
    assertEquals(0, database.changeCount());
  }

  @Test
  void nestedWriteJoinsTheOuterTransaction() {
    assertThrows(
        IllegalStateException.class,
        () ->
            database.write(outer -> {
              database.write(inner -> add(inner, "slate"));
              assertEquals(List.of("slate"), names());
              throw new IllegalStateException("after all");
            }));
    assertEquals(List.of(), names());
  }

  @Test
  void nestedReadsSeeTheSameSnapshot() {
    database.read(handle -> {
      assertEquals(List.of(), names());
      onAnotherThread(() -> database.write(writer -> add(writer, "chalk")));
      assertEquals(List.of(), names());
      return true;
    });
    assertEquals(List.of("chalk"), names());
  }

  @Test
  void writingInsideAReadIsRefused() {
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
              database.write(inner -> add(inner, "smuggled"));
              return true;
            }));
    assertEquals(List.of(), names());
  }

  @Test
  void concurrentWritersAllComplete() {
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < 200; i++) {
        String name = "pebble " + i;
        threads.execute(() -> database.write(handle -> add(handle, name)));
      }
    }
    assertEquals(200, names().size());
    assertEquals(200, database.changeCount());
  }

  @Test
  void readersAreNotBlockedByAWriter() throws InterruptedException {
    CountDownLatch written = new CountDownLatch(1);
    CountDownLatch read = new CountDownLatch(1);
    Thread writer =
        Thread.startVirtualThread(() ->
            database.write(handle -> {
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
  void onlyVisibleChangesAreCountedAndReportedToListeners() {
    AtomicInteger notifications = new AtomicInteger();
    database.onChange(notifications::incrementAndGet);
    database.write(handle -> add(handle, "flint"));
    database.write(handle -> handle.execute("DELETE FROM pebble WHERE name = 'unknown'"));
    database.writeUnseen(handle -> add(handle, "noted"));
    database.writeUnseen(handle -> database.writeAndReturn(inner -> add(inner, "shown after all")));
    assertEquals(2, database.changeCount());
    assertEquals(2, notifications.get());
  }

  @Test
  void listenersSeeTheCommittedChange() {
    List<String> seen = new ArrayList<>();
    database.onChange(() -> seen.addAll(names()));
    database.write(handle -> add(handle, "opal"));
    assertEquals(List.of("opal"), seen);
  }

  @Test
  void failingListenerDoesNotFailTheWrite() {
    database.onChange(() -> {
      throw new IllegalStateException("deaf");
    });
    database.write(handle -> add(handle, "opal"));
    assertEquals(List.of("opal"), names());
  }

  @Test
  void brokenForeignKeysAreRefused() {
    assertThrows(
        UnableToExecuteStatementException.class,
        () -> database.write(handle -> handle.execute("INSERT INTO mark VALUES (99)")));
  }

  @Test
  void sameThreadCanWriteAfterAFailure() {
    assertThrows(
        UnableToCreateStatementException.class,
        () -> database.write(handle -> handle.execute("no such statement")));
    database.write(handle -> add(handle, "jade"));
    assertEquals(List.of("jade"), names());
  }

  @Test
  void interruptedCallerWaitsForTheResult() {
    Thread.currentThread().interrupt();
    database.write(handle -> add(handle, "onyx"));
    assertTrue(Thread.interrupted());
    assertEquals(List.of("onyx"), names());
  }

  @Test
  void dataSourceConnectionsAndWritesExcludeEachOther() throws SQLException {
    Thread writer;
    try (Connection connection = database.dataSource().getConnection();
        Statement statement = connection.createStatement()) {
      writer = Thread.startVirtualThread(() -> database.write(handle -> add(handle, "second")));
      statement.execute("INSERT INTO pebble (name) VALUES ('first')");
    }
    join(writer);
    assertEquals(List.of("first", "second"), names());
    assertEquals(1, database.changeCount());
  }

  @Test
  void secondConnectionInsideATransactionFailsAtOnce() {
    database.write(
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
