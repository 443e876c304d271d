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

/** All that was published, by the year it first was in. */
public final class Archive {
  private static final String IN_PERIOD =
      "WHERE standing = 'published' AND published >= :begins AND published < :ends ";

  private final Database database;

  public Archive(Database database) {
    this.database = database;
  }

  /** The years that have entries, the latest first, with how many. */
  public SortedMap<Year, Integer> years(ZoneId zone) {
    SortedMap<Year, Integer> years = new TreeMap<>(Comparator.reverseOrder());
    Optional<Year> first = boundaryYear("min", zone);
    Optional<Year> last = boundaryYear("max", zone);
    if (first.isPresent() && last.isPresent()) {
      for (Year year = first.get(); !year.isAfter(last.get()); year = year.plusYears(1)) {
        years.put(year, count(year, zone));
      }
    }
    years.values().removeIf(count -> count == 0);
    return years;
  }

  private Optional<Year> boundaryYear(String which, ZoneId zone) {
    return database.read(handle ->
        handle
            .createQuery(
                "SELECT %s(published) FROM entry WHERE standing = 'published'".formatted(which))
            .mapTo(Long.class)
            .findOne()
            .map(millis -> Year.from(Instant.ofEpochMilli(millis).atZone(zone))));
  }

  private int count(Year year, ZoneId zone) {
    return count(year.atDay(1), year.plusYears(1).atDay(1), zone);
  }

  /** How many entries were published from the start of one day to the start of another. */
  public int count(LocalDate from, LocalDate until, ZoneId zone) {
    return database.read(handle ->
        handle
            .createQuery("SELECT count(*) FROM entry " + IN_PERIOD)
            .bindMap(bounds(from, until, zone))
            .mapTo(Integer.class)
            .one());
  }

  /** One page of a year's entries, the newest first; pages count from one. */
  public List<Entry> page(Year year, ZoneId zone, int page, int aPage) {
    return database.read(handle ->
        handle
            .createQuery(
                EntryMapper.SELECT
                    + IN_PERIOD
                    + "ORDER BY published DESC, id DESC LIMIT :many OFFSET :from")
            .bindMap(bounds(year, zone))
            .bind("many", aPage)
            .bind("from", (page - 1L) * aPage)
            .map(Row.mapper(EntryMapper::entry))
            .list());
  }

  private static Map<String, Long> bounds(Year year, ZoneId zone) {
    return bounds(year.atDay(1), year.plusYears(1).atDay(1), zone);
  }

  private static Map<String, Long> bounds(LocalDate from, LocalDate until, ZoneId zone) {
    return Map.of("begins", startMillis(from, zone), "ends", startMillis(until, zone));
  }

  private static long startMillis(LocalDate day, ZoneId zone) {
    return day.atStartOfDay(zone).toInstant().toEpochMilli();
  }
}
