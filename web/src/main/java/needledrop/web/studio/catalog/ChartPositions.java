package needledrop.web.studio.catalog;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import needledrop.catalog.fact.PeakPosition;

/** Positions on a chart as people write them: {@code 2}, {@code No. 2} or {@code top 10}. */
final class ChartPositions {
  private static final Pattern PATTERN = Pattern.compile("(top|no\\.?|#)?\\s*([1-9]\\d{0,3})");

  private ChartPositions() {}

  static Optional<PeakPosition> parse(String text) {
    Matcher written = PATTERN.matcher(text.strip().toLowerCase(Locale.ROOT));
    if (!written.matches()) {
      return Optional.empty();
    }
    int position = Integer.parseInt(written.group(2));
    return Optional.of(
        "top".equals(written.group(1))
            ? new PeakPosition.Top(position)
            : new PeakPosition.At(position));
  }
}
