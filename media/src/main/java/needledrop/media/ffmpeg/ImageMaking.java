package needledrop.media.ffmpeg;

import java.nio.file.Path;
import java.util.List;
import needledrop.media.image.ImageHead;

/** Makes of a still picture a smaller one, upright, that tells nothing but what it shows. */
final class ImageMaking {
  private static final double SECONDS = 1;

  private final ImageHead head;
  private final Path file;

  ImageMaking(Path file) {
    this.head = ImageHead.of(file);
    this.file = file;
  }

  /** How the picture is to be coded follows from the ending of the output's name. */
  Encoding encoding(Path output, int width) {
    return new Encoding(
        List.of(new Input.OfImage(file, head.kind())),
        "[0:v:0]" + upright() + "scale=" + width + ":-1:flags=lanczos,sidedata=mode=delete[out]",
        Arguments.of(
            List.of("-map", "[out]", "-frames:v", "1", "-map_metadata", "-1"),
            List.of("-fflags", "+bitexact", "-flags:v", "+bitexact"),
            coding(output.toString())),
        output,
        SECONDS);
  }

  private static List<String> coding(String name) {
    String ending = name.substring(name.lastIndexOf('.') + 1);
    return switch (ending) {
      case "webp" -> List.of("-c:v", "libwebp", "-quality", "80", "-f", "webp");
      case "jpg" ->
          List.of(
              "-c:v", "mjpeg", "-q:v", "4", "-pix_fmt", "yuvj420p", "-update", "1", "-f", "image2");
      case "png" -> List.of("-c:v", "png", "-update", "1", "-f", "image2");
      default -> throw new IllegalArgumentException("No picture ends in ." + ending);
    };
  }

  /** What undoes each of Exif's eight ways to hold a camera. */
  private String upright() {
    return switch (head.turn()) {
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
