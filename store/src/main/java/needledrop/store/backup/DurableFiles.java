package needledrop.store.backup;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import needledrop.store.FileTree;

/** Files on the disk, copied with a checksum and forced. */
final class DurableFiles {
  private static final int BLOCK_BYTES = 1 << 16;

  private DurableFiles() {}

  /**
   * Copies no more than so many bytes, and returns the SHA-256 of what was copied.
   *
   * @throws BackupRefusedException where there are more or fewer
   */
  static String copyExactly(InputStream in, OutputStream out, long size, ByteProgress byteProgress)
      throws IOException {
    MessageDigest digest = sha256();
    byte[] block = new byte[BLOCK_BYTES];
    long left = size;
    for (int length = in.read(block); length >= 0; length = in.read(block)) {
      left -= length;
      if (left < 0) {
        break;
      }
      digest.update(block, 0, length);
      out.write(block, 0, length);
      byteProgress.add(length);
    }
    if (left != 0) {
      throw new BackupRefusedException("a file in it is not as long as it says");
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  /** Has a file or a folder on the disk before the next step. */
  static void force(Path path) throws IOException {
    try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
      channel.force(true);
    }
  }

  /** Every file under a folder, in order of name; none where there is no folder. */
  static List<Path> listFiles(Path folder) throws IOException {
    return FileTree.list(folder).stream().filter(Files::isRegularFile).sorted().toList();
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every Java has SHA-256", e);
    }
  }
}
