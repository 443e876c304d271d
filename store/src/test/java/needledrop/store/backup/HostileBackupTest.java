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
import needledrop.store.Home;
import needledrop.store.Tree;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that somebody made to do harm, or that a disk or a line made of a good one. */
@Timeout(60)
final class HostileBackupTest {
  private static final List<String> MIGRATIONS = List.of("needledrop/store/first");
  private static final String NOTHING =
      "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";

  @TempDir private Path folder;
  private final Map<String, byte[]> parts = new LinkedHashMap<>();

  @BeforeEach
  void takeAGoodOneApart() throws IOException {
    Path good = folder.resolve("good.zip");
    try (Home home = Home.open(folder.resolve("home"));
        Database _ = Database.open(home.database(), MIGRATIONS)) {
      var _ = home.shelf().put(new ByteArrayInputStream("a song".repeat(100).getBytes(UTF_8)));
      new Backup(home.folder(), Instant.EPOCH).into(good, _ -> {});
    }
    try (ZipFile zip = new ZipFile(good.toFile())) {
      for (ZipEntry entry : zip.stream().map(ZipEntry.class::cast).toList()) {
        parts.put(entry.getName(), zip.getInputStream(entry).readAllBytes());
      }
    }
  }

  @Test
  void theGoodOnePutTogetherAgainIsTaken() throws IOException {
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
  void aNameThatIsNoneOfOursIsRefusedListedOrNot(String name) throws IOException {
    parts.put(name, new byte[0]);
    assertRefused(zip());
    list(NOTHING + "  " + name + "\n");
    assertRefused(zip());
    assertTrue(Files.notExists(folder.resolve("out")));
  }

  @Test
  void oneNameTwiceIsRefused() throws IOException {
    parts.put("needledrop.dc", "another".getBytes(UTF_8));
    assertRefused(patched(zip(), "needledrop.dc", "needledrop.db"));
    list(sum(Contents.DATABASE) + "  " + Contents.DATABASE + "\n");
    parts.remove("needledrop.dc");
    assertRefused(zip());
  }

  @Test
  void aBombIsRefusedBeforeItSwells() throws IOException {
    parts.put(Contents.DATABASE, new byte[200 << 20]);
    assertRefused(zip());
  }

  @Test
  void aListThatNeverEndsIsRefused() throws IOException {
    parts.put(Contents.LIST, new byte[80 << 20]);
    assertRefused(zip());
  }

  @Test
  void aChangedByteIsRefusedWhereverItIs() throws IOException {
    byte[] whole = Files.readAllBytes(zip());
    for (int at = 0; at < whole.length; at += Math.max(1, whole.length / 40)) {
      byte[] changed = whole.clone();
      changed[at] ^= 0x40;
      Path file = Files.write(folder.resolve("changed.zip"), changed);
      try {
        restore(file);
        try (Home home = Home.open(folder.resolve("copy"))) {
          assertEquals(1, Disk.files(Home.shelfIn(home.folder())).size());
        }
        clear();
      } catch (BackupRefusedException e) {
        assertTrue(Files.notExists(folder.resolve("copy")), e::getMessage);
      }
    }
  }

  @Test
  void oneThatIsCutOffIsRefused() throws IOException {
    byte[] whole = Files.readAllBytes(zip());
    for (int part = 0; part < 20; part++) {
      assertRefused(
          Files.write(folder.resolve("half.zip"), Arrays.copyOf(whole, whole.length * part / 20)));
    }
  }

  @Test
  void aMissingFileAndAChangedOneAreRefused() throws IOException {
    String song = parts.keySet().stream().filter(name -> name.startsWith("shelf")).findAny().get();
    byte[] bytes = Objects.requireNonNull(parts.remove(song));
    assertRefused(zip());
    bytes[3] ^= 1;
    parts.put(song, bytes);
    assertRefused(zip());
  }

  @Test
  void aFormatFromTheFutureIsRefusedAsSuch() throws IOException {
    parts.put(Contents.ABOUT, "needledrop backup 2\n".getBytes(UTF_8));
    BackupRefusedException refusal =
        assertThrows(BackupRefusedException.class, () -> restore(zip()));
    assertTrue(String.valueOf(refusal.getMessage()).contains("newer"), refusal.getMessage());
  }

  @Test
  void aDatabaseThatIsNoneIsRefused() throws Exception {
    byte[] nonsense = "SQLite format 3\u0000 but not really".getBytes(UTF_8);
    parts.put(Contents.DATABASE, nonsense);
    String old = new String(parts.get(Contents.LIST), UTF_8);
    parts.put(
        Contents.LIST,
        old.replaceFirst(
                "[0-9a-f]{64}(?=  needledrop.db)",
                Disk.copy(
                    new ByteArrayInputStream(nonsense),
                    OutputStream.nullOutputStream(),
                    nonsense.length,
                    new Tally(1, _ -> {})))
            .getBytes(UTF_8));
    assertThrows(RuntimeException.class, () -> restore(zip()));
    assertTrue(Files.notExists(folder.resolve("copy")));
  }

  @Test
  void whatIsNoBackupAtAllIsRefused() throws IOException {
    assertRefused(Files.write(folder.resolve("empty"), new byte[0]));
    assertRefused(Files.writeString(folder.resolve("text"), "hello"));
    parts.clear();
    parts.put("photo.jpg", new byte[10]);
    assertRefused(zip());
  }

  private String sum(String name) {
    return new String(parts.get(Contents.LIST), UTF_8)
        .lines()
        .filter(line -> line.endsWith("  " + name))
        .map(line -> line.substring(0, 64))
        .findAny()
        .orElseThrow();
  }

  private void list(String more) {
    parts.put(Contents.LIST, (new String(parts.get(Contents.LIST), UTF_8) + more).getBytes(UTF_8));
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
    return new Restore(folder.resolve("copy"), MIGRATIONS).from(file, _ -> {});
  }

  private void clear() throws IOException {
    Tree.delete(folder.resolve("copy"));
  }
}
