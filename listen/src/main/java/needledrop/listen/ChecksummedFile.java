package needledrop.listen;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.zip.CRC32C;
import java.util.zip.CheckedOutputStream;

/**
 * A kind of file that is written once, whole, and carries proof that it still is: four letters that
 * say what it is, its version, its content, and a CRC-32C over all of that.
 *
 * <p>Numbers are big-endian, as {@link DataOutputStream} writes them; {@link #INT} and {@link
 * #SHORT} read them wherever they lie.
 */
record ChecksummedFile(int magic, int version) {
  static final ValueLayout.OfInt INT =
      ValueLayout.JAVA_INT_UNALIGNED.withOrder(ByteOrder.BIG_ENDIAN);
  static final ValueLayout.OfShort SHORT =
      ValueLayout.JAVA_SHORT_UNALIGNED.withOrder(ByteOrder.BIG_ENDIAN);
  private static final ValueLayout.OfLong LONG =
      ValueLayout.JAVA_LONG_UNALIGNED.withOrder(ByteOrder.BIG_ENDIAN);

  private static final int HEADER_BYTES = 2 * Integer.BYTES;
  private static final int CHECKSUM_BYTES = Long.BYTES;

  /** What writes the content. */
  @FunctionalInterface
  interface ContentWriter {
    void writeTo(DataOutputStream out) throws IOException;
  }

  ChecksummedFile(String letters, int version) {
    this(
        letters.charAt(0) << 24
            | letters.charAt(1) << 16
            | letters.charAt(2) << 8
            | letters.charAt(3),
        version);
  }

  /** Writes a new file beside the old one, then lets it take the old one's place. */
  void write(Path file, ContentWriter contentWriter) throws IOException {
    Path folder = file.toAbsolutePath().getParent();
    Path unfinished = Files.createTempFile(folder, "." + file.getFileName(), ".new");
    try {
      try (FileChannel channel = FileChannel.open(unfinished, StandardOpenOption.WRITE)) {
        writeWithChecksum(channel, contentWriter);
        channel.force(true);
      }
      Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(unfinished);
    }
  }

  private void writeWithChecksum(FileChannel channel, ContentWriter contentWriter)
      throws IOException {
    CheckedOutputStream checked =
        new CheckedOutputStream(
            new BufferedOutputStream(Channels.newOutputStream(channel), 1 << 16), new CRC32C());
    DataOutputStream out = new DataOutputStream(new BufferedOutputStream(checked, 1 << 16));
    out.writeInt(magic);
    out.writeInt(version);
    contentWriter.writeTo(out);
    out.flush();
    out.writeLong(checked.getChecksum().getValue());
    out.flush();
  }

  /**
   * The content of a file, mapped for as long as the arena lives.
   *
   * @throws DamagedFileException when the file is not of this kind, of another version, cut off or
   *     changed
   */
  MemorySegment open(Path file, Arena arena) throws IOException {
    try (FileChannel channel = FileChannel.open(file)) {
      long size = channel.size();
      if (size < HEADER_BYTES + CHECKSUM_BYTES) {
        throw new DamagedFileException(file, "it has only " + size + " bytes");
      }
      MemorySegment whole = channel.map(FileChannel.MapMode.READ_ONLY, 0, size, arena);
      checkHeader(file, whole);
      MemorySegment sealed = whole.asSlice(0, size - CHECKSUM_BYTES);
      if (checksum(sealed) != whole.get(LONG, size - CHECKSUM_BYTES)) {
        throw new DamagedFileException(file, "its checksum is wrong, so it was cut off or changed");
      }
      return sealed.asSlice(HEADER_BYTES);
    }
  }

  private void checkHeader(Path file, MemorySegment whole) {
    if (whole.get(INT, 0) != magic) {
      throw new DamagedFileException(file, "it does not begin as such a file does");
    }
    int found = whole.get(INT, Integer.BYTES);
    if (found != version) {
      throw new DamagedFileException(
          file, "it is of version " + found + ", and this program reads version " + version);
    }
  }

  private static long checksum(MemorySegment segment) {
    CRC32C checksum = new CRC32C();
    for (long at = 0; at < segment.byteSize(); at += Integer.MAX_VALUE) {
      long part = Math.min(Integer.MAX_VALUE, segment.byteSize() - at);
      checksum.update(segment.asSlice(at, part).asByteBuffer());
    }
    return checksum.getValue();
  }
}
