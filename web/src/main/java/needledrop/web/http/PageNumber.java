package needledrop.web.http;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The number of a page of a list in an address: 1 to 999,999, without leading zeros. */
public final class PageNumber {
  private static final Pattern DIGITS = Pattern.compile("[1-9][0-9]{0,5}");

  private PageNumber() {}

  /** Empty for text that is no page number, and for null. */
  public static Optional<Integer> parse(@Nullable String digits) {
    return digits != null && DIGITS.matcher(digits).matches()
        ? Optional.of(Integer.valueOf(digits))
        : Optional.empty();
  }
}
