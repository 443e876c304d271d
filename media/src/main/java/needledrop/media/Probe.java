package needledrop.media;

import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a media file holds. A cover picture inside a song is not a {@link VideoStream}.
 *
 * @param tags title, artist, album, isrc…; keys in lower case
 */
public record Probe(
    Duration length,
    @Nullable VideoStream video,
    @Nullable AudioStream audio,
    Map<String, String> tags) {

  public Probe {
    tags = Map.copyOf(tags);
  }

  public double seconds() {
    return length.toNanos() / 1e9;
  }
}
