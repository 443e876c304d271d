package needledrop.media.image;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Optional;

/** The chunks of a PNG file before its picture. */
final class PngHead {
  private static final int SIGNATURE = 8;
  private static final int AROUND = 12;
  private static final int HEADER = chunk("IHDR");
  private static final int TRANSPARENCY = chunk("tRNS");
  private static final int EXIF = chunk("eXIf");
  private static final int DATA = chunk("IDAT");
  private static final int WITH_ALPHA = 4;

  private PngHead() {}

  static Optional<ImageHead> read(ByteBuffer bytes) {
    if (bytes.getInt(SIGNATURE + 4) != HEADER) {
      return Optional.empty();
    }
    int width = bytes.getInt(SIGNATURE + 8);
    int height = bytes.getInt(SIGNATURE + 12);
    boolean transparent = (bytes.get(SIGNATURE + 17) & WITH_ALPHA) != 0;
    int turn = 1;
    int at = SIGNATURE;
    for (int chunk = HEADER; chunk != DATA; chunk = bytes.getInt(at + 4)) {
      int length = bytes.getInt(at);
      if (length < 0) {
        return Optional.empty();
      }
      transparent |= chunk == TRANSPARENCY;
      turn = chunk == EXIF ? Exif.turnInTiff(bytes.slice(at + 8, length)) : turn;
      at = Math.addExact(at, length + AROUND);
    }
    return width <= 0 || height <= 0
        ? Optional.empty()
        : Optional.of(new ImageHead(ImageKind.PNG, width, height, turn, transparent));
  }

  private static int chunk(String name) {
    return ByteBuffer.wrap(name.getBytes(US_ASCII)).order(ByteOrder.BIG_ENDIAN).getInt();
  }
}
