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
 * A format of immutable binary files with a checksum: a magic number of four ASCII letters, a
 * version, the content, and a CRC-32C (Castagnoli) of everything before it, as a 64-bit number.
 *
 * <p>Numbers are big-endian, as {@link DataOutputStream} writes them; {@link #INT} and {@link
 * #SHORT} read them at any alignment.
 *
 * @param magic the four letters as one number
 * @param version of the format
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

  /** Writes the content of a file. */
  @FunctionalInterface
  interface ContentWriter {
    void writeTo(DataOutputStream out) throws IOException;
  }

  /** Creates a format from its four ASCII letters and its version. */
  ChecksummedFile(String letters, int version) {
    this(
        letters.charAt(0) << 24
            | letters.charAt(1) << 16
            | letters.charAt(2) << 8
            | letters.charAt(3),
        version);
  }

  /**
   * Writes a temporary file in the same folder, flushes it to disk and atomically replaces the file
   * with it.
   */
  void write(Path file, ContentWriter contentWriter) throws IOException {
    Path folder = file.toAbsolutePath().getParent();
    Path temporaryFile = Files.createTempFile(folder, "." + file.getFileName(), ".new");
    try {
      try (FileChannel channel = FileChannel.open(temporaryFile, StandardOpenOption.WRITE)) {
        writeWithChecksum(channel, contentWriter);
        channel.force(true);
      }
      Files.move(temporaryFile, file, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(temporaryFile);
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
   * Maps a file and returns its content, which is valid until the arena is closed.
   *
   * @throws DamagedFileException if the file has another format or version, is truncated, or its
   *     checksum is wrong
   * @throws IOException if the file cannot be read
   */
  MemorySegment open(Path file, Arena arena) throws IOException {
    try (FileChannel channel = FileChannel.open(file)) {
      long size = channel.size();
      if (size < HEADER_BYTES + CHECKSUM_BYTES) {
        throw new DamagedFileException(file, "it has only " + size + " bytes");
      }
      MemorySegment whole = channel.map(FileChannel.MapMode.READ_ONLY, 0, size, arena);
      checkHeader(file, whole);
      MemorySegment checksummed = whole.asSlice(0, size - CHECKSUM_BYTES);
      if (checksum(checksummed) != whole.get(LONG, size - CHECKSUM_BYTES)) {
        throw new DamagedFileException(file, "its checksum is wrong, so it was cut off or changed");
      }
      return checksummed.asSlice(HEADER_BYTES);
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
    for (long offset = 0; offset < segment.byteSize(); offset += Integer.MAX_VALUE) {
      long length = Math.min(Integer.MAX_VALUE, segment.byteSize() - offset);
      checksum.update(segment.asSlice(offset, length).asByteBuffer());
    }
    return checksum.getValue();
  }
}
