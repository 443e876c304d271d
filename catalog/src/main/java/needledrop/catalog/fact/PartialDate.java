package needledrop.catalog.fact;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.Locale;

/** A date as exactly as it is known: a day, a month, a year, or about a year. */
public sealed interface PartialDate extends Comparable<PartialDate> {
  record Day(LocalDate date) implements PartialDate {
    public Day {
      refuseFarYears(date.getYear());
    }
  }

  record Month(YearMonth month) implements PartialDate {
    public Month {
      refuseFarYears(month.getYear());
    }
  }

  record InYear(Year year) implements PartialDate {
    public InYear {
      refuseFarYears(year.getValue());
    }
  }

  record About(Year year) implements PartialDate {
    public About {
      refuseFarYears(year.getValue());
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
    return new About(Year.of(year));
  }

  /**
   * Reads 1985-11-27, 1985-11, 1985 or ~1985.
   *
   * @throws IllegalArgumentException in words for whoever typed it
   */
  static PartialDate parse(String text) {
    String date = text.strip();
    try {
      return date.startsWith("~") ? new About(Year.parse(date.substring(1))) : exactly(date);
    } catch (DateTimeException e) {
      throw new IllegalArgumentException(
          "“%s” is no date; write 1985-11-27, 1985-11, 1985, or ~1985 for about 1985"
              .formatted(text),
          e);
    }
  }

  private static PartialDate exactly(String date) {
    return switch (date.length()) {
      case 4 -> new InYear(Year.parse(date));
      case 7 -> new Month(YearMonth.parse(date));
      default -> new Day(LocalDate.parse(date));
    };
  }

  private static void refuseFarYears(int year) {
    if (year < 1 || year > 9999) {
      throw new IllegalArgumentException("No year between 1 and 9999: " + year);
    }
  }

  /** The text that {@link #parse} reads. */
  default String text() {
    return switch (this) {
      case Day(LocalDate date) -> date.toString();
      case Month(YearMonth month) -> month.toString();
      case InYear(Year year) -> "%04d".formatted(year.getValue());
      case About(Year year) -> "~%04d".formatted(year.getValue());
    };
  }

  /** As in "November 27, 1985", "November 1985", "1985" or "about 1985". */
  default String inWords() {
    return switch (this) {
      case Day(LocalDate date) ->
          date.format(DateTimeFormatter.ofPattern("MMMM d, y", Locale.ENGLISH));
      case Month(YearMonth month) ->
          month.format(DateTimeFormatter.ofPattern("MMMM y", Locale.ENGLISH));
      case InYear(Year year) -> year.toString();
      case About(Year year) -> "about " + year;
    };
  }

  /** The first day that it may be. */
  default LocalDate earliest() {
    return switch (this) {
      case Day(LocalDate date) -> date;
      case Month(YearMonth month) -> month.atDay(1);
      case InYear(Year year) -> year.atDay(1);
      case About(Year year) -> year.atDay(1);
    };
  }

  /** The last day that it may be. */
  default LocalDate latest() {
    return switch (this) {
      case Day(LocalDate date) -> date;
      case Month(YearMonth month) -> month.atEndOfMonth();
      case InYear(Year year) -> year.atMonth(12).atEndOfMonth();
      case About(Year year) -> year.plusYears(1).atMonth(12).atEndOfMonth();
    };
  }

  /** Whether both cannot be said of one day; about a year is a year more or less. */
  default boolean excludes(PartialDate other) {
    return loosely(this).isAfter(other.latest()) || loosely(other).isAfter(latest());
  }

  private static LocalDate loosely(PartialDate date) {
    return date instanceof About(Year year) ? year.minusYears(1).atDay(1) : date.earliest();
  }

  /** By the first day that it may be; of two with the same one, the more exact is first. */
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
      case About year -> 3;
    };
  }
}
