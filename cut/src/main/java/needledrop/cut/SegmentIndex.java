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
 * Where the pieces of a fragmented MP4 lie in its file, as its first segment index says (ISO/IEC
 * 14496-12, 8.16.3), and which H.264 it holds.
 *
 * @param initBytes the bytes a player needs before any piece
 * @param codec of the picture, as RFC 6381 writes it
 */
record SegmentIndex(long initBytes, String codec, List<MediaSegment> segments) {
  private static final int MAX_HEADER_BYTES = 4 << 20;

  /** One stretch of the file that plays by itself. */
  record MediaSegment(long offset, long size, double seconds) {
    double bitsPerSecond() {
      return 8 * size / seconds;
    }
  }

  SegmentIndex {
    segments = List.copyOf(segments);
  }

  static SegmentIndex of(Path file) throws IOException {
    try (FileChannel channel = FileChannel.open(file)) {
      ByteBuffer head = ByteBuffer.allocate((int) Math.min(MAX_HEADER_BYTES, channel.size()));
      while (head.hasRemaining() && channel.read(head) >= 0) {
        // until the head of the file is read
      }
      return of(head.flip());
    }
  }

  private static SegmentIndex of(ByteBuffer head) throws IOException {
    long opening = -1;
    List<MediaSegment> first = List.of();
    int at = 0;
    while (at + 8 <= head.limit()) {
      int size = head.getInt(at);
      String type = text(head, at + 4);
      if (type.equals("moof") || size < 8 || at + size > head.limit()) {
        break;
      }
      if (type.equals("sidx")) {
        opening = opening < 0 ? at : opening;
        first = first.isEmpty() ? segments(head.slice(at, size), at + size) : first;
      }
      at += size;
    }
    if (opening < 0 || first.isEmpty()) {
      throw new IOException("The stream has no segment index");
    }
    return new SegmentIndex(opening, codec(head, (int) opening), first);
  }

  /**
   * Reads the box.
   *
   * @param end where it ends in the file, from which its offsets count
   */
  private static List<MediaSegment> segments(ByteBuffer box, long end) {
    boolean wide = box.get(8) != 0;
    double scale = Integer.toUnsignedLong(box.getInt(16));
    long offset = end + (wide ? box.getLong(28) : Integer.toUnsignedLong(box.getInt(24)));
    box.position(wide ? 38 : 30);
    List<MediaSegment> pieces = new ArrayList<>();
    for (int left = Short.toUnsignedInt(box.getShort()); left > 0; left--) {
      long size = box.getInt() & 0x7fff_ffff;
      double seconds = Integer.toUnsignedLong(box.getInt()) / scale;
      box.getInt(); // which says that the piece begins with a key frame, as all of ours do
      pieces.add(new MediaSegment(offset, size, seconds));
      offset += size;
    }
    return pieces;
  }

  /** Profile, constraints and level stand in the decoder's configuration. */
  private static String codec(ByteBuffer head, int end) throws IOException {
    for (int at = 0; at + 8 <= end; at++) {
      if (head.get(at) == 'a' && text(head, at).equals("avcC")) {
        return String.format(
            Locale.ROOT, "avc1.%02x%02x%02x", head.get(at + 5), head.get(at + 6), head.get(at + 7));
      }
    }
    throw new IOException("The stream holds no H.264");
  }

  private static String text(ByteBuffer bytes, int at) {
    byte[] letters = new byte[4];
    bytes.get(at, letters);
    return new String(letters, StandardCharsets.US_ASCII);
  }
}
