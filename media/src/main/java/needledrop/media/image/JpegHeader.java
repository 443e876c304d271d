package needledrop.media.image;

import java.nio.ByteBuffer;
import java.util.Optional;

/**
 * Reads size and orientation from the segments at the start of a JPEG file (ITU-T T.81, Annex B).
 */
final class JpegHeader {
  private static final int START_OF_SCAN = 0xda;
  private static final int APP1 = 0xe1;

  /** The size of a marker, and of a length field. */
  private static final int FIELD_BYTES = 2;

  private JpegHeader() {}

  /**
   * Returns the header; empty if there is no frame header before the first scan.
   *
   * @throws RuntimeException of an index, underflow or argument if the bytes are truncated or
   *     damaged
   */
  static Optional<ImageHeader> parse(ByteBuffer bytes) {
    bytes.position(FIELD_BYTES);
    int orientation = 1;
    while (true) {
      int marker = marker(bytes);
      int length = bytes.getShort() & 0xffff;
      ByteBuffer content = bytes.slice(bytes.position(), length - FIELD_BYTES);
      if (marker == APP1 && orientation == 1) {
        orientation = ExifOrientation.fromSegment(content);
      } else if (isStartOfFrame(marker)) {
        int height = content.getShort(1) & 0xffff;
        int width = content.getShort(3) & 0xffff;
        return width == 0 || height == 0
            ? Optional.empty()
            : Optional.of(new ImageHeader(ImageFormat.JPEG, width, height, orientation, false));
      } else if (marker == START_OF_SCAN) {
        return Optional.empty();
      }
      bytes.position(bytes.position() + length - FIELD_BYTES);
    }
  }

  private static int marker(ByteBuffer bytes) {
    if (bytes.get() != (byte) 0xff) {
      throw new IllegalArgumentException("no marker");
    }
    int marker = bytes.get() & 0xff;
    while (marker == 0xff) {
      marker = bytes.get() & 0xff;
    }
    return marker;
  }

  /**
   * Returns whether this is one of the SOF markers: C0 to CF, except DHT (C4), JPG (C8) and DAC
   * (CC).
   */
  private static boolean isStartOfFrame(int marker) {
    return marker >= 0xc0 && marker <= 0xcf && marker != 0xc4 && marker != 0xc8 && marker != 0xcc;
  }
}
