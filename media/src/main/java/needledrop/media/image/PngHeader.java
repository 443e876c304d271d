package needledrop.media.image;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Optional;

/** The chunks of a PNG file before its picture. */
final class PngHeader {
  private static final int SIGNATURE_BYTES = 8;
  private static final int CHUNK_OVERHEAD_BYTES = 12;
  private static final int IHDR = chunkType("IHDR");
  private static final int TRNS = chunkType("tRNS");
  private static final int EXIF = chunkType("eXIf");
  private static final int IDAT = chunkType("IDAT");
  private static final int ALPHA_FLAG = 4;

  private PngHeader() {}

  static Optional<ImageHeader> parse(ByteBuffer bytes) {
    if (bytes.getInt(SIGNATURE_BYTES + 4) != IHDR) {
      return Optional.empty();
    }
    int width = bytes.getInt(SIGNATURE_BYTES + 8);
    int height = bytes.getInt(SIGNATURE_BYTES + 12);
    boolean transparent = (bytes.get(SIGNATURE_BYTES + 17) & ALPHA_FLAG) != 0;
    int turn = 1;
    int at = SIGNATURE_BYTES;
    for (int chunk = IHDR; chunk != IDAT; chunk = bytes.getInt(at + 4)) {
      int length = bytes.getInt(at);
      if (length < 0) {
        return Optional.empty();
      }
      transparent |= chunk == TRNS;
      turn = chunk == EXIF ? ExifOrientation.fromTiff(bytes.slice(at + 8, length)) : turn;
      at = Math.addExact(at, length + CHUNK_OVERHEAD_BYTES);
    }
    return width <= 0 || height <= 0
        ? Optional.empty()
        : Optional.of(new ImageHeader(ImageFormat.PNG, width, height, turn, transparent));
  }

  private static int chunkType(String name) {
    return ByteBuffer.wrap(name.getBytes(US_ASCII)).order(ByteOrder.BIG_ENDIAN).getInt();
  }
}
