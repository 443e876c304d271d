package needledrop.store.backup;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import needledrop.store.Database;
import needledrop.store.FileTree;
import needledrop.store.Home;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests that malicious and damaged backup files are refused. */
final class HostileBackupTest {
  private static final List<String> MIGRATIONS = List.of("needledrop/store/first");
  private static final BackupPolicy POLICY = new BackupPolicy(List.of(), List.of());
  private static final String EMPTY_SHA256 =
      "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";

  @TempDir private Path folder;
  private final Map<String, byte[]> parts = new LinkedHashMap<>();

  @BeforeEach
  void unpackValidBackup() throws IOException {
    Path good = folder.resolve("good.zip");
    try (Home home = Home.open(folder.resolve("home"));
        Database _ = Database.open(home.databaseFile(), MIGRATIONS)) {
      var _ =
          home.contentStore().put(new ByteArrayInputStream("a song".repeat(100).getBytes(UTF_8)));
      new Backup(home.folder(), MIGRATIONS, POLICY, Instant.EPOCH).writeTo(good, _ -> {});
    }
    try (ZipFile zip = new ZipFile(good.toFile())) {
      for (ZipEntry entry : zip.stream().map(ZipEntry.class::cast).toList()) {
        parts.put(entry.getName(), zip.getInputStream(entry).readAllBytes());
      }
    }
  }

  @Test
  void unchangedBackupIsRestored() throws IOException {
    assertEquals(1, restore(zip()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "../out",
        "/tmp/out",
        "shelf/../../out",
        "shelf\\..\\out",
        "C:\\out",
        "lock",
        "derived/driver/libsqlitejdbc.so",
        "shelf/aa/short",
        "shelf/",
        "needledrop.db-wal",
        "NEEDLEDROP.DB",
        "a\u0000b"
      })
  void foreignFileNamesAreRefused(String name) throws IOException {
    parts.put(name, new byte[0]);
    assertRefused(zip());
    addToManifest(EMPTY_SHA256 + "  " + name + "\n");
    assertRefused(zip());
    assertTrue(Files.notExists(folder.resolve("out")));
  }

  @Test
  void duplicateFileNameIsRefused() throws IOException {
    parts.put("needledrop.dc", "another".getBytes(UTF_8));
    assertRefused(patched(zip(), "needledrop.dc", "needledrop.db"));
    addToManifest(
        checksum(BackupManifest.DATABASE_FILE) + "  " + BackupManifest.DATABASE_FILE + "\n");
    parts.remove("needledrop.dc");
    assertRefused(zip());
  }

  @Test
  void zipBombIsRefusedBeforeUnpacking() throws IOException {
    parts.put(BackupManifest.DATABASE_FILE, new byte[200 << 20]);
    assertRefused(zip());
  }

  @Test
  void oversizedManifestIsRefused() throws IOException {
    parts.put(BackupManifest.MANIFEST_FILE, new byte[80 << 20]);
    assertRefused(zip());
  }

  @Test
  void changedByteIsDetected() throws IOException {
    byte[] whole = Files.readAllBytes(zip());
    for (int at = 0; at < whole.length; at += Math.max(1, whole.length / 40)) {
      byte[] changed = whole.clone();
      changed[at] ^= 0x40;
      Path file = Files.write(folder.resolve("changed.zip"), changed);
      try {
        restore(file);
        try (Home home = Home.open(folder.resolve("copy"))) {
          assertEquals(1, DurableFiles.listFiles(Home.contentStoreIn(home.folder())).size());
        }
        clear();
      } catch (BackupRefusedException e) {
        assertTrue(Files.notExists(folder.resolve("copy")), e::getMessage);
      }
    }
  }

  @Test
  void truncatedBackupIsRefused() throws IOException {
    byte[] whole = Files.readAllBytes(zip());
    for (int part = 0; part < 20; part++) {
      assertRefused(
          Files.write(folder.resolve("half.zip"), Arrays.copyOf(whole, whole.length * part / 20)));
    }
  }

  @Test
  void missingAndChangedFilesAreRefused() throws IOException {
    String song = parts.keySet().stream().filter(name -> name.startsWith("shelf")).findAny().get();
    byte[] bytes = Objects.requireNonNull(parts.remove(song));
    assertRefused(zip());
    bytes[3] ^= 1;
    parts.put(song, bytes);
    assertRefused(zip());
  }

  @Test
  void newerFormatIsReportedAsNewer() throws IOException {
    parts.put(BackupManifest.ABOUT_FILE, "needledrop backup 2\n".getBytes(UTF_8));
    BackupRefusedException refusal =
        assertThrows(BackupRefusedException.class, () -> restore(zip()));
    assertTrue(String.valueOf(refusal.getMessage()).contains("newer"), refusal.getMessage());
  }

  @Test
  void malformedDatabaseIsRefused() throws Exception {
    byte[] nonsense = "SQLite format 3\u0000 but not really".getBytes(UTF_8);
    putDatabase(nonsense);
    assertThrows(RuntimeException.class, () -> restore(zip()));
    assertTrue(Files.notExists(folder.resolve("copy")));
  }

  /** SQLite reserves this prefix of names, but still runs such a trigger. */
  @Test
  void triggerWithASqliteNameIsRefused() throws Exception {
    tamper(
        "PRAGMA writable_schema = ON",
        """
        INSERT INTO sqlite_schema VALUES ('trigger', 'sqlite_thief', 'pebble', 0,
          'CREATE TRIGGER sqlite_thief AFTER INSERT ON pebble BEGIN DELETE FROM mark; END')
        """);
    assertRefused(zip());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "CREATE INDEX idx_session_expiry ON pebble (name)",
        "CREATE INDEX pebble_name ON pebble (name) WHERE name LIKE 'a%'",
        "CREATE TABLE more (id INTEGER)",
        "CREATE VIEW more AS SELECT * FROM pebble",
        "CREATE TRIGGER t AFTER INSERT ON pebble BEGIN DELETE FROM mark; END",
        "DROP TABLE mark",
        "DROP TABLE flyway_schema_history"
      })
  void changedSchemaIsRefused(String change) throws Exception {
    tamper(change);
    assertRefused(zip());
  }

  @Test
  void viewInPlaceOfTheMigrationHistoryIsRefused() throws Exception {
    tamper(
        "ALTER TABLE flyway_schema_history RENAME TO old",
        """
        CREATE VIEW flyway_schema_history AS
        WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n)
        SELECT i AS installed_rank, * FROM n, old
        """);
    assertRefused(zip());
  }

  @Test
  void statisticsTablesOfSqliteAreAccepted() throws Exception {
    tamper("INSERT INTO pebble (name) VALUES ('granite')", "ANALYZE");
    assertEquals(1, restore(zip()));
  }

  private void tamper(String... statements) throws Exception {
    Path file = Files.write(folder.resolve("tampered.db"), parts.get(BackupManifest.DATABASE_FILE));
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        Statement statement = connection.createStatement()) {
      for (String each : statements) {
        statement.executeUpdate(each);
      }
    }
    putDatabase(Files.readAllBytes(file));
  }

  private void putDatabase(byte[] database) throws IOException {
    String sum =
        DurableFiles.copyExactly(
            new ByteArrayInputStream(database),
            OutputStream.nullOutputStream(),
            database.length,
            new ByteProgress(1, _ -> {}));
    parts.put(BackupManifest.DATABASE_FILE, database);
    parts.put(
        BackupManifest.MANIFEST_FILE,
        new String(parts.get(BackupManifest.MANIFEST_FILE), UTF_8)
            .replaceFirst("[0-9a-f]{64}(?=  needledrop.db)", sum)
            .getBytes(UTF_8));
  }

  @Test
  void filesThatAreNoBackupAreRefused() throws IOException {
    assertRefused(Files.write(folder.resolve("empty"), new byte[0]));
    assertRefused(Files.writeString(folder.resolve("text"), "hello"));
    parts.clear();
    parts.put("photo.jpg", new byte[10]);
    assertRefused(zip());
  }

  private String checksum(String name) {
    return new String(parts.get(BackupManifest.MANIFEST_FILE), UTF_8)
        .lines()
        .filter(line -> line.endsWith("  " + name))
        .map(line -> line.substring(0, 64))
        .findAny()
        .orElseThrow();
  }

  private void addToManifest(String more) {
    parts.put(
        BackupManifest.MANIFEST_FILE,
        (new String(parts.get(BackupManifest.MANIFEST_FILE), UTF_8) + more).getBytes(UTF_8));
  }

  private Path zip() throws IOException {
    Path file = folder.resolve("made.zip");
    try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(file))) {
      for (Map.Entry<String, byte[]> part : parts.entrySet()) {
        out.putNextEntry(new ZipEntry(part.getKey()));
        out.write(part.getValue());
        out.closeEntry();
      }
    }
    return file;
  }

  private static Path patched(Path file, String from, String to) throws IOException {
    String bytes = Files.readString(file, ISO_8859_1);
    return Files.writeString(file, bytes.replace(from, to), ISO_8859_1);
  }

  private void assertRefused(Path file) {
    assertThrows(BackupRefusedException.class, () -> restore(file));
    assertTrue(Files.notExists(folder.resolve("copy")));
  }

  private int restore(Path file) throws IOException {
    return new Restore(folder.resolve("copy"), MIGRATIONS, POLICY).from(file, _ -> {});
  }

  private void clear() throws IOException {
    FileTree.delete(folder.resolve("copy"));
  }
}
