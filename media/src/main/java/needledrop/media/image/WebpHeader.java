package needledrop.media.image;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.nio.ByteBuffer;
import java.util.Optional;

/** Reads the size from the first chunk of a WebP file, which is VP8, VP8L or VP8X (RFC 9649). */
final class WebpHeader {
  private static final int CONTENT_OFFSET = 20;
  private static final int ANIMATION_FLAG = 0x02;
  private static final int ALPHA_FLAG = 0x10;
  private static final int SIZE_MASK = 0x3fff;

  private WebpHeader() {}

  /**
   * Returns the header; empty if the image is animated or the first chunk is of another kind.
   *
   * @param bytes the start of the file, in little-endian order
   * @throws RuntimeException of an index or argument if the bytes are truncated or damaged
   */
  static Optional<ImageHeader> parse(ByteBuffer bytes) {
    byte[] chunkType = new byte[4];
    bytes.get(12, chunkType);
    return switch (new String(chunkType, US_ASCII)) {
      case "VP8 " ->
          Optional.of(
              header(
                  bytes.getShort(CONTENT_OFFSET + 6) & SIZE_MASK,
                  bytes.getShort(CONTENT_OFFSET + 8) & SIZE_MASK,
                  false));
      case "VP8L" -> {
        int bits = bytes.getInt(CONTENT_OFFSET + 1);
        yield Optional.of(header((bits & SIZE_MASK) + 1, ((bits >> 14) & SIZE_MASK) + 1, true));
      }
      case "VP8X" -> {
        int flags = bytes.get(CONTENT_OFFSET);
        yield (flags & ANIMATION_FLAG) != 0
            ? Optional.empty()
            : Optional.of(
                header(
                    (bytes.getInt(CONTENT_OFFSET + 4) & 0xffffff) + 1,
                    (bytes.getInt(CONTENT_OFFSET + 6) >>> 8) + 1,
                    (flags & ALPHA_FLAG) != 0));
      }
      default -> Optional.empty();
    };
  }

  private static ImageHeader header(int width, int height, boolean transparent) {
    if (width == 0 || height == 0) {
      throw new IllegalArgumentException("a picture without a size");
    }
    return new ImageHeader(ImageFormat.WEBP, width, height, 1, transparent);
  }
}
