package needledrop.journal.relation;

import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import needledrop.catalog.item.Film;
import needledrop.journal.entry.Entry;
import needledrop.journal.relation.Related.Reason;

/** A list of related things in the making: the first reason for each is kept, itself left out. */
final class RelatedList {
  private static final int MOST = 8;

  private final ZoneId zone;
  private final String itself;
  private final String itsFilm;
  private final Map<String, Related> entries = new LinkedHashMap<>();
  private final Map<String, Related> films = new LinkedHashMap<>();

  RelatedList(FullEntry full, ZoneId zone) {
    this.zone = zone;
    this.itself = full.entry().path(zone);
    this.itsFilm = full.film() == null ? "" : full.film().path();
  }

  void add(List<Entry> more, Reason reason) {
    more.stream()
        .map(entry -> new Related(entry.title(), entry.path(zone), reason))
        .filter(related -> !related.path().equals(itself))
        .forEach(related -> entries.putIfAbsent(related.path(), related));
  }

  void add(Film film, Reason reason) {
    if (!film.path().equals(itsFilm)) {
      films.putIfAbsent(film.path(), new Related(film.fullName(), film.path(), reason));
    }
  }

  /** Entries first, then films, a handful of each. */
  List<Related> related() {
    return Stream.concat(entries.values().stream().limit(MOST), films.values().stream().limit(MOST))
        .toList();
  }
}
