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
 * The putting back of a backup into an empty home. All of it is unpacked and looked at beside its
 * place first; the database is put there last, so a home that has one is whole.
 */
public final class Restore {
  private static final Set<String> EMPTY_HOME_ENTRIES =
      Set.of("lock", "incoming", "partial", "shelf", "derived");

  private final Path home;
  private final List<String> migrations;
  private final BackupPolicy policy;

  /**
   * A home to be filled.
   *
   * @param migrations as {@link needledrop.store.Database#open} takes them
   * @param policy what is removed from the backup or suspended in it
   */
  public Restore(Path home, List<String> migrations, BackupPolicy policy) {
    this.home = home.toAbsolutePath().normalize();
    this.migrations = migrations;
    this.policy = policy;
  }

  /**
   * Fills the home, and leaves it as it was where that fails.
   *
   * @return how many originals are on its shelf now
   * @throws BackupRefusedException where the home is not empty, or the file is not to be believed
   * @throws needledrop.store.NewerHomeException where a newer program wrote the backup
   */
  public int from(Path file, DoubleConsumer progress) throws IOException {
    checkEmpty();
    boolean made = Files.notExists(home);
    try (BackupFile backup = new BackupFile(file)) {
      try (Home held = Home.open(home)) {
        fillOrRollBack(backup, held, made, progress);
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
      boolean strange =
          all.anyMatch(each -> !EMPTY_HOME_ENTRIES.contains(each.getFileName().toString()));
      if (strange || !DurableFiles.listFiles(Home.contentStoreIn(home)).isEmpty()) {
        throw new BackupRefusedException(home + " is not empty; choose another --home DIR");
      }
    }
  }

  private void checkFreeSpace(BackupFile backup) throws IOException {
    long room = Files.getFileStore(home).getUsableSpace();
    if (backup.unpackedBytes() > room) {
      throw new BackupRefusedException(
          "it takes %d bytes, and %s has room for %d"
              .formatted(backup.unpackedBytes(), home, room));
    }
  }

  private void fillOrRollBack(BackupFile backup, Home held, boolean made, DoubleConsumer progress)
      throws IOException {
    try {
      checkFreeSpace(backup);
      fill(backup, held, progress);
    } catch (IOException | RuntimeException e) {
      rollBack(made);
      throw e;
    }
  }

  private void fill(BackupFile backup, Home held, DoubleConsumer progress) throws IOException {
    Path unpacked = held.incoming().resolve("restore");
    backup.unpack(Files.createDirectory(unpacked), progress);
    Path database = unpacked.resolve(BackupManifest.DATABASE_FILE);
    List<String> wrongs = new IntegrityCheck(database, migrations).problems(held.incoming());
    if (!wrongs.isEmpty()) {
      throw new BackupRefusedException(
          "its database is not as this program makes it: " + wrongs.getFirst());
    }
    new DatabaseScrubber(database, migrations).run(policy.allRestoreSteps());
    moveOriginals(unpacked);
    DurableFiles.force(database);
    Files.move(database, held.databaseFile(), StandardCopyOption.ATOMIC_MOVE);
    DurableFiles.force(home);
    FileTree.deleteContents(held.incoming());
  }

  private void moveOriginals(Path unpacked) throws IOException {
    for (Path original : DurableFiles.listFiles(Home.contentStoreIn(unpacked))) {
      Path goal = home.resolve(unpacked.relativize(original));
      Files.createDirectories(goal.resolveSibling(""));
      Files.move(original, goal, StandardCopyOption.ATOMIC_MOVE);
      DurableFiles.force(goal.resolveSibling(""));
    }
    DurableFiles.force(Home.contentStoreIn(home));
  }

  /** What was in an empty home is made at every start. */
  private void rollBack(boolean made) throws IOException {
    FileTree.deleteContents(home);
    if (made) {
      Files.delete(home);
    }
  }
}
