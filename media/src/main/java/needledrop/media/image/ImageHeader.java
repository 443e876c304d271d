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
 * What a still picture says of itself before anything of it is decoded. A picture that claims to be
 * too large, or is none, goes no further.
 *
 * @param width in pixels as it is stored, before it is turned upright
 * @param orientation how it is to be turned and mirrored, as Exif counts it from 1 to 8
 * @param transparent whether it may let something shine through
 */
public record ImageHeader(
    ImageFormat format, int width, int height, int orientation, boolean transparent) {
  public static final long MAX_PIXELS = 60_000_000;
  private static final int MAX_SIDE_PIXELS = 20_000;
  private static final int MAX_HEADER_BYTES = 4 << 20;

  /** As many of the file's first bytes as a camera may fill before the picture begins. */
  public static ImageHeader of(Path file) {
    byte[] start;
    try (InputStream in = Files.newInputStream(file)) {
      start = in.readNBytes(MAX_HEADER_BYTES);
    } catch (IOException e) {
      throw MediaException.beforeRun(Origin.FILE, file, "The file can not be read");
    }
    ImageHeader head =
        parse(start)
            .orElseThrow(
                () -> MediaException.beforeRun(Origin.FILE, file, rejectionMessage(start)));
    if (head.isTooLarge()) {
      throw MediaException.beforeRun(
          Origin.FILE,
          file,
          "It is %,d by %,d pixels; a picture may have 60 million."
              .formatted(head.width(), head.height()));
    }
    if (head.format() == ImageFormat.JPEG && countScans(file) > JpegScanCounter.MAX_SCANS) {
      throw MediaException.beforeRun(
          Origin.FILE, file, "It is drawn in more passes than any picture needs.");
    }
    return head;
  }

  private static int countScans(Path file) {
    try {
      return JpegScanCounter.count(file);
    } catch (IOException e) {
      throw MediaException.beforeRun(Origin.FILE, file, "The file can not be read");
    }
  }

  /** The width once it stands upright. */
  public int uprightWidth() {
    return isSideways() ? height : width;
  }

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

  private static Optional<ImageHeader> parse(byte[] start) {
    ByteBuffer bytes = ByteBuffer.wrap(start);
    try {
      return switch (format(start)) {
        case JPEG -> JpegHeader.parse(bytes);
        case PNG -> PngHeader.parse(bytes);
        case WEBP -> WebpHeader.parse(bytes.order(ByteOrder.LITTLE_ENDIAN));
        case null -> Optional.empty();
      };
    } catch (BufferUnderflowException | IndexOutOfBoundsException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static @Nullable ImageFormat format(byte[] start) {
    String text = new String(start, 0, Math.min(16, start.length), ISO_8859_1);
    if (text.startsWith("\u00ff\u00d8\u00ff")) {
      return ImageFormat.JPEG;
    }
    if (text.startsWith("\u0089PNG\r\n\u001a\n")) {
      return ImageFormat.PNG;
    }
    return text.startsWith("RIFF") && text.startsWith("WEBP", 8) ? ImageFormat.WEBP : null;
  }

  private static String rejectionMessage(byte[] start) {
    String text =
        new String(start, 0, Math.min(1000, start.length), ISO_8859_1).toLowerCase(Locale.ROOT);
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
