package needledrop.media;

import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A moment in footage as people write it: {@code 83.5}, {@code 1:23.5} or {@code 0:01:23.500}. */
public final class Timecode {
  private static final Pattern TIMECODE =
      Pattern.compile("(?:(?:(\\d{1,3}):)?(\\d{1,4}):)?(\\d{1,6}(?:[.,]\\d{1,6})?)");

  private Timecode() {}

  public static Optional<Duration> parse(String text) {
    Matcher written = TIMECODE.matcher(text.strip());
    if (!written.matches()) {
      return Optional.empty();
    }
    double seconds = Double.parseDouble(written.group(3).replace(',', '.'));
    return Optional.of(
        Duration.ofHours(longOrZero(written.group(1)))
            .plusMinutes(longOrZero(written.group(2)))
            .plusMillis(Math.round(seconds * 1000)));
  }

  private static long longOrZero(@Nullable String digits) {
    return digits == null ? 0 : Long.parseLong(digits);
  }

  /** To the thousandth of a second, for a field: {@code 1:23.500}. */
  public static String formatMillis(Duration moment) {
    return "%d:%02d.%03d"
        .formatted(moment.toMinutes(), moment.toSecondsPart(), moment.toMillisPart());
  }

  /** The second it falls into, as players show it: {@code 1:23}. */
  public static String formatSeconds(Duration moment) {
    return moment.toHours() == 0
        ? "%d:%02d".formatted(moment.toMinutesPart(), moment.toSecondsPart())
        : "%d:%02d:%02d"
            .formatted(moment.toHours(), moment.toMinutesPart(), moment.toSecondsPart());
  }
}
