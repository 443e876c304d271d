package needledrop.media.image;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.InputStream;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import needledrop.media.process.MediaException;
import needledrop.media.process.MediaException.Origin;
import org.jspecify.annotations.Nullable;

/**
 * The header of a still image: format, size and orientation. It is read before anything is decoded,
 * so that files that are too large or not supported are rejected early.
 *
 * @param width in pixels as stored, before the orientation is applied
 * @param height in pixels as stored, before the orientation is applied
 * @param orientation the Exif orientation, from 1 (upright) to 8
 * @param transparent whether the image may have transparent pixels
 */
public record ImageHeader(
    ImageFormat format, int width, int height, int orientation, boolean transparent) {
  /** The most pixels that an image may have. */
  public static final long MAX_PIXELS = 60_000_000;

  private static final int MAX_SIDE_PIXELS = 20_000;

  /** More than the metadata that cameras write before the image data. */
  private static final int MAX_HEADER_BYTES = 4 << 20;

  /**
   * Reads the header of a file.
   *
   * @throws MediaException if the file cannot be read, is not a supported image, is too large, or
   *     is a JPEG with too many scans
   */
  public static ImageHeader of(Path file) {
    byte[] firstBytes;
    try (InputStream in = Files.newInputStream(file)) {
      firstBytes = in.readNBytes(MAX_HEADER_BYTES);
    } catch (IOException e) {
      throw MediaException.beforeRun(Origin.FILE, file, "The file can not be read");
    }
    ImageHeader header =
        parse(firstBytes)
            .orElseThrow(
                () -> MediaException.beforeRun(Origin.FILE, file, rejectionMessage(firstBytes)));
    if (header.isTooLarge()) {
      throw MediaException.beforeRun(
          Origin.FILE,
          file,
          "It is %,d by %,d pixels; a picture may have 60 million."
              .formatted(header.width(), header.height()));
    }
    if (header.format() == ImageFormat.JPEG && countScans(file) > JpegScanCounter.MAX_SCANS) {
      throw MediaException.beforeRun(
          Origin.FILE, file, "It is drawn in more passes than any picture needs.");
    }
    return header;
  }

  private static int countScans(Path file) {
    try {
      return JpegScanCounter.count(file);
    } catch (IOException e) {
      throw MediaException.beforeRun(Origin.FILE, file, "The file can not be read");
    }
  }

  /** Returns the width in pixels after the orientation is applied. */
  public int uprightWidth() {
    return isSideways() ? height : width;
  }

  /** Returns the height in pixels after the orientation is applied. */
  public int uprightHeight() {
    return isSideways() ? width : height;
  }

  private boolean isSideways() {
    return orientation >= 5;
  }

  private boolean isTooLarge() {
    return width > MAX_SIDE_PIXELS
        || height > MAX_SIDE_PIXELS
        || (long) width * height > MAX_PIXELS;
  }

  private static Optional<ImageHeader> parse(byte[] firstBytes) {
    ByteBuffer bytes = ByteBuffer.wrap(firstBytes);
    try {
      return switch (format(firstBytes)) {
        case JPEG -> JpegHeader.parse(bytes);
        case PNG -> PngHeader.parse(bytes);
        case WEBP -> WebpHeader.parse(bytes.order(ByteOrder.LITTLE_ENDIAN));
        case null -> Optional.empty();
      };
    } catch (BufferUnderflowException
        | IndexOutOfBoundsException
        | IllegalArgumentException
        | ArithmeticException e) {
      return Optional.empty();
    }
  }

  private static @Nullable ImageFormat format(byte[] firstBytes) {
    String text = new String(firstBytes, 0, Math.min(16, firstBytes.length), ISO_8859_1);
    if (text.startsWith("\u00ff\u00d8\u00ff")) {
      return ImageFormat.JPEG;
    }
    if (text.startsWith("\u0089PNG\r\n\u001a\n")) {
      return ImageFormat.PNG;
    }
    return text.startsWith("RIFF") && text.startsWith("WEBP", 8) ? ImageFormat.WEBP : null;
  }

  private static String rejectionMessage(byte[] firstBytes) {
    String text =
        new String(firstBytes, 0, Math.min(1000, firstBytes.length), ISO_8859_1)
            .toLowerCase(Locale.ROOT);
    if (text.contains("<svg")) {
      return "SVG is a program as much as a picture, and is not taken. Send it as PNG.";
    }
    if (text.startsWith("gif8")) {
      return "GIF is not taken. Bring what moves in as footage, and what does not as PNG.";
    }
    if (text.startsWith("ftypheic", 4) || text.startsWith("ftypmif1", 4)) {
      return "HEIC is not taken. Send it as JPEG.";
    }
    return "This is no whole JPEG, PNG or WebP picture.";
  }
}
