package needledrop.media.image;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** The one thing we read of what a camera notes: which side was up. Exif 2.32, tag 0x0112. */
final class Exif {
  private static final String NAME = "Exif\0\0";
  private static final int ORIENTATION = 0x0112;
  private static final int LINE = 12;

  private Exif() {}

  /** From 1 for upright to 8; upright where it can not be told. */
  static int turn(ByteBuffer segment) {
    try {
      byte[] name = new byte[NAME.length()];
      segment.get(0, name);
      return new String(name, ISO_8859_1).equals(NAME)
          ? turnInTiff(segment.slice(NAME.length(), segment.limit() - NAME.length()))
          : 1;
    } catch (BufferUnderflowException | IndexOutOfBoundsException e) {
      return 1;
    }
  }

  static int turnInTiff(ByteBuffer tiff) {
    tiff.order(tiff.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
    int table = tiff.getInt(4);
    int lines = tiff.getShort(table) & 0xffff;
    for (int line = 0; line < lines; line++) {
      int at = table + 2 + line * LINE;
      if ((tiff.getShort(at) & 0xffff) == ORIENTATION) {
        int turn = tiff.getShort(at + 8);
        return turn >= 1 && turn <= 8 ? turn : 1;
      }
    }
    return 1;
  }
}
