package needledrop.catalog.value;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import needledrop.catalog.name.Preconditions;
import needledrop.message.InvalidInputException;

/** The highest position on a chart: exact, or a range such as "top 10". */
public sealed interface PeakPosition {
  /** An exact position, displayed as "No. 2". */
  record At(int position) implements PeakPosition {
    public At {
      Preconditions.requirePositive("A chart position", position);
    }
  }

  /** A position in a range, displayed as "top 10". */
  record Top(int positions) implements PeakPosition {
    public Top {
      Preconditions.requirePositive("A chart position", positions);
    }
  }

  default String displayText() {
    return switch (this) {
      case At(int position) -> "No. " + position;
      case Top(int positions) -> "top " + positions;
    };
  }

  /**
   * Parses {@code 2}, {@code No. 2} or {@code top 10}.
   *
   * @throws IllegalArgumentException if the text is malformed; the message is shown to the user
   */
  static PeakPosition parse(String typed) {
    Matcher position =
        Pattern.compile("(top|no\\.?|#)?\\s*([1-9]\\d{0,3})")
            .matcher(typed.strip().toLowerCase(Locale.ROOT));
    if (!position.matches()) {
      throw new InvalidInputException("Enter a position such as 2, or top 10.");
    }
    int number = Integer.parseInt(position.group(2));
    return "top".equals(position.group(1)) ? new Top(number) : new At(number);
  }

  /** Returns the text that {@link #parse} reads. */
  default String text() {
    return switch (this) {
      case At(int position) -> Integer.toString(position);
      case Top(int positions) -> "top " + positions;
    };
  }

  /** Returns whether both cannot be the highest position on the same chart. */
  default boolean excludes(PeakPosition other) {
    return switch (this) {
      case At(int at) ->
          switch (other) {
            case At(int position) -> at != position;
            case Top(int positions) -> at > positions;
          };
      case Top(int positions) -> other instanceof At(int at) && at > positions;
    };
  }
}
