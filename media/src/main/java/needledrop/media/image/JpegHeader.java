package needledrop.media.image;

import java.nio.ByteBuffer;
import java.util.Optional;

/** The segments of a JPEG file before its picture: its size, and how the camera was held. */
final class JpegHeader {
  private static final int START_OF_SCAN = 0xda;
  private static final int APP1 = 0xe1;
  private static final int FIELD_BYTES = 2;

  private JpegHeader() {}

  static Optional<ImageHeader> parse(ByteBuffer bytes) {
    bytes.position(FIELD_BYTES);
    int turn = 1;
    while (true) {
      int marker = marker(bytes);
      int length = bytes.getShort() & 0xffff;
      ByteBuffer content = bytes.slice(bytes.position(), length - FIELD_BYTES);
      if (marker == APP1 && turn == 1) {
        turn = ExifOrientation.fromSegment(content);
      } else if (isStartOfFrame(marker)) {
        int height = content.getShort(1) & 0xffff;
        int width = content.getShort(3) & 0xffff;
        return width == 0 || height == 0
            ? Optional.empty()
            : Optional.of(new ImageHeader(ImageFormat.JPEG, width, height, turn, false));
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

  /** All of C0 to CF start a frame but those of tables and of arithmetic coding. */
  private static boolean isStartOfFrame(int marker) {
    return marker >= 0xc0 && marker <= 0xcf && marker != 0xc4 && marker != 0xc8 && marker != 0xcc;
  }
}
