package needledrop.journal.prose;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Lists the clips of an entry, so that times in a reply, such as "0:31", can become links to these
 * moments.
 *
 * @param path of the entry's page
 * @param lengths of its clips, in order; zero for a clip that cannot be played
 */
public record TimestampTargets(String path, List<Duration> lengths) {
  public static final TimestampTargets NONE = new TimestampTargets("", List.of());

  public TimestampTargets {
    lengths = List.copyOf(lengths);
  }

  /**
   * Returns the address of a moment, or empty if the clip does not exist or is shorter than that.
   *
   * @param clip its number, from 1 on
   */
  Optional<String> address(int clip, Duration moment) {
    boolean exists = clip >= 1 && clip <= lengths.size();
    return exists && moment.compareTo(lengths.get(clip - 1)) < 0
        ? Optional.of("%s?t=%d#clip-%d".formatted(path, moment.toSeconds(), clip))
        : Optional.empty();
  }
}
