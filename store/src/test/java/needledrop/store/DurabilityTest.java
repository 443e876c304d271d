package needledrop.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests that committed changes survive a kill of the process and a full disk. */
final class DurabilityTest {
  private static final List<String> FIRST = List.of("needledrop/store/first");

  @TempDir Path folder;

  @Test
  void acknowledgedWritesSurviveAKillAndTransactionsStayWhole() throws Exception {
    Process writer = ForkedJvm.run(ForkedJvm.PebbleWriter.class, folder);
    int acknowledged = readUntil(writer.inputReader(), 25);
    writer.toHandle().destroyForcibly(); // its output can still be read
    acknowledged = Math.max(acknowledged, readUntil(writer.inputReader(), Integer.MAX_VALUE));
    assertTrue(writer.waitFor(10, TimeUnit.SECONDS));
    try (Database database = Database.open(folder.resolve("pebbles.db"), FIRST)) {
      int pebbles = count(database);
      assertEquals(0, pebbles % 2);
      assertTrue(pebbles / 2 >= acknowledged, pebbles + " of " + acknowledged + " pairs");
    }
  }

  private static int readUntil(BufferedReader lines, int minimum) throws IOException {
    int last = 0;
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      last = Integer.parseInt(line);
      if (last >= minimum) {
        break;
      }
    }
    return last;
  }

  @Test
  void fullDatabaseIsReportedAndStaysIntact() {
    try (Database database = Database.open(folder.resolve("pebbles.db"), FIRST)) {
      database.write(handle -> handle.execute("INSERT INTO pebble (name) VALUES ('granite')"));
      int pages =
          database.read(
              handle -> handle.createQuery("PRAGMA page_count").mapTo(Integer.class).one());
      database.writeAndReturn(
          handle -> handle.createQuery("PRAGMA max_page_count = " + (pages + 3)).mapToMap().list());
      DiskFullException full =
          assertThrows(DiskFullException.class, () -> addMany(database, 10_000));
      assertTrue(full.getMessage().contains(folder.toString()), full.getMessage());
      assertEquals(1, count(database));
      database.write(handle -> handle.execute("UPDATE pebble SET name = 'still writes'"));
      assertEquals(
          "ok",
          database.read(
              handle -> handle.createQuery("PRAGMA integrity_check").mapTo(String.class).one()));
    }
  }

  @Test
  void fullDiskLosesNothingAndLeavesNoPartialFiles() throws Exception {
    assumeTrue(ForkedJvm.canMountSmallDisks(), "this system lets nobody mount a small disk");
    Process program = ForkedJvm.runOnSmallDisk(ForkedJvm.DiskFiller.class, folder);
    List<String> output = program.inputReader().lines().toList();
    assertEquals(0, program.waitFor(), output::toString);
    assertEquals(
        List.of("DiskFullException", "incoming empty", "DiskFullException", "ok", "intact"),
        output);
  }

  private static void addMany(Database database, int count) {
    database.write(handle -> {
      for (int i = 0; i < count; i++) {
        handle.execute("INSERT INTO pebble (name) VALUES (?)", "pebble number " + i);
      }
    });
  }

  private static int count(Database database) {
    return database.read(
        handle -> handle.createQuery("SELECT COUNT(*) FROM pebble").mapTo(Integer.class).one());
  }
}
