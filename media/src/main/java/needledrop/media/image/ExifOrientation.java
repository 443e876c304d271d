package needledrop.media.image;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** The one thing we read of what a camera notes: which side was up. Exif 2.32, tag 0x0112. */
final class ExifOrientation {
  private static final String SIGNATURE = "Exif\0\0";
  private static final int ORIENTATION_TAG = 0x0112;
  private static final int ENTRY_BYTES = 12;

  private ExifOrientation() {}

  /** From 1 for upright to 8; upright where it can not be told. */
  static int fromSegment(ByteBuffer segment) {
    try {
      byte[] name = new byte[SIGNATURE.length()];
      segment.get(0, name);
      return new String(name, ISO_8859_1).equals(SIGNATURE)
          ? fromTiff(segment.slice(SIGNATURE.length(), segment.limit() - SIGNATURE.length()))
          : 1;
    } catch (BufferUnderflowException | IndexOutOfBoundsException e) {
      return 1;
    }
  }

  static int fromTiff(ByteBuffer tiff) {
    tiff.order(tiff.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
    int table = tiff.getInt(4);
    int lines = tiff.getShort(table) & 0xffff;
    for (int line = 0; line < lines; line++) {
      int at = table + 2 + line * ENTRY_BYTES;
      if ((tiff.getShort(at) & 0xffff) == ORIENTATION_TAG) {
        int turn = tiff.getShort(at + 8);
        return turn >= 1 && turn <= 8 ? turn : 1;
      }
    }
    return 1;
  }
}
