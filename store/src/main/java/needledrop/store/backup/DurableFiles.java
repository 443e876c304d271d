package needledrop.store.backup;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.util.List;
import needledrop.store.FileTree;
import needledrop.store.Sha256;

/**
 * Copies files for a backup or restore while it computes their SHA-256, and forces files and
 * folders to disk.
 */
final class DurableFiles {
  private static final int BLOCK_BYTES = 1 << 16;

  private DurableFiles() {}

  /**
   * Copies a stream of a known size and returns its SHA-256.
   *
   * @throws BackupRefusedException if the stream is longer or shorter
   */
  static String copyExactly(InputStream in, OutputStream out, long size, ByteProgress byteProgress)
      throws IOException {
    MessageDigest digest = Sha256.newDigest();
    byte[] block = new byte[BLOCK_BYTES];
    long remaining = size;
    for (int length = in.read(block); length >= 0; length = in.read(block)) {
      remaining -= length;
      if (remaining < 0) {
        break;
      }
      digest.update(block, 0, length);
      out.write(block, 0, length);
      byteProgress.add(length);
    }
    if (remaining != 0) {
      throw new BackupRefusedException("a file in it is not as long as it says");
    }
    return Sha256.hex(digest);
  }

  /** Forces a file or a folder to disk. */
  static void force(Path path) throws IOException {
    try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
      channel.force(true);
    }
  }

  /**
   * Returns every file in a folder and its subfolders, by name; empty if the folder does not exist.
   */
  static List<Path> listFiles(Path folder) throws IOException {
    return FileTree.list(folder).stream().filter(Files::isRegularFile).sorted().toList();
  }
}
