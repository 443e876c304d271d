package needledrop.store.backup;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import needledrop.store.FileTree;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A hidden folder beside the file that is being made. It holds a lock as long as its process lives,
 * so that the next one can tell what a killed process left behind from what is being worked in.
 */
final class ScratchFolder implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(ScratchFolder.class);
  private static final String PREFIX = ".needledrop-backup-";
  private static final String LOCK = "lock";

  private final Path folder;
  private final FileChannel lock;

  private ScratchFolder(Path folder, FileChannel lock) {
    this.folder = folder;
    this.lock = lock;
  }

  /** A new one in this folder, which is rid of those that nobody holds. */
  static ScratchFolder in(Path parent) throws IOException {
    try (DirectoryStream<Path> left = Files.newDirectoryStream(parent, PREFIX + "*")) {
      left.forEach(ScratchFolder::deleteUnlessLocked);
    }
    Path made = Files.createTempDirectory(parent, PREFIX);
    return new ScratchFolder(
        made, openIfUnlocked(made).orElseThrow(() -> new IOException(made + " is taken")));
  }

  /** What somebody else left may be beyond our rights; it stands in nobody's way. */
  private static void deleteUnlessLocked(Path left) {
    if (!Files.isDirectory(left, LinkOption.NOFOLLOW_LINKS)) {
      return;
    }
    try {
      Optional<FileChannel> abandoned = openIfUnlocked(left);
      if (abandoned.isPresent()) {
        FileTree.delete(left);
        abandoned.get().close();
      }
    } catch (IOException e) {
      LOG.debug("{} stays where it is", left, e);
    }
  }

  private static Optional<FileChannel> openIfUnlocked(Path folder) throws IOException {
    FileChannel lock =
        FileChannel.open(
            folder.resolve(LOCK),
            StandardOpenOption.CREATE,
            StandardOpenOption.WRITE,
            LinkOption.NOFOLLOW_LINKS);
    if (tryLock(lock)) {
      return Optional.of(lock);
    }
    lock.close();
    return Optional.empty();
  }

  private static boolean tryLock(FileChannel lock) throws IOException {
    try {
      return lock.tryLock() != null;
    } catch (OverlappingFileLockException held) {
      return false;
    }
  }

  Path resolve(String name) {
    return folder.resolve(name);
  }

  @Override
  public void close() throws IOException {
    FileTree.delete(folder);
    lock.close();
  }
}
