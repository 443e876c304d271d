package needledrop.catalog.value;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.Locale;

/** A date with its precision: a day, a month, a year, or about a year. */
public sealed interface PartialDate extends Comparable<PartialDate> {
  record Day(LocalDate date) implements PartialDate {
    public Day {
      requireValidYear(date.getYear());
    }
  }

  record Month(YearMonth month) implements PartialDate {
    public Month {
      requireValidYear(month.getYear());
    }
  }

  record InYear(Year year) implements PartialDate {
    public InYear {
      requireValidYear(year.getValue());
    }
  }

  record AboutYear(Year year) implements PartialDate {
    public AboutYear {
      requireValidYear(year.getValue());
    }
  }

  static PartialDate day(int year, int month, int day) {
    return new Day(LocalDate.of(year, month, day));
  }

  static PartialDate month(int year, int month) {
    return new Month(YearMonth.of(year, month));
  }

  static PartialDate year(int year) {
    return new InYear(Year.of(year));
  }

  static PartialDate about(int year) {
    return new AboutYear(Year.of(year));
  }

  /**
   * Parses 1985-11-27, 1985-11, 1985 or ~1985.
   *
   * @throws IllegalArgumentException if the text is malformed; the message is shown to the user
   */
  static PartialDate parse(String text) {
    String date = text.strip();
    try {
      return date.startsWith("~") ? parseAbout(date.substring(1)) : parseExact(date);
    } catch (DateTimeException e) {
      throw new IllegalArgumentException(
          "“%s” is not a date; write 1985-11-27, 1985-11, 1985, or ~1985 for about 1985"
              .formatted(text),
          e);
    }
  }

  private static PartialDate parseAbout(String year) {
    if (year.length() != 4) {
      throw new DateTimeException("No year of four digits: " + year);
    }
    return new AboutYear(Year.parse(year));
  }

  private static PartialDate parseExact(String date) {
    return switch (date.length()) {
      case 4 -> new InYear(Year.parse(date));
      case 7 -> new Month(YearMonth.parse(date));
      default -> new Day(LocalDate.parse(date));
    };
  }

  private static void requireValidYear(int year) {
    if (year < 1 || year > 9999) {
      throw new IllegalArgumentException("No year between 1 and 9999: " + year);
    }
  }

  /** Returns the text that {@link #parse} reads. */
  default String text() {
    return switch (this) {
      case Day(LocalDate date) -> date.toString();
      case Month(YearMonth month) -> month.toString();
      case InYear(Year year) -> "%04d".formatted(year.getValue());
      case AboutYear(Year year) -> "~%04d".formatted(year.getValue());
    };
  }

  /**
   * Returns the date as displayed in English: "November 27, 1985", "November 1985", "1985" or
   * "about 1985".
   */
  default String displayText() {
    return switch (this) {
      case Day(LocalDate date) ->
          date.format(DateTimeFormatter.ofPattern("MMMM d, y", Locale.ENGLISH));
      case Month(YearMonth month) ->
          month.format(DateTimeFormatter.ofPattern("MMMM y", Locale.ENGLISH));
      case InYear(Year year) -> year.toString();
      case AboutYear(Year year) -> "about " + year;
    };
  }

  /** Returns the first possible day. */
  default LocalDate earliest() {
    return switch (this) {
      case Day(LocalDate date) -> date;
      case Month(YearMonth month) -> month.atDay(1);
      case InYear(Year year) -> year.atDay(1);
      case AboutYear(Year year) -> year.atDay(1);
    };
  }

  /** Returns the last possible day. */
  default LocalDate latest() {
    return switch (this) {
      case Day(LocalDate date) -> date;
      case Month(YearMonth month) -> month.atEndOfMonth();
      case InYear(Year year) -> year.atMonth(12).atEndOfMonth();
      case AboutYear(Year year) -> year.plusYears(1).atMonth(12).atEndOfMonth();
    };
  }

  /**
   * Returns whether no day matches both dates. "About" a year means up to one year earlier or
   * later.
   */
  default boolean excludes(PartialDate other) {
    return earliestPlausible(this).isAfter(other.latest())
        || earliestPlausible(other).isAfter(latest());
  }

  private static LocalDate earliestPlausible(PartialDate date) {
    return date instanceof AboutYear(Year year) ? year.minusYears(1).atDay(1) : date.earliest();
  }

  /** Compares by the first possible day; of two with the same one, the more precise is first. */
  @Override
  default int compareTo(PartialDate other) {
    return Comparator.comparing(PartialDate::earliest)
        .thenComparingInt(PartialDate::vagueness)
        .compare(this, other);
  }

  private int vagueness() {
    return switch (this) {
      case Day day -> 0;
      case Month month -> 1;
      case InYear year -> 2;
      case AboutYear year -> 3;
    };
  }
}
