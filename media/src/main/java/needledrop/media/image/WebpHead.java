package needledrop.media.image;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.nio.ByteBuffer;
import java.util.Optional;

/** The first chunk of a WebP file, in each of its three kinds (RFC 9649); little-endian. */
final class WebpHead {
  private static final int CONTENT = 20;
  private static final int MOVES = 0x02;
  private static final int HAS_ALPHA = 0x10;
  private static final int FOURTEEN_BITS = 0x3fff;

  private WebpHead() {}

  static Optional<ImageHead> read(ByteBuffer bytes) {
    byte[] name = new byte[4];
    bytes.get(12, name);
    return switch (new String(name, US_ASCII)) {
      case "VP8 " ->
          Optional.of(
              head(
                  bytes.getShort(CONTENT + 6) & FOURTEEN_BITS,
                  bytes.getShort(CONTENT + 8) & FOURTEEN_BITS,
                  false));
      case "VP8L" -> {
        int bits = bytes.getInt(CONTENT + 1);
        yield Optional.of(
            head((bits & FOURTEEN_BITS) + 1, ((bits >> 14) & FOURTEEN_BITS) + 1, true));
      }
      case "VP8X" -> {
        int flags = bytes.get(CONTENT);
        yield (flags & MOVES) != 0
            ? Optional.empty()
            : Optional.of(
                head(
                    (bytes.getInt(CONTENT + 4) & 0xffffff) + 1,
                    (bytes.getInt(CONTENT + 6) >>> 8) + 1,
                    (flags & HAS_ALPHA) != 0));
      }
      default -> Optional.empty();
    };
  }

  private static ImageHead head(int width, int height, boolean transparent) {
    if (width == 0 || height == 0) {
      throw new IllegalArgumentException("a picture without a size");
    }
    return new ImageHead(ImageKind.WEBP, width, height, 1, transparent);
  }
}
