package needledrop.store.backup;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleConsumer;
import java.util.regex.Pattern;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import needledrop.store.DatabaseScrubber;
import needledrop.store.Home;
import needledrop.store.Snapshot;
import needledrop.store.permission.PrivateFiles;

/**
 * The making of a backup: a ZIP of one moment of the database and of every original on the shelf.
 * The home may be in use: the database is read as of one moment, and what that moment speaks of was
 * on the shelf before it. The file is there whole or not at all.
 */
public final class Backup {
  private static final Pattern CONTENT_NAME = Pattern.compile("[0-9a-f]{64}");

  private final Path home;
  private final List<String> migrations;
  private final BackupPolicy policy;
  private final Instant now;
  private final Map<String, String> checksums = new LinkedHashMap<>();
  private final List<Path> damaged = new ArrayList<>();

  /**
   * A backup to be made.
   *
   * @param migrations as {@link needledrop.store.Database#open} takes them
   * @param policy what the backup leaves out
   * @param now is noted in it
   */
  public Backup(Path home, List<String> migrations, BackupPolicy policy, Instant now) {
    this.home = home.toAbsolutePath().normalize();
    this.migrations = migrations;
    this.policy = policy;
    this.now = now;
  }

  /**
   * What was made.
   *
   * @param originalCount how many files of the shelf are in it
   * @param damaged those that are not, since their content is no longer what it was
   */
  public record Summary(int originalCount, long bytes, List<Path> damaged) {}

  public Summary writeTo(Path file, DoubleConsumer progress) throws IOException {
    Path goal = file.toAbsolutePath().normalize();
    checkTarget(goal);
    try (ScratchFolder scratchFolder = ScratchFolder.in(goal.resolveSibling(""))) {
      Path whole = scratchFolder.resolve("backup.zip");
      write(whole, scratchFolder.resolve(BackupManifest.DATABASE_FILE), progress);
      DurableFiles.force(whole);
      Files.move(whole, goal, StandardCopyOption.ATOMIC_MOVE);
      DurableFiles.force(goal.resolveSibling(""));
    }
    return new Summary(checksums.size() - 1, Files.size(goal), List.copyOf(damaged));
  }

  private void checkTarget(Path goal) {
    if (!Files.isRegularFile(Home.databaseFileIn(home))) {
      throw new BackupRefusedException(home + " holds no journal");
    }
    if (Files.exists(goal)) {
      throw new BackupRefusedException(goal + " is there already; choose another name");
    }
    if (!Files.isDirectory(goal.resolveSibling(""))) {
      throw new BackupRefusedException(goal + ": there is no such folder");
    }
  }

  private void write(Path zip, Path database, DoubleConsumer progress) throws IOException {
    Snapshot snapshot = new Snapshot(Home.databaseFileIn(home));
    long expected = snapshot.sizeInBytes();
    ByteProgress byteProgress =
        new ByteProgress(
            2 * expected + totalBytes(DurableFiles.listFiles(Home.contentStoreIn(home))), progress);
    PrivateFiles.create(database);
    snapshot.writeTo(database, byteProgress::report);
    new DatabaseScrubber(database, migrations).run(policy.exclusions());
    byteProgress.add(expected);
    List<Path> originals =
        DurableFiles.listFiles(Home.contentStoreIn(home)); // after the moment of the database
    PrivateFiles.create(zip);
    try (ZipOutputStream out =
        new ZipOutputStream(
            new BufferedOutputStream(Files.newOutputStream(zip, StandardOpenOption.WRITE)))) {
      addText(out, BackupManifest.ABOUT_FILE, BackupManifest.formatAbout(now.toString()));
      add(out, BackupManifest.DATABASE_FILE, database, byteProgress);
      out.setLevel(Deflater.NO_COMPRESSION); // music and film are compressed already
      for (Path original : originals) {
        addOriginal(out, original, byteProgress);
      }
      addText(out, BackupManifest.MANIFEST_FILE, new BackupManifest(checksums).format());
    }
  }

  private static long totalBytes(List<Path> files) throws IOException {
    long bytes = 0;
    for (Path file : files) {
      bytes += Files.size(file);
    }
    return bytes;
  }

  /** Read twice: what has gone bad on the disk must not be found out when it is needed. */
  private void addOriginal(ZipOutputStream out, Path original, ByteProgress byteProgress)
      throws IOException {
    String name = original.getFileName().toString();
    ByteProgress untold = new ByteProgress(1, _ -> {});
    try (InputStream in = Files.newInputStream(original)) {
      String sum =
          DurableFiles.copyExactly(
              in, OutputStream.nullOutputStream(), Files.size(original), untold);
      if (!CONTENT_NAME.matcher(name).matches() || !sum.equals(name)) {
        damaged.add(original);
        return;
      }
    }
    add(out, BackupManifest.originalName(name), original, byteProgress);
  }

  private void add(ZipOutputStream out, String name, Path file, ByteProgress byteProgress)
      throws IOException {
    out.putNextEntry(new ZipEntry(name));
    try (InputStream in = Files.newInputStream(file)) {
      checksums.put(name, DurableFiles.copyExactly(in, out, Files.size(file), byteProgress));
    }
    out.closeEntry();
  }

  private static void addText(ZipOutputStream out, String name, String text) throws IOException {
    out.putNextEntry(new ZipEntry(name));
    out.write(text.getBytes(UTF_8));
    out.closeEntry();
  }
}
