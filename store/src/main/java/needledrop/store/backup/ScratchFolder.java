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
 * A hidden temporary folder beside a file that is being created, deleted when closed. It is locked
 * by its process, so that the folders of killed processes can be recognized and deleted.
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

  /** Creates a scratch folder, and deletes abandoned ones in the same parent. */
  static ScratchFolder in(Path parent) throws IOException {
    try (DirectoryStream<Path> existing = Files.newDirectoryStream(parent, PREFIX + "*")) {
      existing.forEach(ScratchFolder::deleteUnlessLocked);
    }
    Path created = Files.createTempDirectory(parent, PREFIX);
    return new ScratchFolder(
        created, openIfUnlocked(created).orElseThrow(() -> new IOException(created + " is taken")));
  }

  /**
   * Deletes an abandoned scratch folder. Failures are ignored, because it may belong to another
   * user.
   */
  private static void deleteUnlessLocked(Path existing) {
    if (!Files.isDirectory(existing, LinkOption.NOFOLLOW_LINKS)) {
      return;
    }
    try {
      Optional<FileChannel> abandoned = openIfUnlocked(existing);
      if (abandoned.isPresent()) {
        FileTree.delete(existing);
        abandoned.get().close();
      }
    } catch (IOException e) {
      LOG.debug("{} stays where it is", existing, e);
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
