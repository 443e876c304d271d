package needledrop.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SchemaTest {
  private static final List<String> OLD = List.of("needledrop/store/first");
  private static final List<String> NEW =
      List.of("needledrop/store/first", "needledrop/store/second");

  @TempDir Path folder;
  private Path file;

  @BeforeEach
  void name() {
    file = folder.resolve("it's.db");
  }

  @Test
  void olderDatabaseIsCopiedBeforeTheUpgrade() throws IOException {
    withPebble(OLD, "granite");
    try (Database database = Database.open(file, NEW)) {
      database.write(handle -> handle.execute("UPDATE pebble SET colour = 'grey'"));
    }
    List<Path> copies = copies();
    assertEquals(1, copies.size());
    assertEquals(1, pebbles(copies.getFirst(), OLD));
    assertEquals(1, pebbles(file, NEW));
  }

  @Test
  void erasingTextsDeletesTheCopiesThatContainThem() throws IOException {
    withPebble(OLD, "granite");
    withPebble(NEW, "slate");
    assertEquals(1, copies().size());
    try (Database database = Database.open(file, NEW)) {
      database.write(handle -> handle.execute("DELETE FROM pebble WHERE name = 'granite'"));
      database.purge(Set.of("granite"));
    }
    assertEquals(List.of(), copies());
    assertEquals(1, pebbles(file, NEW));
  }

  @Test
  void newAndCurrentDatabasesAreNotCopied() throws IOException {
    withPebble(NEW, "granite");
    withPebble(NEW, "slate");
    assertEquals(List.of(), copies());
  }

  @Test
  void newerDatabaseIsRefusedUnchanged() {
    withPebble(NEW, "granite");
    NewerHomeException refusal =
        assertThrows(NewerHomeException.class, () -> Database.open(file, OLD));
    assertTrue(refusal.getMessage().contains("schema 2; this one knows 1"), refusal.getMessage());
    assertEquals(1, pebbles(file, NEW));
  }

  @Test
  void fileThatIsNoDatabaseIsReported() throws IOException {
    Files.writeString(file, "This is a letter, and a rather long one at that.".repeat(100));
    StoreException failure = assertThrows(StoreException.class, () -> Database.open(file, OLD));
    assertTrue(failure.getMessage().contains(file.toString()), failure.getMessage());
  }

  private void withPebble(List<String> migrations, String name) {
    try (Database database = Database.open(file, migrations)) {
      database.write(handle -> handle.execute("INSERT INTO pebble (name) VALUES (?)", name));
    }
  }

  private static int pebbles(Path file, List<String> migrations) {
    try (Database database = Database.open(file, migrations)) {
      return database.read(
          handle -> handle.createQuery("SELECT COUNT(*) FROM pebble").mapTo(Integer.class).one());
    }
  }

  private List<Path> copies() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(path -> path.toString().contains("before-upgrade")).toList();
    }
  }
}
