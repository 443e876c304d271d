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
 * The one folder that holds a whole journal, held by one process at a time. Nobody but the user who
 * runs that process can read what is in it, even if the folder was open to others before.
 *
 * <pre>
 * needledrop.db   everything that was typed, found or decided
 * shelf/          files as they came, by content
 * derived/        what can be made again: renders, pictures, indexes
 * incoming/       uploads under way; emptied at every start
 * partial/        uploads that can be resumed; each expires after a day
 * mail-password   of the mail server, if there is one; for its owner alone
 * lock            held while a process works here; says which
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

  /** Makes the folder where there is none, and holds it until closed or until the process ends. */
  public static Home open(Path folder) {
    Path home = folder.toAbsolutePath().normalize();
    try {
      Umask.restrictToOwner();
      Files.createDirectories(home);
      boolean open = PrivateFiles.isAccessibleToOthers(home);
      PrivateFiles.makePrivate(home);
      FileChannel lock = acquireLock(home);
      try {
        makePrivate(home, open);
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

  /** Where the database of a home lies, for those who only read it while another holds it. */
  public static Path databaseFileIn(Path home) {
    return home.resolve("needledrop.db");
  }

  /** Where the originals of a home lie. What is there whole stays as it is. */
  public static Path contentStoreIn(Path home) {
    return home.resolve("shelf");
  }

  /** Where a home holds what is half done, for those who only look at it. */
  public static Path incomingIn(Path home) {
    return home.resolve("incoming");
  }

  /** Narrows all that is there if others could reach it until now, else what lies on top. */
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
      case FileAlreadyExistsException _ -> "a file stands there, not a folder";
      case AccessDeniedException _ -> "it may not be written to";
      case NoSuchFileException _ -> "no folder can be made there";
      default -> e.toString();
    };
  }

  public Path folder() {
    return folder;
  }

  /** The file of the one secret that the database and its copies do not hold. */
  public Path mailPasswordFile() {
    return folder.resolve("mail-password");
  }

  /** The file of the database. */
  public Path databaseFile() {
    return databaseFileIn(folder);
  }

  public ContentStore contentStore() {
    return contentStore;
  }

  /** The folder of what can be made again. */
  public Path derived() {
    return folder.resolve("derived");
  }

  /** The folder of half-done things, emptied at every start. */
  public Path incoming() {
    return incomingIn(folder);
  }

  /** The folder of uploads that can be resumed. */
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
