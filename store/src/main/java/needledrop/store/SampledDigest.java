package needledrop.store;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;

/**
 * A fast digest of a large file, made of its size and of evenly spaced blocks, that identifies
 * renamed videos. They are too large to be read completely on each scan.
 */
public final class SampledDigest {
  private static final int MIN_BLOCK_COUNT = 32;
  private static final int BLOCK_BYTES = 1 << 16;

  private SampledDigest() {}

  /** Returns the SHA-256 in hex. Files of up to 2 MiB are read completely. */
  public static String of(Path file) throws IOException {
    try (SeekableByteChannel channel = Files.newByteChannel(file)) {
      return of(channel);
    }
  }

  static String of(SeekableByteChannel channel) throws IOException {
    MessageDigest digest = Sha256.newDigest();
    long size = channel.size();
    digest.update(Long.toString(size).getBytes(US_ASCII));
    long step = Math.max(BLOCK_BYTES, size / MIN_BLOCK_COUNT);
    for (long at = 0; at < size; at += step) {
      digest.update(readBlock(channel.position(at)));
    }
    return Sha256.hex(digest);
  }

  /** Reads a whole block, or what is left of the file; one read may return fewer bytes. */
  private static ByteBuffer readBlock(SeekableByteChannel channel) throws IOException {
    ByteBuffer block = ByteBuffer.allocate(BLOCK_BYTES);
    while (block.hasRemaining() && channel.read(block) >= 0) {}
    return block.flip();
  }
}
