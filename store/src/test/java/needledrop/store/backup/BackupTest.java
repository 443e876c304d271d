package needledrop.store.backup;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import needledrop.store.Database;
import needledrop.store.Home;
import needledrop.store.Ids.ContentId;
import needledrop.store.NewerHomeException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class BackupTest {
  private static final List<String> OLD = List.of("needledrop/store/first");
  private static final List<String> NEW =
      List.of("needledrop/store/first", "needledrop/store/second");
  private static final BackupPolicy NOTHING = new BackupPolicy(List.of(), List.of());
  private static final BackupPolicy POLICY =
      new BackupPolicy(
          List.of("DELETE FROM pebble WHERE name LIKE 'secret%'"),
          List.of("UPDATE pebble SET name = 'suspended' WHERE name = 'trusted'"));
  private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

  @TempDir private Path folder;
  private Home home;
  private Database database;
  private ContentId song;

  @BeforeEach
  void fillHome() throws IOException {
    home = Home.open(folder.resolve("home"));
    database = Database.open(home.databaseFile(), OLD);
    add("granite");
    song = home.contentStore().put(new ByteArrayInputStream("a song".getBytes(UTF_8)));
    Files.writeString(Files.createDirectory(home.derived().resolve("clips")).resolve("1"), "made");
  }

  @AfterEach
  void close() {
    database.close();
    home.close();
  }

  @Test
  void backupOfAHomeInUseIsRestoredUnchanged() throws IOException {
    Backup.Summary summary = backup();
    assertEquals(1, summary.originalCount());
    assertEquals(List.of(), summary.damaged());
    assertEquals(1, restore(OLD));
    try (Home again = Home.open(copy());
        Database restored = Database.open(again.databaseFile(), OLD)) {
      assertEquals(List.of("granite"), pebbles(restored));
      assertArrayEquals(
          "a song".getBytes(UTF_8), Files.readAllBytes(again.contentStore().path(song)));
      assertTrue(Files.notExists(again.derived().resolve("clips")));
    }
  }

  @Test
  void originalsBehindALinkAreIncluded() throws IOException {
    Path shelf = Home.contentStoreIn(home.folder());
    Path elsewhere = Files.move(shelf, folder.resolve("elsewhere"));
    Files.createSymbolicLink(shelf, elsewhere);
    assertEquals(1, backup().originalCount());
    restore(OLD);
    try (Home again = Home.open(copy())) {
      assertArrayEquals(
          "a song".getBytes(UTF_8), Files.readAllBytes(again.contentStore().path(song)));
    }
  }

  @Test
  void foldersOfKilledBackupsAreDeletedAndThoseInUseAreNot() throws IOException {
    Path killed = Files.createDirectory(folder.resolve(".needledrop-backup-123"));
    Files.writeString(killed.resolve("backup.zip"), "half of it");
    Files.writeString(killed.resolve("lock"), "");
    Path other = Files.createDirectory(folder.resolve(".other"));
    try (ScratchFolder another = ScratchFolder.in(folder)) {
      Path half = Files.writeString(another.resolve("backup.zip"), "half of it");
      backup();
      assertTrue(Files.exists(half));
    }
    assertTrue(Files.notExists(killed));
    assertTrue(Files.exists(other));
    try (Stream<Path> left = Files.list(folder)) {
      assertEquals(List.of(), left.filter(each -> each.toString().contains("-backup-")).toList());
    }
  }

  @Test
  void backupIsAConsistentSnapshotDuringWrites() throws Exception {
    AtomicBoolean enough = new AtomicBoolean();
    CompletableFuture<Void> writing =
        CompletableFuture.runAsync(() -> {
          for (int i = 0; !enough.get(); i++) {
            int number = i;
            database.write(handle -> {
              long id =
                  handle
                      .createQuery("INSERT INTO pebble (name) VALUES (:name) RETURNING id")
                      .bind("name", "pebble " + number)
                      .mapTo(Long.class)
                      .one();
              handle.execute("INSERT INTO mark (pebble) VALUES (?)", id);
            });
          }
        });
    int before = pebbles(database).size();
    backup();
    enough.set(true);
    writing.get();
    List<String> all = pebbles(database);
    restore(OLD);
    try (Home again = Home.open(copy());
        Database restored = Database.open(again.databaseFile(), OLD)) {
      List<String> kept = pebbles(restored);
      assertEquals(all.subList(0, kept.size()), kept);
      assertTrue(kept.size() >= before);
      assertEquals(kept.size() - 1, count(restored, "mark"));
    }
  }

  @Test
  void damagedOriginalIsSkippedAndReported() throws IOException {
    Files.writeString(home.contentStore().path(song), "a sang");
    Backup.Summary summary = backup();
    assertEquals(List.of(home.contentStore().path(song)), summary.damaged());
    assertEquals(0, restore(OLD));
  }

  @Test
  void backupFileIsCompleteOrAbsent() throws IOException {
    Files.delete(home.contentStore().path(song));
    Files.createDirectories(
        home.contentStore().path(song)); // only files of the content store are read
    backup();
    assertEquals(List.of("backup.zip", "home"), names(folder));
    assertThrows(BackupRefusedException.class, this::backup, "it would replace an older one");
    assertThrows(
        BackupRefusedException.class,
        () ->
            new Backup(folder.resolve("elsewhere"), OLD, POLICY, NOON)
                .writeTo(folder.resolve("b"), _ -> {}));
  }

  @Test
  void restoreIntoANonEmptyHomeIsRefused() throws IOException {
    backup();
    Path full = Files.createDirectory(copy());
    Files.writeString(full.resolve("letter.txt"), "mine");
    assertThrows(BackupRefusedException.class, () -> restore(OLD));
    assertEquals(List.of("letter.txt"), names(full));
    assertThrows(
        BackupRefusedException.class,
        () -> new Restore(home.folder(), OLD, POLICY).from(file(), _ -> {}));
  }

  @Test
  void newerBackupsAreRefusedAndOlderOnesAreRestored() throws IOException {
    database.close();
    database = Database.open(home.databaseFile(), NEW);
    assertThrows(NewerHomeException.class, this::backup);
    backup(NEW);
    assertThrows(NewerHomeException.class, () -> restore(OLD));
    assertTrue(Files.notExists(copy()));
    database.close();
    Files.delete(file());
    Files.delete(home.databaseFile());
    database = Database.open(home.databaseFile(), OLD);
    backup();
    restore(NEW);
  }

  @Test
  void databaseWithForeignTriggersIsRefused() throws IOException {
    database.write(handle ->
        handle.execute("CREATE TRIGGER t AFTER INSERT ON pebble BEGIN DELETE FROM pebble; END"));
    backup();
    BackupRefusedException refusal = assertThrows(BackupRefusedException.class, () -> restore(OLD));
    assertTrue(String.valueOf(refusal.getMessage()).contains("trigger t"), refusal.getMessage());
    assertTrue(Files.notExists(copy()));
  }

  @Test
  void excludedTextIsNotInTheFreePagesOfABackup() throws IOException {
    add("secret of a telephone");
    backup();
    try (ZipFile zip = new ZipFile(file().toFile())) {
      byte[] bytes = zip.getInputStream(zip.getEntry(BackupManifest.DATABASE_FILE)).readAllBytes();
      assertTrue(new String(bytes, ISO_8859_1).contains("granite"));
      assertFalse(new String(bytes, ISO_8859_1).contains("of a telephone"));
    }
    assertEquals(List.of("granite", "secret of a telephone"), pebbles(database));
  }

  @Test
  void restoreStepsAndExclusionsAreApplied() throws IOException {
    add("trusted");
    add("secret");
    new Backup(home.folder(), OLD, NOTHING, NOON).writeTo(file(), _ -> {});
    restore(NEW);
    try (Home again = Home.open(copy());
        Database restored = Database.open(again.databaseFile(), NEW)) {
      assertEquals(List.of("granite", "suspended"), pebbles(restored));
    }
  }

  @Test
  void backupIsReadableByItsOwnerOnly() throws IOException {
    backup();
    assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file())));
  }

  private Backup.Summary backup() throws IOException {
    return backup(OLD);
  }

  private Backup.Summary backup(List<String> migrations) throws IOException {
    return new Backup(home.folder(), migrations, POLICY, NOON).writeTo(file(), _ -> {});
  }

  private int restore(List<String> migrations) throws IOException {
    return new Restore(copy(), migrations, POLICY).from(file(), _ -> {});
  }

  private Path file() {
    return folder.resolve("backup.zip");
  }

  private Path copy() {
    return folder.resolve("copy");
  }

  private void add(String pebble) {
    database.write(handle -> handle.execute("INSERT INTO pebble (name) VALUES (?)", pebble));
  }

  private static List<String> pebbles(Database database) {
    return database.read(handle ->
        handle.createQuery("SELECT name FROM pebble ORDER BY id").mapTo(String.class).list());
  }

  private static int count(Database database, String table) {
    return database.read(
        handle -> handle.createQuery("SELECT COUNT(*) FROM " + table).mapTo(Integer.class).one());
  }

  private static List<String> names(Path folder) throws IOException {
    try (Stream<Path> all = Files.list(folder)) {
      return all.map(each -> each.getFileName().toString()).sorted().toList();
    }
  }
}
