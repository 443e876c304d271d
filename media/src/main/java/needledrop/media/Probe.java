package needledrop.media;

import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The result of probing a media file: length, streams and tags. A cover image inside a song does
 * not count as a {@link VideoStream}.
 *
 * @param video null if the file has no video
 * @param audio null if the file has no audio
 * @param tags title, artist, album, isrc and others; keys in lower case
 */
public record Probe(
    Duration length,
    @Nullable VideoStream video,
    @Nullable AudioStream audio,
    Map<String, String> tags) {

  public Probe {
    tags = Map.copyOf(tags);
  }

  /** Returns the length in seconds. */
  public double seconds() {
    return length.toNanos() / 1e9;
  }
}
