package needledrop.media;

import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A recording on the disk: all of a file, or one span of it, such as a song of an album in one
 * file.
 *
 * @param span null for all of the file
 */
public record Recording(Path file, @Nullable Span span) {
  public static Recording ofFile(Path file) {
    return new Recording(file, null);
  }

  /** Seconds from the beginning of the file to the beginning of the recording. */
  public double startSeconds() {
    return span == null ? 0 : span.startSeconds();
  }

  /**
   * How long it lasts.
   *
   * @param file how long the whole file lasts
   */
  public Duration length(Duration file) {
    return span == null ? file : span.length();
  }
}
