package needledrop.cut;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The byte ranges of the segments of a fragmented MP4 file, from its first segment index box (sidx,
 * ISO/IEC 14496-12, 8.16.3), and its H.264 codec string.
 *
 * @param initBytes size of the initialization section at the start of the file
 * @param codec codec string of the video after RFC 6381, such as {@code avc1.64001f}
 */
record SegmentIndex(long initBytes, String codec, List<MediaSegment> segments) {
  private static final int MAX_HEADER_BYTES = 4 << 20;

  /**
   * A media segment.
   *
   * @param offset of its first byte in the file
   * @param size in bytes
   * @param seconds its duration
   */
  record MediaSegment(long offset, long size, double seconds) {
    /** Returns its bit rate. */
    double bitsPerSecond() {
      return 8 * size / seconds;
    }
  }

  SegmentIndex {
    segments = List.copyOf(segments);
  }

  /**
   * Reads the index of a file.
   *
   * @throws IOException if the file cannot be read, has no segment index or no H.264
   */
  static SegmentIndex of(Path file) throws IOException {
    try (FileChannel channel = FileChannel.open(file)) {
      ByteBuffer header = ByteBuffer.allocate((int) Math.min(MAX_HEADER_BYTES, channel.size()));
      while (header.hasRemaining() && channel.read(header) >= 0) {
        // until the buffer is full or the file ends
      }
      return of(header.flip());
    }
  }

  private static SegmentIndex of(ByteBuffer header) throws IOException {
    long initEnd = -1;
    List<MediaSegment> firstIndex = List.of();
    int position = 0;
    while (position + 8 <= header.limit()) {
      int size = header.getInt(position);
      String type = text(header, position + 4);
      if (type.equals("moof") || size < 8 || position + size > header.limit()) {
        break;
      }
      if (type.equals("sidx")) {
        initEnd = initEnd < 0 ? position : initEnd;
        firstIndex =
            firstIndex.isEmpty()
                ? segments(header.slice(position, size), position + size)
                : firstIndex;
      }
      position += size;
    }
    if (initEnd < 0 || firstIndex.isEmpty()) {
      throw new IOException("The stream has no segment index");
    }
    return new SegmentIndex(initEnd, codec(header, (int) initEnd), firstIndex);
  }

  /**
   * Parses a sidx box.
   *
   * @param end offset of the end of the box in the file, to which its offsets are relative
   */
  private static List<MediaSegment> segments(ByteBuffer box, long end) {
    boolean is64Bit = box.get(8) != 0;
    double timescale = Integer.toUnsignedLong(box.getInt(16));
    long offset = end + (is64Bit ? box.getLong(28) : Integer.toUnsignedLong(box.getInt(24)));
    box.position(is64Bit ? 38 : 30);
    List<MediaSegment> mediaSegments = new ArrayList<>();
    for (int remaining = Short.toUnsignedInt(box.getShort()); remaining > 0; remaining--) {
      long size = box.getInt() & 0x7fff_ffff;
      double seconds = Integer.toUnsignedLong(box.getInt()) / timescale;
      box.getInt(); // SAP flags: all segments start with a key frame
      mediaSegments.add(new MediaSegment(offset, size, seconds));
      offset += size;
    }
    return mediaSegments;
  }

  /** Returns the codec string, from profile, constraints and level in the avcC box. */
  private static String codec(ByteBuffer header, int end) throws IOException {
    for (int position = 0; position + 8 <= end; position++) {
      if (header.get(position) == 'a' && text(header, position).equals("avcC")) {
        return String.format(
            Locale.ROOT,
            "avc1.%02x%02x%02x",
            header.get(position + 5),
            header.get(position + 6),
            header.get(position + 7));
      }
    }
    throw new IOException("The stream holds no H.264");
  }

  private static String text(ByteBuffer bytes, int position) {
    byte[] typeBytes = new byte[4];
    bytes.get(position, typeBytes);
    return new String(typeBytes, StandardCharsets.US_ASCII);
  }
}
