package needledrop.catalog.derived;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import needledrop.catalog.derived.DerivedFact.FirstUsedIn;
import needledrop.catalog.item.Film;
import needledrop.catalog.item.Item;
import needledrop.catalog.item.Saga;
import needledrop.store.Ids.FactId;
import needledrop.store.Ids.ItemId;
import needledrop.store.Row;
import org.jdbi.v3.core.Handle;

/**
 * Derives, for a song heard in several films of a complete saga (film series), in which of them it
 * is heard first.
 */
final class FirstUseRule {
  private FirstUseRule() {}

  private record FilmUse(long saga, long film, long number, FactId heard, FactId part) {
    static FilmUse of(Row row) throws SQLException {
      return new FilmUse(
          row.longValue("saga"),
          row.longValue("film"),
          row.longValue("number"),
          new FactId(row.longValue("heard")),
          new FactId(row.longValue("part")));
    }
  }

  static List<FirstUsedIn> about(Handle handle, ItemId song) {
    Map<Long, List<FilmUse>> sagas = new LinkedHashMap<>();
    uses(handle, song)
        .forEach(filmUse ->
            sagas.computeIfAbsent(filmUse.saga(), saga -> new ArrayList<>()).add(filmUse));
    return sagas.values().stream()
        .filter(FirstUseRule::hasFirst)
        .map(uses -> derivedFact(handle, uses))
        .toList();
  }

  /**
   * Returns whether several films use the song and one of them is the first. Films with the same
   * number have no order.
   */
  private static boolean hasFirst(List<FilmUse> uses) {
    FilmUse first = uses.getFirst();
    return uses.stream().anyMatch(filmUse -> filmUse.film() != first.film())
        && uses.stream()
            .allMatch(
                filmUse -> filmUse.film() == first.film() || filmUse.number() > first.number());
  }

  private static List<FilmUse> uses(Handle handle, ItemId song) {
    return handle
        .createQuery(
            "WITH "
                + DerivedFacts.RELIABLE_FACTS
                + """
                SELECT saga.id AS saga, film.id AS film, part.number, heard.id AS heard,
                  part.id AS part
                FROM reliable heard
                JOIN item film ON film.id = heard.object
                JOIN reliable part ON part.subject = film.id AND part.kind = 'in_saga'
                JOIN item saga ON saga.id = part.object
                WHERE heard.subject = :song AND heard.kind = 'heard_in'
                  AND film.binned IS NULL AND saga.binned IS NULL AND saga.complete IS NOT NULL
                ORDER BY saga.id, part.number, film.id
                LIMIT 100
                """)
        .bind("song", song.value())
        .map(Row.mapper(FilmUse::of))
        .list();
  }

  private static FirstUsedIn derivedFact(Handle handle, List<FilmUse> uses) {
    FilmUse first = uses.getFirst();
    Map<Long, Item> items = ItemLoader.load(handle, List.of(first.film(), first.saga()));
    List<FactId> basis = new ArrayList<>();
    uses.forEach(filmUse -> basis.addAll(List.of(filmUse.part(), filmUse.heard())));
    return new FirstUsedIn(
        (Film) Objects.requireNonNull(items.get(first.film())),
        (Saga) Objects.requireNonNull(items.get(first.saga())),
        basis.stream().distinct().toList());
  }
}
