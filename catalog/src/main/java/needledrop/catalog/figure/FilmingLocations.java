package needledrop.catalog.figure;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import needledrop.catalog.derived.ItemLoader;
import needledrop.catalog.fact.Fact;
import needledrop.catalog.fact.FactMapper;
import needledrop.catalog.fact.FilmedAtFact;
import needledrop.catalog.fact.LocationFact;
import needledrop.catalog.fact.StandsInFact;
import needledrop.catalog.fact.StoredFact;
import needledrop.catalog.figure.FilmingLocation.MapPlace;
import needledrop.catalog.item.Film;
import needledrop.catalog.item.Item;
import needledrop.catalog.item.Place;
import needledrop.catalog.value.Coordinates;
import needledrop.store.Database;
import needledrop.store.Ids.ItemId;
import needledrop.store.Ids.PlaceId;
import needledrop.store.Row;
import org.jdbi.v3.core.Handle;

/**
 * Finds where the films of a catalog item were shot, or which films show a place, to list on the
 * page of the item.
 */
public final class FilmingLocations {
  private final Database database;

  public FilmingLocations(Database database) {
    this.database = database;
  }

  /**
   * Returns the locations of a film, of the films of a saga, or of the films of a person; for a
   * place, the films in which it is seen or represented by another place.
   */
  public List<FilmingLocation> of(ItemId item, int limit) {
    return database.read(handle -> {
      List<StoredFact> facts = facts(handle, item, limit);
      Map<Long, Item> items = ItemLoader.loadForFacts(handle, facts);
      Map<Long, Coordinates> coordinates = coordinatesOf(handle, items);
      return facts.stream()
          .flatMap(fact -> findLocation(fact, items, coordinates).stream())
          .toList();
    });
  }

  /** Returns the coordinates of a place. */
  public Optional<Coordinates> findCoordinates(PlaceId place) {
    return database.read(handle ->
        Optional.ofNullable(loadCoordinates(handle, List.of(place.value())).get(place.value())));
  }

  /** CROSS JOIN keeps SQLite from scanning all facts first, which it does on a large catalog. */
  private static List<StoredFact> facts(Handle handle, ItemId item, int limit) {
    return handle
        .createQuery(
            """
            WITH
              live AS NOT MATERIALIZED (SELECT * FROM fact WHERE binned IS NULL),
              film (id) AS (
                SELECT :item
                UNION SELECT subject FROM live
                  WHERE object = :item AND kind IN ('in_saga', 'credit')),
              location (fact) AS (
                SELECT live.id FROM film CROSS JOIN live ON live.subject = film.id
                WHERE live.kind = 'filmed_at'
                UNION SELECT live.id FROM film CROSS JOIN live ON live.third = film.id
                WHERE live.kind = 'stands_in'
                UNION SELECT id FROM live WHERE object = :item AND kind IN ('filmed_at', 'stands_in')
                UNION SELECT id FROM live WHERE subject = :item AND kind = 'stands_in')
            SELECT fact.*, subject.kind AS subject_kind
            FROM location
            CROSS JOIN fact ON fact.id = location.fact
            JOIN item subject ON subject.id = fact.subject
            JOIN item object ON object.id = fact.object
            LEFT JOIN item third ON third.id = fact.third
            WHERE subject.binned IS NULL AND object.binned IS NULL AND third.binned IS NULL
            ORDER BY fact.kind, fact.id
            LIMIT :limit
            """)
        .bind("item", item.value())
        .bind("limit", limit)
        .map(Row.mapper(FactMapper::map))
        .list();
  }

  private static Map<Long, Coordinates> coordinatesOf(Handle handle, Map<Long, Item> items) {
    return loadCoordinates(
        handle,
        items.values().stream()
            .filter(Place.class::isInstance)
            .map(place -> place.id().value())
            .toList());
  }

  /**
   * Loads the coordinates of places. If there are several for one place, the latest is used; facts
   * from memory are used only if there is no other.
   */
  private static Map<Long, Coordinates> loadCoordinates(Handle handle, List<Long> places) {
    Map<Long, Coordinates> coordinates = new HashMap<>();
    if (!places.isEmpty()) {
      handle
          .createQuery(
              """
              SELECT fact.*, 'place' AS subject_kind FROM fact
              WHERE subject IN (<places>) AND kind = 'located' AND binned IS NULL
              ORDER BY source <> 'recalled', id
              """)
          .bindList("places", places)
          .map(Row.mapper(FactMapper::map))
          .forEach(storedFact -> {
            if (storedFact.fact() instanceof LocationFact(PlaceId place, Coordinates at)) {
              coordinates.put(place.value(), at);
            }
          });
    }
    return coordinates;
  }

  private static Optional<FilmingLocation> findLocation(
      StoredFact storedFact, Map<Long, Item> items, Map<Long, Coordinates> coordinates) {
    return switch (storedFact.fact()) {
      case FilmedAtFact f ->
          Optional.of(
              new FilmingLocation(
                  film(f.film(), items),
                  mapPlace(f.place(), items, coordinates),
                  null,
                  f.detail(),
                  storedFact.source()));
      case StandsInFact f ->
          Optional.of(
              new FilmingLocation(
                  film(f.film(), items),
                  mapPlace(f.place(), items, coordinates),
                  mapPlace(f.forPlace(), items, coordinates),
                  null,
                  storedFact.source()));
      case Fact other -> Optional.empty();
    };
  }

  private static Film film(ItemId film, Map<Long, Item> items) {
    return (Film) Objects.requireNonNull(items.get(film.value()));
  }

  private static MapPlace mapPlace(
      PlaceId id, Map<Long, Item> items, Map<Long, Coordinates> coordinates) {
    Place place = (Place) Objects.requireNonNull(items.get(id.value()));
    return new MapPlace(place, coordinates.get(id.value()));
  }
}
