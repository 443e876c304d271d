package needledrop.media;

import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Parses and formats times in footage as people write them: {@code 83.5}, {@code 1:23.5} or {@code
 * 0:01:23.500}.
 */
public final class Timecode {
  private static final Pattern TIMECODE =
      Pattern.compile("(?:(?:(\\d{1,3}):)?(\\d{1,4}):)?(\\d{1,6}(?:[.,]\\d{1,6})?)");

  private Timecode() {}

  /**
   * Returns the time of a text, rounded to milliseconds; empty if it is invalid. The decimal
   * separator is a point or a comma.
   */
  public static Optional<Duration> parse(String text) {
    Matcher matcher = TIMECODE.matcher(text.strip());
    if (!matcher.matches()) {
      return Optional.empty();
    }
    double seconds = Double.parseDouble(matcher.group(3).replace(',', '.'));
    return Optional.of(
        Duration.ofHours(longOrZero(matcher.group(1)))
            .plusMinutes(longOrZero(matcher.group(2)))
            .plusMillis(Math.round(seconds * 1000)));
  }

  private static long longOrZero(@Nullable String digits) {
    return digits == null ? 0 : Long.parseLong(digits);
  }

  /**
   * Formats minutes, seconds and milliseconds, for form fields: {@code 1:23.500}. Minutes may
   * exceed 59.
   */
  public static String formatMillis(Duration time) {
    return "%d:%02d.%03d".formatted(time.toMinutes(), time.toSecondsPart(), time.toMillisPart());
  }

  /** Formats the time without fractions, as players show it: {@code 1:23} or {@code 1:01:23}. */
  public static String formatSeconds(Duration time) {
    return time.toHours() == 0
        ? "%d:%02d".formatted(time.toMinutesPart(), time.toSecondsPart())
        : "%d:%02d:%02d".formatted(time.toHours(), time.toMinutesPart(), time.toSecondsPart());
  }
}
