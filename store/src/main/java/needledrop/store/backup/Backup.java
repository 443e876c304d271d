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
 * Makes a backup: a ZIP file of a database snapshot and of all files in the content store. The home
 * can be in use: files are added before rows refer to them, so that all files of the snapshot
 * exist. The backup file is created atomically.
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
   * Creates a backup of a home.
   *
   * @param migrations see {@link needledrop.store.Database#open}
   * @param policy defines what the backup omits
   * @param now the time of the backup, written to it
   */
  public Backup(Path home, List<String> migrations, BackupPolicy policy, Instant now) {
    this.home = home.toAbsolutePath().normalize();
    this.migrations = migrations;
    this.policy = policy;
    this.now = now;
  }

  /**
   * The result of a backup.
   *
   * @param originalCount the number of files from the content store
   * @param damaged the files that were skipped because their content has changed
   */
  public record Summary(int originalCount, long bytes, List<Path> damaged) {}

  public Summary writeTo(Path file, DoubleConsumer progress) throws IOException {
    Path target = file.toAbsolutePath().normalize();
    checkTarget(target);
    try (ScratchFolder scratchFolder = ScratchFolder.in(target.resolveSibling(""))) {
      Path zip = scratchFolder.resolve("backup.zip");
      write(zip, scratchFolder.resolve(BackupManifest.DATABASE_FILE), progress);
      DurableFiles.force(zip);
      Files.move(zip, target, StandardCopyOption.ATOMIC_MOVE);
      DurableFiles.force(target.resolveSibling(""));
    }
    return new Summary(checksums.size() - 1, Files.size(target), List.copyOf(damaged));
  }

  private void checkTarget(Path target) {
    if (!Files.isRegularFile(Home.databaseFileIn(home))) {
      throw new BackupRefusedException(home + " does not contain a journal");
    }
    if (Files.exists(target)) {
      throw new BackupRefusedException(target + " already exists; choose another name");
    }
    if (!Files.isDirectory(target.resolveSibling(""))) {
      throw new BackupRefusedException(target + ": there is no such folder");
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
        DurableFiles.listFiles(Home.contentStoreIn(home)); // listed after the snapshot
    PrivateFiles.create(zip);
    try (ZipOutputStream out =
        new ZipOutputStream(
            new BufferedOutputStream(Files.newOutputStream(zip, StandardOpenOption.WRITE)))) {
      addText(out, BackupManifest.ABOUT_FILE, BackupManifest.formatAbout(now.toString()));
      add(out, BackupManifest.DATABASE_FILE, database, byteProgress);
      out.setLevel(Deflater.NO_COMPRESSION); // audio and video are compressed already
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

  /**
   * Adds a file after verifying its content, so that damage is found now and not when the backup is
   * needed.
   */
  private void addOriginal(ZipOutputStream out, Path original, ByteProgress byteProgress)
      throws IOException {
    String name = original.getFileName().toString();
    ByteProgress noProgress = new ByteProgress(1, _ -> {});
    try (InputStream in = Files.newInputStream(original)) {
      String checksum =
          DurableFiles.copyExactly(
              in, OutputStream.nullOutputStream(), Files.size(original), noProgress);
      if (!CONTENT_NAME.matcher(name).matches() || !checksum.equals(name)) {
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
