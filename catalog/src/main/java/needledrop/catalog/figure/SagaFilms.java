package needledrop.catalog.figure;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import needledrop.catalog.derived.ItemLoader;
import needledrop.catalog.fact.FactMapper;
import needledrop.catalog.fact.InSagaFact;
import needledrop.catalog.fact.StoredFact;
import needledrop.catalog.item.Film;
import needledrop.catalog.item.Item;
import needledrop.catalog.item.ItemMapper;
import needledrop.catalog.item.Person;
import needledrop.catalog.item.Saga;
import needledrop.catalog.value.PartialDate;
import needledrop.store.Database;
import needledrop.store.Ids.FilmId;
import needledrop.store.Ids.ItemId;
import needledrop.store.Ids.SagaId;
import needledrop.store.Row;
import org.jdbi.v3.core.Handle;

/** Finds the films of a saga with their composers and release dates. */
public final class SagaFilms {
  private final Database database;

  public SagaFilms(Database database) {
    this.database = database;
  }

  /** Returns the sagas of a film, in the order in which they were added. */
  public List<Saga> sagas(FilmId film) {
    return database.read(handle ->
        handle
            .createQuery(
                """
                SELECT saga.* FROM fact JOIN item saga ON saga.id = fact.object
                WHERE fact.subject = :film AND fact.kind = 'in_saga'
                  AND fact.binned IS NULL AND saga.binned IS NULL
                GROUP BY saga.id
                ORDER BY min(fact.id)
                """)
            .bind("film", film.value())
            .map(Row.mapper(row -> (Saga) ItemMapper.map(row)))
            .list());
  }

  /** Returns the first films of a saga, in order. */
  public List<SagaFilm> of(SagaId saga, int limit) {
    return database.read(handle -> {
      List<StoredFact> memberships = memberships(handle, saga, limit);
      Map<Long, Item> items = ItemLoader.loadForFacts(handle, memberships);
      Map<FilmId, SagaFilm> films = new LinkedHashMap<>();
      for (StoredFact membership : memberships) {
        if (membership.fact() instanceof InSagaFact(FilmId film, _, int number)) {
          films.computeIfAbsent(film, id -> sagaFilm(handle, film(id, items), number));
        }
      }
      return List.copyOf(films.values());
    });
  }

  private static Film film(FilmId film, Map<Long, Item> items) {
    return (Film) Objects.requireNonNull(items.get(film.value()));
  }

  private static List<StoredFact> memberships(Handle handle, SagaId saga, int limit) {
    return handle
        .createQuery(
            """
            SELECT fact.*, film.kind AS subject_kind
            FROM fact JOIN item film ON film.id = fact.subject
            WHERE fact.object = :saga AND fact.kind = 'in_saga'
              AND fact.binned IS NULL AND film.binned IS NULL
            ORDER BY fact.number, fact.id
            LIMIT :limit
            """)
        .bind("saga", saga.value())
        .bind("limit", limit)
        .map(Row.mapper(FactMapper::map))
        .list();
  }

  private static SagaFilm sagaFilm(Handle handle, Film film, int number) {
    PartialDate releaseDate =
        handle
            .createQuery(
                """
                SELECT date FROM fact
                WHERE subject = :film AND kind = 'released' AND binned IS NULL
                """)
            .bind("film", film.id().value())
            .map(Row.mapper(row -> PartialDate.parse(row.text("date"))))
            .stream()
            .min(PartialDate::compareTo)
            .orElse(null);
    return new SagaFilm(film, number, releaseDate, composers(handle, film.id()));
  }

  private static List<Person> composers(Handle handle, ItemId film) {
    return handle
        .createQuery(
            """
            SELECT person.* FROM fact JOIN item person ON person.id = fact.object
            WHERE fact.subject = :film AND fact.kind = 'credit' AND fact.role = 'scored'
              AND fact.binned IS NULL AND person.binned IS NULL
            GROUP BY person.id
            ORDER BY min(fact.id)
            LIMIT 9
            """)
        .bind("film", film.value())
        .map(Row.mapper(row -> (Person) ItemMapper.map(row)))
        .list();
  }
}
