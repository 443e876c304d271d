package needledrop.media;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The position that a URL names, as in {@code ?t=1m5s}: the notation of YouTube. */
public final class TimeParameter {
  private static final Pattern TIME_PARAMETER =
      Pattern.compile("(?:(\\d{1,3})h)?(?:(\\d{1,4})m)?(?:(\\d{1,6})(?:\\.\\d{1,6})?s?)?");

  private TimeParameter() {}

  /** The whole second that "12", "12s" or "1m5s" names; 0 for other text and for null. */
  public static int parseSeconds(@Nullable String text) {
    Matcher matcher = TIME_PARAMETER.matcher(text == null ? "" : text);
    return matcher.matches()
        ? 3600 * number(matcher.group(1)) + 60 * number(matcher.group(2)) + number(matcher.group(3))
        : 0;
  }

  private static int number(@Nullable String digits) {
    return digits == null ? 0 : Integer.parseInt(digits);
  }
}
