package needledrop.catalog.value;

import java.time.LocalDate;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/** Generators of dates. */
public final class GeneratedDates {
  private static final long FIRST_DAY = LocalDate.of(1, 1, 1).toEpochDay();
  private static final long LAST_DAY = LocalDate.of(9999, 12, 31).toEpochDay();

  private GeneratedDates() {}

  public static Arbitrary<LocalDate> days() {
    return Arbitraries.longs()
        .between(FIRST_DAY, LAST_DAY)
        .shrinkTowards(LocalDate.of(1985, 11, 27).toEpochDay())
        .map(LocalDate::ofEpochDay);
  }

  /** Dates of every precision. */
  public static Arbitrary<PartialDate> partial() {
    return days().flatMap(GeneratedDates::containing);
  }

  /** Dates of every precision that contain a day. */
  static Arbitrary<PartialDate> containing(LocalDate day) {
    return Arbitraries.of(
        new PartialDate.Day(day),
        PartialDate.month(day.getYear(), day.getMonthValue()),
        PartialDate.year(day.getYear()),
        PartialDate.about(day.getYear()));
  }
}
