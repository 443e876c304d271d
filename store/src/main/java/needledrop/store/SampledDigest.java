package needledrop.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.security.MessageDigest;

/**
 * A fast digest of a large file, made of its size and of evenly spaced blocks. It identifies
 * renamed videos, which are too large to be read completely on each scan.
 */
public final class SampledDigest {
  private static final int MIN_BLOCK_COUNT = 32;
  private static final int BLOCK_BYTES = 1 << 16;

  private SampledDigest() {}

  /** Returns the SHA-256 in hex. Files of up to 2 MiB are read completely. */
  public static String of(Path file) throws IOException {
    MessageDigest digest = Sha256.newDigest();
    try (FileChannel channel = FileChannel.open(file)) {
      long size = channel.size();
      digest.update(Long.toString(size).getBytes(java.nio.charset.StandardCharsets.US_ASCII));
      long step = Math.max(BLOCK_BYTES, size / MIN_BLOCK_COUNT);
      for (long at = 0; at < size; at += step) {
        ByteBuffer block = ByteBuffer.allocate(BLOCK_BYTES);
        channel.read(block, at);
        digest.update(block.flip());
      }
    }
    return Sha256.hex(digest);
  }
}
