package needledrop.catalog.value;

import java.time.DateTimeException;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import needledrop.message.InvalidInputException;
import needledrop.message.Message;
import org.jspecify.annotations.Nullable;

/**
 * Parser of typed dates in English and Spanish: "27 Nov 1985", "November 27, 1985", "1985-11",
 * "Nov. 1985", "about 1985", "27.11.1985".
 */
public final class DateParser {
  private static final int MAX_LENGTH = 60;

  /**
   * The month names in the languages of the interface. The first three letters of a name are
   * unique.
   */
  private static final List<List<String>> MONTHS =
      Stream.of(Month.values()).map(DateParser::monthNames).toList();

  private static final String YEAR = "(?<year>\\d{4})";
  private static final String DAY = "(?<day>\\d{1,2})(?:st|nd|rd|th)?";
  private static final String MONTH_NAME = "(?<name>[a-z]{3,10})\\.?";
  private static final List<Pattern> FORMATS =
      List.of(
          Pattern.compile(YEAR + "(?:[-/.](?<month>\\d{1,2})(?:[-/.](?<day>\\d{1,2}))?)?"),
          Pattern.compile("(?<day>\\d{1,2})\\.\\s?(?<month>\\d{1,2})\\.\\s?" + YEAR),
          Pattern.compile(DAY + " (?:of |de )?" + MONTH_NAME + ",?(?: de)? " + YEAR),
          Pattern.compile(MONTH_NAME + " " + DAY + ",? " + YEAR),
          Pattern.compile(MONTH_NAME + ",?(?: de)? " + YEAR));
  private static final Pattern APPROXIMATE_YEAR =
      Pattern.compile("(?:~|about |around |circa |hacia |ca?\\. ?|c)\\s*" + YEAR);
  private static final Pattern YEAR_RANGE =
      Pattern.compile(".*\\d{4}\\s*(?:[-–—/]|to|or|until)\\s*\\d{2,4}|\\d{4}s");
  private static final Pattern SLASHED_DATE = Pattern.compile("\\d{1,2}/\\d{1,2}/\\d{2,4}");

  private DateParser() {}

  /**
   * Parses a typed date. Ranges of years are refused.
   *
   * @throws IllegalArgumentException if the text is malformed; the message is shown to the user
   */
  public static PartialDate parse(String typed) {
    String date = typed.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    if (date.length() > MAX_LENGTH) {
      throw new InvalidInputException("This is too long for a date.");
    }
    Matcher approximate = APPROXIMATE_YEAR.matcher(date);
    return approximate.matches()
        ? PartialDate.about(Integer.parseInt(approximate.group("year")))
        : parseExact(typed.strip(), date);
  }

  private static PartialDate parseExact(String typed, String date) {
    for (Pattern format : FORMATS) {
      Matcher parts = format.matcher(date);
      if (parts.matches()) {
        return of(typed, parts);
      }
    }
    throw new InvalidInputException(explainRefusal(typed, date));
  }

  private static PartialDate of(String typed, Matcher parts) {
    int year = Integer.parseInt(parts.group("year"));
    int month = month(parts);
    String day = groupOrNull(parts, "day");
    try {
      if (month == 0) {
        return PartialDate.year(year);
      }
      return day == null
          ? PartialDate.month(year, month)
          : PartialDate.day(year, month, Integer.parseInt(day));
    } catch (DateTimeException e) {
      throw new InvalidInputException(e, "“{date}” does not exist.", "date", typed);
    }
  }

  private static int month(Matcher parts) {
    String number = groupOrNull(parts, "month");
    String name = groupOrNull(parts, "name");
    if (number != null) {
      return Integer.parseInt(number);
    }
    return name == null ? 0 : month(name);
  }

  private static int month(String name) {
    for (List<String> names : MONTHS) {
      if (names.stream().anyMatch(month -> month.startsWith(name))) {
        return MONTHS.indexOf(names) + 1;
      }
    }
    throw new InvalidInputException("“{month}” is not a month.", "month", name);
  }

  private static List<String> monthNames(Month month) {
    return Stream.of(Locale.ENGLISH, Locale.of("es"))
        .map(language -> month.getDisplayName(TextStyle.FULL, language).toLowerCase(language))
        .toList();
  }

  private static @Nullable String groupOrNull(Matcher parts, String name) {
    return parts.namedGroups().containsKey(name) ? parts.group(name) : null;
  }

  private static Message explainRefusal(String typed, String date) {
    if (YEAR_RANGE.matcher(date).matches()) {
      return Message.of(
          "“{date}” is a range of years. Enter one year, or about 1985.", "date", typed);
    }
    if (SLASHED_DATE.matcher(date).matches()) {
      return Message.of(
          "“{date}” can mean two different days. Write the month as a word: 27 Nov 1985.",
          "date",
          typed);
    }
    return Message.of(
        "“{date}” is not a date. Enter 27 Nov 1985, 1985-11, 1985 or about 1985.", "date", typed);
  }
}
