package needledrop.media;

import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * An audio recording on disk: a whole file, or one span of it, such as one song of an album that is
 * stored as one file.
 *
 * @param span null for the whole file
 */
public record Recording(Path file, @Nullable Span span) {
  /** Returns the recording that is the whole file. */
  public static Recording ofFile(Path file) {
    return new Recording(file, null);
  }

  /** Returns the seconds from the beginning of the file to the beginning of the recording. */
  public double startSeconds() {
    return span == null ? 0 : span.startSeconds();
  }

  /**
   * Returns the length of the recording.
   *
   * @param fileLength the length of the whole file
   */
  public Duration length(Duration fileLength) {
    return span == null ? fileLength : span.length();
  }
}
