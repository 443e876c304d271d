package needledrop.store;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.stream.Stream;
import needledrop.store.permission.PrivateFiles;
import needledrop.store.permission.Umask;

/**
 * The folder with all data of a journal, locked by one process at a time. Only the user who runs
 * that process can read its contents, even if the folder was accessible to others before.
 *
 * <pre>
 * needledrop.db   the database
 * shelf/          original files, by content
 * derived/        files that can be created again: renders, image renditions, indexes
 * incoming/       temporary files; emptied at every start
 * partial/        unfinished uploads that can be resumed for a day
 * mail-password   the password of the mail server, if there is one
 * lock            locked while a process uses the home; contains its process id
 * </pre>
 */
public final class Home implements AutoCloseable {
  private static final String DRIVER_FOLDER = "derived/driver";

  private final Path folder;
  private final FileChannel lock;
  private final ContentStore contentStore;

  private Home(Path folder, FileChannel lock) {
    this.folder = folder;
    this.lock = lock;
    this.contentStore = new ContentStore(contentStoreIn(folder), incoming());
  }

  /**
   * Creates the folder if it does not exist, and locks it until it is closed or the process ends.
   */
  public static Home open(Path folder) {
    Path home = folder.toAbsolutePath().normalize();
    try {
      Umask.restrictToOwner();
      Files.createDirectories(home);
      boolean wasAccessible = PrivateFiles.isAccessibleToOthers(home);
      PrivateFiles.makePrivate(home);
      FileChannel lock = acquireLock(home);
      try {
        makePrivate(home, wasAccessible);
        FileTree.deleteContents(home.resolve("incoming"));
        FileTree.deleteContents(home.resolve(DRIVER_FOLDER));
        for (String part : new String[] {"shelf", DRIVER_FOLDER, "incoming", "partial"}) {
          Files.createDirectories(home.resolve(part));
        }
        Sqlite.unpackLibrary(home.resolve(DRIVER_FOLDER));
      } catch (IOException e) {
        lock.close();
        throw e;
      }
      return new Home(home, lock);
    } catch (IOException e) {
      throw failure(home, e);
    }
  }

  /** Returns the database file of a home, which can be read while another process has the lock. */
  public static Path databaseFileIn(Path home) {
    return home.resolve("needledrop.db");
  }

  /** Returns the folder of the content store of a home. Its files never change. */
  public static Path contentStoreIn(Path home) {
    return home.resolve("shelf");
  }

  /** Returns the folder of temporary files of a home. */
  public static Path incomingIn(Path home) {
    return home.resolve("incoming");
  }

  /**
   * Makes all files private if others could access the home until now, or else only those at the
   * top level.
   */
  private static void makePrivate(Path home, boolean all) throws IOException {
    try (Stream<Path> top = Files.list(home)) {
      for (Path each : top.toList()) {
        if (all && Files.isDirectory(each)) {
          PrivateFiles.makeAllPrivate(each);
        } else {
          PrivateFiles.makePrivate(each);
        }
      }
    }
  }

  private static FileChannel acquireLock(Path home) throws IOException {
    Path file = home.resolve("lock");
    FileChannel channel =
        FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    if (!tryLock(channel)) {
      channel.close();
      throw new HomeLockedException(home, readLockHolder(file));
    }
    channel.truncate(0);
    channel.write(ByteBuffer.wrap(Long.toString(ProcessHandle.current().pid()).getBytes(US_ASCII)));
    return channel;
  }

  private static boolean tryLock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock() != null;
    } catch (OverlappingFileLockException e) {
      return false;
    }
  }

  private static String readLockHolder(Path file) throws IOException {
    String pid = Files.readString(file).strip();
    return pid.isEmpty() ? "unknown" : pid;
  }

  private static StoreException failure(Path home, IOException e) {
    return DiskFullException.isCauseOf(e, home)
        ? new DiskFullException(home, e)
        : new StoreFailedException("%s cannot be used: %s".formatted(home, reason(e)), e);
  }

  private static String reason(IOException e) {
    return switch (e) {
      case FileAlreadyExistsException _ -> "it is a file, not a folder";
      case AccessDeniedException _ -> "it is not writable";
      case NoSuchFileException _ -> "the folder cannot be created";
      default -> e.toString();
    };
  }

  public Path folder() {
    return folder;
  }

  /** Returns the file of the mail password, the only secret that is not in the database. */
  public Path mailPasswordFile() {
    return folder.resolve("mail-password");
  }

  /** Returns the database file. */
  public Path databaseFile() {
    return databaseFileIn(folder);
  }

  public ContentStore contentStore() {
    return contentStore;
  }

  /** Returns the folder of files that can be created again. */
  public Path derived() {
    return folder.resolve("derived");
  }

  /** Returns the folder of temporary files, emptied at every start. */
  public Path incoming() {
    return incomingIn(folder);
  }

  /** Returns the folder of unfinished uploads. */
  public Path partial() {
    return folder.resolve("partial");
  }

  @Override
  public void close() {
    try {
      lock.close();
    } catch (IOException e) {
      throw failure(folder, e);
    }
  }
}
