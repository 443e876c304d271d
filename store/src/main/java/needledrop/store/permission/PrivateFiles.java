package needledrop.store.permission;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Creates and protects files and folders so that only the user who runs this program can read them:
 * modes 0600 and 0700. Does nothing on file systems without POSIX permissions.
 */
public final class PrivateFiles {
  private static final Logger LOG = LoggerFactory.getLogger(PrivateFiles.class);
  private static final Set<PosixFilePermission> PERMISSIONS_OF_OTHERS =
      PosixFilePermissions.fromString("---rwxrwx");
  private static final Set<PosixFilePermission> OWNER_READ_WRITE =
      PosixFilePermissions.fromString("rw-------");

  private PrivateFiles() {}

  /**
   * Creates an empty private file, or makes an existing one private. Call this before writing to
   * it.
   */
  public static void create(Path file) throws IOException {
    try {
      if (hasPosix(file)) {
        Files.createFile(file, PosixFilePermissions.asFileAttribute(OWNER_READ_WRITE));
      } else {
        Files.createFile(file);
      }
    } catch (FileAlreadyExistsException e) {
      makePrivate(file);
    }
  }

  /** Removes all permissions of the group and of others. Only logs a warning if that fails. */
  public static void makePrivate(Path path) {
    if (!hasPosix(path) || Files.isSymbolicLink(path)) {
      return;
    }
    try {
      Set<PosixFilePermission> before =
          Files.getPosixFilePermissions(path, LinkOption.NOFOLLOW_LINKS);
      Set<PosixFilePermission> after = EnumSet.noneOf(PosixFilePermission.class);
      after.addAll(before);
      if (after.removeAll(PERMISSIONS_OF_OTHERS)) {
        Files.setPosixFilePermissions(path, after);
      }
    } catch (NoSuchFileException e) {
      LOG.debug("{} is gone already", path);
    } catch (IOException | UnsupportedOperationException e) {
      LOG.warn("Other users of this machine may be able to read {}: {}", path, e.toString());
    }
  }

  /** Makes a folder and everything in it private, first the folder itself. */
  public static void makeAllPrivate(Path folder) throws IOException {
    makePrivate(folder);
    try (Stream<Path> files = Files.walk(folder)) {
      files.forEach(PrivateFiles::makePrivate);
    }
  }

  /** Returns whether the group or others have any permission. */
  public static boolean isAccessibleToOthers(Path path) throws IOException {
    return hasPosix(path)
        && Files.getPosixFilePermissions(path).stream().anyMatch(PERMISSIONS_OF_OTHERS::contains);
  }

  private static boolean hasPosix(Path path) {
    return path.getFileSystem().supportedFileAttributeViews().contains("posix");
  }
}
