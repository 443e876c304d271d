package needledrop.web.site.sheet;

import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Moments of a clip, as people read them and as an address names them. */
public final class PlaybackTime {
  private static final Pattern TIME_PARAMETER =
      Pattern.compile("(?:(\\d{1,3})h)?(?:(\\d{1,4})m)?(?:(\\d{1,6})(?:\\.\\d{1,6})?s?)?");

  private PlaybackTime() {}

  /** As in "1:05" or "1:02:03". */
  public static String format(Duration moment) {
    long seconds = moment.toSeconds();
    return seconds < 3600
        ? "%d:%02d".formatted(seconds / 60, seconds % 60)
        : "%d:%02d:%02d".formatted(seconds / 3600, seconds / 60 % 60, seconds % 60);
  }

  /** The second that "12", "12s" or "1m5s" names; 0 for anything else. */
  public static int parseSeconds(@Nullable String written) {
    Matcher matcher = TIME_PARAMETER.matcher(written == null ? "" : written);
    return matcher.matches()
        ? 3600 * number(matcher.group(1)) + 60 * number(matcher.group(2)) + number(matcher.group(3))
        : 0;
  }

  private static int number(@Nullable String digits) {
    return digits == null ? 0 : Integer.parseInt(digits);
  }
}
