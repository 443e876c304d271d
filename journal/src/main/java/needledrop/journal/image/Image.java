package needledrop.journal.image;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import needledrop.store.Ids.ContentId;
import needledrop.store.Ids.ImageId;

/**
 * A still picture that texts may show.
 *
 * @param content the original, which nobody is sent
 * @param name of the file as it came
 * @param width of the original in pixels, in upright orientation
 */
public record Image(
    ImageId id, ContentId content, String name, int width, int height, boolean transparent) {
  private static final List<Integer> WIDTHS = List.of(480, 960, 1600);
  private static final int DEFAULT_WIDTH = 960;

  /** The widths it is had in, the smallest first; it is never made larger than it was. */
  public List<Integer> widths() {
    int widest = Math.min(width, WIDTHS.getLast());
    return IntStream.concat(
            WIDTHS.stream().mapToInt(Integer::intValue).filter(one -> one < widest),
            IntStream.of(widest))
        .boxed()
        .toList();
  }

  /** All files it is had as: WebP in each width, and one that every program can read. */
  public List<String> files() {
    return Stream.concat(widths().stream().map(one -> one + ".webp"), Stream.of(fallbackFile()))
        .toList();
  }

  private String fallbackFile() {
    return fallbackWidth() + (transparent ? ".png" : ".jpg");
  }

  /** The width of the file that every program can read. */
  public int fallbackWidth() {
    return Math.min(width, DEFAULT_WIDTH);
  }

  public int fallbackHeight() {
    return Math.max(1, Math.round((float) height * fallbackWidth() / width));
  }

  /** Where the file lies that every program can read. */
  public String path() {
    return path(fallbackFile());
  }

  /** The WebP files with their widths, as an attribute {@code srcset}. */
  public String srcset() {
    return String.join(
        ", ", widths().stream().map(one -> path(one + ".webp") + " " + one + "w").toList());
  }

  private String path(String file) {
    return "/media/image/%d/%s".formatted(id.value(), file);
  }

  /** How a text shows it. */
  public String address() {
    return "image:" + id.value();
  }
}
