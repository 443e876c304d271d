package needledrop.journal.entry;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Year;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import needledrop.store.Database;
import needledrop.store.Row;

/**
 * Finds the published entries of a year and the number of entries in each year, for the archive
 * pages.
 */
public final class Archive {
  private static final String IN_PERIOD =
      "WHERE standing = 'published' AND published >= :start AND published < :end ";

  private final Database database;

  public Archive(Database database) {
    this.database = database;
  }

  /** Returns the years that have entries, latest first, with the number of entries. */
  public SortedMap<Year, Integer> years(ZoneId zone) {
    SortedMap<Year, Integer> years = new TreeMap<>(Comparator.reverseOrder());
    Optional<Year> firstYear = boundaryYear("min", zone);
    Optional<Year> lastYear = boundaryYear("max", zone);
    if (firstYear.isPresent() && lastYear.isPresent()) {
      for (Year year = firstYear.get(); !year.isAfter(lastYear.get()); year = year.plusYears(1)) {
        years.put(year, count(year, zone));
      }
    }
    years.values().removeIf(count -> count == 0);
    return years;
  }

  private Optional<Year> boundaryYear(String aggregate, ZoneId zone) {
    return database.read(handle ->
        handle
            .createQuery(
                "SELECT %s(published) FROM entry WHERE standing = 'published'".formatted(aggregate))
            .mapTo(Long.class)
            .findOne()
            .map(millis -> Year.from(Instant.ofEpochMilli(millis).atZone(zone))));
  }

  private int count(Year year, ZoneId zone) {
    return count(year.atDay(1), year.plusYears(1).atDay(1), zone);
  }

  /** Returns the number of entries published from the start of one day to the start of another. */
  public int count(LocalDate from, LocalDate until, ZoneId zone) {
    return database.read(handle ->
        handle
            .createQuery("SELECT count(*) FROM entry " + IN_PERIOD)
            .bindMap(bounds(from, until, zone))
            .mapTo(Integer.class)
            .one());
  }

  /** Returns one page of a year's entries, newest first; pages count from one. */
  public List<Entry> page(Year year, ZoneId zone, int page, int pageSize) {
    return database.read(handle ->
        handle
            .createQuery(
                EntryMapper.SELECT
                    + IN_PERIOD
                    + "ORDER BY published DESC, id DESC LIMIT :limit OFFSET :offset")
            .bindMap(bounds(year, zone))
            .bind("limit", pageSize)
            .bind("offset", (page - 1L) * pageSize)
            .map(Row.mapper(EntryMapper::entry))
            .list());
  }

  private static Map<String, Long> bounds(Year year, ZoneId zone) {
    return bounds(year.atDay(1), year.plusYears(1).atDay(1), zone);
  }

  private static Map<String, Long> bounds(LocalDate from, LocalDate until, ZoneId zone) {
    return Map.of("start", startMillis(from, zone), "end", startMillis(until, zone));
  }

  private static long startMillis(LocalDate day, ZoneId zone) {
    return day.atStartOfDay(zone).toInstant().toEpochMilli();
  }
}
