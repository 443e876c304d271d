package needledrop.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SampledDigestTest {
  private static final int BYTES = 300_000;

  @TempDir private Path folder;

  @Test
  void shortReadsGiveTheSameDigest() throws IOException {
    Path file = file(content());
    try (SeekableByteChannel channel = Files.newByteChannel(file)) {
      assertEquals(SampledDigest.of(file), SampledDigest.of(new ShortReads(channel)));
    }
  }

  @Test
  void everyByteOfASmallFileCounts() throws IOException {
    byte[] content = content();
    String before = SampledDigest.of(file(content));
    content[BYTES - 1]++;
    assertNotEquals(before, SampledDigest.of(file(content)));
  }

  @Test
  void emptyFilesHaveADigest() throws IOException {
    assertEquals(Sha256.hex("0"), SampledDigest.of(file(new byte[0])));
  }

  private Path file(byte[] content) throws IOException {
    return Files.write(folder.resolve("film"), content);
  }

  private static byte[] content() {
    byte[] content = new byte[BYTES];
    new Random(1).nextBytes(content);
    return content;
  }

  /** Reads at most a thousand bytes at a time, as some network file systems do. */
  private record ShortReads(SeekableByteChannel channel) implements SeekableByteChannel {
    private static final int MAX_BYTES = 1000;

    @Override
    public int read(ByteBuffer target) throws IOException {
      ByteBuffer part = target.slice(target.position(), Math.min(MAX_BYTES, target.remaining()));
      int count = channel.read(part);
      target.position(target.position() + Math.max(0, count));
      return count;
    }

    @Override
    public int write(ByteBuffer source) {
      throw new UnsupportedOperationException();
    }

    @Override
    public long position() throws IOException {
      return channel.position();
    }

    @Override
    public SeekableByteChannel position(long position) throws IOException {
      channel.position(position);
      return this;
    }

    @Override
    public long size() throws IOException {
      return channel.size();
    }

    @Override
    public SeekableByteChannel truncate(long size) {
      throw new UnsupportedOperationException();
    }

    @Override
    public boolean isOpen() {
      return channel.isOpen();
    }

    @Override
    public void close() throws IOException {
      channel.close();
    }
  }
}
