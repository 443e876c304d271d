package needledrop.media.image;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Optional;

/**
 * Reads size, transparency and orientation from the chunks before the image data of a PNG file
 * (ISO/IEC 15948).
 */
final class PngHeader {
  private static final int SIGNATURE_BYTES = 8;

  /** Length, type and checksum. */
  private static final int CHUNK_OVERHEAD_BYTES = 12;

  private static final int IHDR = chunkType("IHDR");
  private static final int TRNS = chunkType("tRNS");
  private static final int EXIF = chunkType("eXIf");
  private static final int IDAT = chunkType("IDAT");

  /** The bit of the colour type that marks an alpha channel. */
  private static final int ALPHA_FLAG = 4;

  private PngHeader() {}

  /**
   * Returns the header; empty if IHDR is missing or a size is invalid.
   *
   * @throws RuntimeException of an index, underflow or arithmetic if the bytes are truncated or
   *     damaged
   */
  static Optional<ImageHeader> parse(ByteBuffer bytes) {
    if (bytes.getInt(SIGNATURE_BYTES + 4) != IHDR) {
      return Optional.empty();
    }
    int width = bytes.getInt(SIGNATURE_BYTES + 8);
    int height = bytes.getInt(SIGNATURE_BYTES + 12);
    boolean transparent = (bytes.get(SIGNATURE_BYTES + 17) & ALPHA_FLAG) != 0;
    int orientation = 1;
    int offset = SIGNATURE_BYTES;
    for (int chunk = IHDR; chunk != IDAT; chunk = bytes.getInt(offset + 4)) {
      int length = bytes.getInt(offset);
      if (length < 0) {
        return Optional.empty();
      }
      transparent |= chunk == TRNS;
      orientation =
          chunk == EXIF ? ExifOrientation.fromTiff(bytes.slice(offset + 8, length)) : orientation;
      offset = Math.addExact(offset, length + CHUNK_OVERHEAD_BYTES);
    }
    return width <= 0 || height <= 0
        ? Optional.empty()
        : Optional.of(new ImageHeader(ImageFormat.PNG, width, height, orientation, transparent));
  }

  private static int chunkType(String name) {
    return ByteBuffer.wrap(name.getBytes(US_ASCII)).order(ByteOrder.BIG_ENDIAN).getInt();
  }
}
