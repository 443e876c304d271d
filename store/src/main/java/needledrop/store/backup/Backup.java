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
  private static final Pattern CONTENT = Pattern.compile("[0-9a-f]{64}");

  private final Path home;
  private final List<String> migrations;
  private final BackupPolicy policy;
  private final Instant now;
  private final Map<String, String> sums = new LinkedHashMap<>();
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
   * @param originals how many files of the shelf are in it
   * @param damaged those that are not, since their content is no longer what it was
   */
  public record Made(int originals, long bytes, List<Path> damaged) {}

  public Made into(Path file, DoubleConsumer progress) throws IOException {
    Path goal = file.toAbsolutePath().normalize();
    check(goal);
    try (Scratch scratch = Scratch.in(goal.resolveSibling(""))) {
      Path whole = scratch.resolve("backup.zip");
      write(whole, scratch.resolve(Contents.DATABASE), progress);
      Disk.force(whole);
      Files.move(whole, goal, StandardCopyOption.ATOMIC_MOVE);
      Disk.force(goal.resolveSibling(""));
    }
    return new Made(sums.size() - 1, Files.size(goal), List.copyOf(damaged));
  }

  private void check(Path goal) {
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
    Tally tally = new Tally(2 * expected + bytes(Disk.files(Home.contentStoreIn(home))), progress);
    PrivateFiles.create(database);
    snapshot.writeTo(database, tally::show);
    new DatabaseScrubber(database, migrations).run(policy.leftOut());
    tally.add(expected);
    List<Path> originals =
        Disk.files(Home.contentStoreIn(home)); // after the moment of the database
    PrivateFiles.create(zip);
    try (ZipOutputStream out =
        new ZipOutputStream(
            new BufferedOutputStream(Files.newOutputStream(zip, StandardOpenOption.WRITE)))) {
      text(out, Contents.ABOUT, Contents.about(now.toString()));
      add(out, Contents.DATABASE, database, tally);
      out.setLevel(Deflater.NO_COMPRESSION); // music and film are compressed already
      for (Path original : originals) {
        shelved(out, original, tally);
      }
      text(out, Contents.LIST, new Contents(sums).text());
    }
  }

  private static long bytes(List<Path> files) throws IOException {
    long bytes = 0;
    for (Path file : files) {
      bytes += Files.size(file);
    }
    return bytes;
  }

  /** Read twice: what has gone bad on the disk must not be found out when it is needed. */
  private void shelved(ZipOutputStream out, Path original, Tally tally) throws IOException {
    String name = original.getFileName().toString();
    Tally untold = new Tally(1, _ -> {});
    try (InputStream in = Files.newInputStream(original)) {
      String sum = Disk.copy(in, OutputStream.nullOutputStream(), Files.size(original), untold);
      if (!CONTENT.matcher(name).matches() || !sum.equals(name)) {
        damaged.add(original);
        return;
      }
    }
    add(out, Contents.shelved(name), original, tally);
  }

  private void add(ZipOutputStream out, String name, Path file, Tally tally) throws IOException {
    out.putNextEntry(new ZipEntry(name));
    try (InputStream in = Files.newInputStream(file)) {
      sums.put(name, Disk.copy(in, out, Files.size(file), tally));
    }
    out.closeEntry();
  }

  private static void text(ZipOutputStream out, String name, String text) throws IOException {
    out.putNextEntry(new ZipEntry(name));
    out.write(text.getBytes(UTF_8));
    out.closeEntry();
  }
}
