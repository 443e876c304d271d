package needledrop.media.ffmpeg;

import java.nio.file.Path;
import java.util.List;
import needledrop.media.image.ImageHeader;

/**
 * Builds the request that resizes a still image, applies its orientation and removes its metadata.
 */
final class ImageResizer {
  private static final double EXPECTED_SECONDS = 1;

  private final ImageHeader header;
  private final Path file;

  ImageResizer(Path file) {
    this.header = ImageHeader.of(file);
    this.file = file;
  }

  /**
   * Returns the request.
   *
   * @param output its extension, webp, jpg or png, selects the codec
   * @param width in pixels; the height follows from the aspect ratio
   */
  EncodeRequest encodeRequest(Path output, int width) {
    return new EncodeRequest(
        List.of(new EncodeInput.OfImage(file, header.format())),
        "[0:v:0]"
            + orientationFilter()
            + "scale="
            + width
            + ":-1:flags=lanczos,sidedata=mode=delete[out]",
        Arguments.of(
            List.of("-map", "[out]", "-frames:v", "1", "-map_metadata", "-1"),
            List.of("-fflags", "+bitexact", "-flags:v", "+bitexact"),
            codecArguments(output.toString())),
        output,
        EXPECTED_SECONDS);
  }

  private static List<String> codecArguments(String name) {
    String extension = name.substring(name.lastIndexOf('.') + 1);
    return switch (extension) {
      case "webp" -> List.of("-c:v", "libwebp", "-quality", "80", "-f", "webp");
      case "jpg" ->
          List.of(
              "-c:v", "mjpeg", "-q:v", "4", "-pix_fmt", "yuvj420p", "-update", "1", "-f", "image2");
      case "png" -> List.of("-c:v", "png", "-update", "1", "-f", "image2");
      default -> throw new IllegalArgumentException("No picture ends in ." + extension);
    };
  }

  /** Returns the filter that turns each of the eight Exif orientations upright. */
  private String orientationFilter() {
    return switch (header.orientation()) {
      case 2 -> "hflip,";
      case 3 -> "hflip,vflip,";
      case 4 -> "vflip,";
      case 5 -> "transpose=0,";
      case 6 -> "transpose=1,";
      case 7 -> "transpose=3,";
      case 8 -> "transpose=2,";
      default -> "";
    };
  }
}
