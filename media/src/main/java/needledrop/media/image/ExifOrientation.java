package needledrop.media.image;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * Reads the orientation of an image from its Exif metadata (CIPA DC-008, Exif 2.32, tag 0x0112).
 */
final class ExifOrientation {
  private static final String SIGNATURE = "Exif\0\0";
  private static final int ORIENTATION_TAG = 0x0112;
  private static final int ENTRY_BYTES = 12;

  private ExifOrientation() {}

  /**
   * Returns the orientation in a JPEG APP1 segment, from 1 (upright) to 8; 1 if the segment is not
   * Exif, damaged, or has no orientation.
   */
  static int fromSegment(ByteBuffer segment) {
    try {
      byte[] signature = new byte[SIGNATURE.length()];
      segment.get(0, signature);
      return new String(signature, ISO_8859_1).equals(SIGNATURE)
          ? fromTiff(segment.slice(SIGNATURE.length(), segment.limit() - SIGNATURE.length()))
          : 1;
    } catch (BufferUnderflowException | IndexOutOfBoundsException e) {
      return 1;
    }
  }

  /**
   * Returns the orientation in the first IFD of a TIFF structure, from 1 (upright) to 8; 1 if it
   * has none.
   *
   * @throws IndexOutOfBoundsException if the structure is damaged
   */
  static int fromTiff(ByteBuffer tiff) {
    tiff.order(tiff.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
    int ifd = tiff.getInt(4);
    int entries = tiff.getShort(ifd) & 0xffff;
    for (int entry = 0; entry < entries; entry++) {
      int offset = ifd + 2 + entry * ENTRY_BYTES;
      if ((tiff.getShort(offset) & 0xffff) == ORIENTATION_TAG) {
        int orientation = tiff.getShort(offset + 8);
        return orientation >= 1 && orientation <= 8 ? orientation : 1;
      }
    }
    return 1;
  }
}
