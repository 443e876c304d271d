package needledrop.journal.image;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import needledrop.store.Ids.ContentId;
import needledrop.store.Ids.ImageId;

/**
 * A still image, uploaded or downloaded, that texts of the journal may show.
 *
 * @param content the original, which readers never get
 * @param name the name of the uploaded file
 * @param width of the original in pixels, in upright orientation
 */
public record Image(
    ImageId id, ContentId content, String name, int width, int height, boolean transparent) {
  private static final List<Integer> WIDTHS = List.of(480, 960, 1600);
  private static final int DEFAULT_WIDTH = 960;

  /** Returns the widths in which the image is available, ascending; it is never enlarged. */
  public List<Integer> widths() {
    int widest = Math.min(width, WIDTHS.getLast());
    return IntStream.concat(
            WIDTHS.stream().mapToInt(Integer::intValue).filter(candidate -> candidate < widest),
            IntStream.of(widest))
        .boxed()
        .toList();
  }

  /** Returns the names of all its files: WebP in each width, and a fallback for old browsers. */
  public List<String> files() {
    return Stream.concat(
            widths().stream().map(candidate -> candidate + ".webp"), Stream.of(fallbackFile()))
        .toList();
  }

  private String fallbackFile() {
    return fallbackWidth() + (transparent ? ".png" : ".jpg");
  }

  /** Returns the width of the fallback file in pixels. */
  public int fallbackWidth() {
    return Math.min(width, DEFAULT_WIDTH);
  }

  public int fallbackHeight() {
    return Math.max(1, Math.round((float) height * fallbackWidth() / width));
  }

  /** Returns the path of the fallback file. */
  public String path() {
    return path(fallbackFile());
  }

  /** Returns the WebP files with their widths, as the value of a {@code srcset} attribute. */
  public String srcset() {
    return String.join(
        ", ",
        widths().stream()
            .map(candidate -> path(candidate + ".webp") + " " + candidate + "w")
            .toList());
  }

  private String path(String file) {
    return "/media/image/%d/%s".formatted(id.value(), file);
  }

  /** Returns the address by which texts refer to the image. */
  public String address() {
    return "image:" + id.value();
  }
}
