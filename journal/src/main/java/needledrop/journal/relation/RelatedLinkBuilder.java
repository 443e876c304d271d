package needledrop.journal.relation;

import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import needledrop.catalog.item.Film;
import needledrop.journal.entry.Entry;
import needledrop.message.Message;

/**
 * Collects links from an entry to related entries and films, drops duplicates and the entry itself,
 * and returns the list to show. The first reason for each link is kept.
 */
final class RelatedLinkBuilder {
  private static final int MAX_PER_KIND = 8;

  private final ZoneId zone;
  private final String ownPath;
  private final String ownFilmPath;
  private final Map<String, RelatedLink> entries = new LinkedHashMap<>();
  private final Map<String, RelatedLink> films = new LinkedHashMap<>();

  RelatedLinkBuilder(FullEntry full, ZoneId zone) {
    this.zone = zone;
    this.ownPath = full.entry().path(zone);
    this.ownFilmPath = full.film() == null ? "" : full.film().path();
  }

  void add(List<Entry> relatedEntries, Message reason) {
    relatedEntries.stream()
        .map(entry -> new RelatedLink(entry.title(), entry.path(zone), reason))
        .filter(relatedLink -> !relatedLink.path().equals(ownPath))
        .forEach(relatedLink -> entries.putIfAbsent(relatedLink.path(), relatedLink));
  }

  void add(Film film, Message reason) {
    if (!film.path().equals(ownFilmPath)) {
      films.putIfAbsent(film.path(), new RelatedLink(film.fullName(), film.path(), reason));
    }
  }

  /** Returns entries first, then films, up to {@value #MAX_PER_KIND} of each. */
  List<RelatedLink> build() {
    return Stream.concat(
            entries.values().stream().limit(MAX_PER_KIND),
            films.values().stream().limit(MAX_PER_KIND))
        .toList();
  }
}
