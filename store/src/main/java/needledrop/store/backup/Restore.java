package needledrop.store.backup;

import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Set;
import java.util.function.DoubleConsumer;
import java.util.stream.Stream;
import needledrop.store.DatabaseScrubber;
import needledrop.store.FileTree;
import needledrop.store.Home;
import needledrop.store.IntegrityCheck;

/**
 * Restores a backup into an empty home. Everything is unpacked and checked in a temporary folder
 * first. The database is moved last, so that a home with a database is complete.
 */
public final class Restore {
  private static final Set<String> EMPTY_HOME_ENTRIES =
      Set.of("lock", "incoming", "partial", "shelf", "derived");

  private final Path home;
  private final List<String> migrations;
  private final BackupPolicy policy;

  /**
   * Creates a restore into a home.
   *
   * @param migrations see {@link needledrop.store.Database#open}
   * @param policy defines what is removed from the backup or suspended in it
   */
  public Restore(Path home, List<String> migrations, BackupPolicy policy) {
    this.home = home.toAbsolutePath().normalize();
    this.migrations = migrations;
    this.policy = policy;
  }

  /**
   * Restores a backup file. If that fails, the home is left as it was.
   *
   * @return the number of files in the content store
   * @throws BackupRefusedException if the home is not empty, or the file is not safe to restore
   * @throws needledrop.store.NewerHomeException if a newer program wrote the backup
   */
  public int from(Path file, DoubleConsumer progress) throws IOException {
    checkEmpty();
    boolean created = Files.notExists(home);
    try (BackupFile backup = new BackupFile(file)) {
      try (Home lockedHome = Home.open(home)) {
        fillOrRollBack(backup, lockedHome, created, progress);
      }
      return backup.originalCount();
    } catch (EOFException e) {
      throw new BackupRefusedException(file + ": it is damaged: it ends too soon", e);
    } catch (BackupRefusedException e) {
      throw new BackupRefusedException(file + ": " + e.getMessage(), e);
    }
  }

  private void checkEmpty() throws IOException {
    if (Files.notExists(home)) {
      return;
    }
    try (Stream<Path> all = Files.list(home)) {
      boolean hasOtherFiles =
          all.anyMatch(each -> !EMPTY_HOME_ENTRIES.contains(each.getFileName().toString()));
      if (hasOtherFiles || !DurableFiles.listFiles(Home.contentStoreIn(home)).isEmpty()) {
        throw new BackupRefusedException(home + " is not empty; choose another --home DIR");
      }
    }
  }

  private void checkFreeSpace(BackupFile backup) throws IOException {
    long freeBytes = Files.getFileStore(home).getUsableSpace();
    if (backup.unpackedBytes() > freeBytes) {
      throw new BackupRefusedException(
          "it takes %d bytes, and %s has room for %d"
              .formatted(backup.unpackedBytes(), home, freeBytes));
    }
  }

  private void fillOrRollBack(
      BackupFile backup, Home lockedHome, boolean created, DoubleConsumer progress)
      throws IOException {
    try {
      checkFreeSpace(backup);
      fill(backup, lockedHome, progress);
    } catch (IOException | RuntimeException e) {
      rollBack(created);
      throw e;
    }
  }

  private void fill(BackupFile backup, Home lockedHome, DoubleConsumer progress)
      throws IOException {
    Path unpacked = lockedHome.incoming().resolve("restore");
    backup.unpack(Files.createDirectory(unpacked), progress);
    Path database = unpacked.resolve(BackupManifest.DATABASE_FILE);
    List<String> problems =
        new IntegrityCheck(database, migrations).problems(lockedHome.incoming());
    if (!problems.isEmpty()) {
      throw new BackupRefusedException(
          "its database is not as this program makes it: " + problems.getFirst());
    }
    new DatabaseScrubber(database, migrations).run(policy.allRestoreSteps());
    moveOriginals(unpacked);
    DurableFiles.force(database);
    Files.move(database, lockedHome.databaseFile(), StandardCopyOption.ATOMIC_MOVE);
    DurableFiles.force(home);
    FileTree.deleteContents(lockedHome.incoming());
  }

  private void moveOriginals(Path unpacked) throws IOException {
    for (Path original : DurableFiles.listFiles(Home.contentStoreIn(unpacked))) {
      Path target = home.resolve(unpacked.relativize(original));
      Files.createDirectories(target.resolveSibling(""));
      Files.move(original, target, StandardCopyOption.ATOMIC_MOVE);
      DurableFiles.force(target.resolveSibling(""));
    }
    DurableFiles.force(Home.contentStoreIn(home));
  }

  /** Deletes everything in the home; what an empty home contains is created at every start. */
  private void rollBack(boolean created) throws IOException {
    FileTree.deleteContents(home);
    if (created) {
      Files.delete(home);
    }
  }
}
