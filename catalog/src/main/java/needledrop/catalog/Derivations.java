package needledrop.catalog;

import java.sql.SQLException;
import java.util.List;
import needledrop.store.Database;
import needledrop.store.Ids.FactId;
import needledrop.store.Ids.FilmId;
import needledrop.store.Ids.ItemId;
import needledrop.store.Ids.PersonId;
import needledrop.store.Ids.SagaId;
import needledrop.store.Row;
import org.jdbi.v3.core.Handle;

/**
 * What follows from the facts of the catalog. Nothing of it is kept: it is worked out when asked
 * for, so it is gone once a fact no longer bears it. What is only recalled bears nothing.
 */
public final class Derivations {
  private final Database database;
  private final Films films;
  private final Sagas sagas;
  private final People people;

  public Derivations(Database database, Films films, Sagas sagas, People people) {
    this.database = database;
    this.films = films;
    this.sagas = sagas;
    this.people = people;
  }

  /** What can be said of a film, or of a saga or a person in what is said of one. */
  public List<Derived> about(ItemId item) {
    return database.read(
        handle -> oddFilms(handle, item).stream().map(odd -> onlyNotScored(handle, odd)).toList());
  }

  /**
   * Sagas of three films or more, marked complete, of which one composer scored all but one; that
   * one is known to be scored by somebody.
   */
  private static List<OddFilm> oddFilms(Handle handle, ItemId item) {
    return handle
        .createQuery(
            """
            WITH
              sure AS (
                SELECT * FROM fact WHERE binned IS NULL AND source <> 'recalled'),
              member AS (
                SELECT DISTINCT sure.object AS saga, film.id AS film
                FROM sure
                JOIN item saga ON saga.id = sure.object
                JOIN item film ON film.id = sure.subject
                WHERE sure.kind = 'in_saga' AND saga.complete IS NOT NULL
                  AND saga.binned IS NULL AND film.binned IS NULL),
              score AS (
                SELECT DISTINCT sure.subject AS film, person.id AS composer
                FROM sure JOIN item person ON person.id = sure.object
                WHERE sure.kind = 'credit' AND sure.role = 'scored' AND person.binned IS NULL),
              size AS (
                SELECT saga, COUNT(*) AS films FROM member GROUP BY saga),
              share AS (
                SELECT saga, composer, COUNT(*) AS films
                FROM member JOIN score USING (film)
                GROUP BY saga, composer)
            SELECT member.film, member.saga, share.composer
            FROM share JOIN size USING (saga) JOIN member USING (saga)
            WHERE size.films >= 3 AND share.films = size.films - 1
              AND member.film IN (SELECT film FROM score)
              AND member.film NOT IN (SELECT film FROM score WHERE composer = share.composer)
              AND :item IN (member.film, member.saga, share.composer)
            ORDER BY member.saga, share.composer
            """)
        .bind("item", item)
        .map(Row.as(OddFilm::of))
        .list();
  }

  private record OddFilm(FilmId film, SagaId saga, PersonId composer) {
    static OddFilm of(Row row) throws SQLException {
      return new OddFilm(
          new FilmId(row.number("film")),
          new SagaId(row.number("saga")),
          new PersonId(row.number("composer")));
    }
  }

  private Derived onlyNotScored(Handle handle, OddFilm odd) {
    return new Derived.OnlyNotScoredBy(
        films.find(odd.film()).orElseThrow(),
        sagas.find(odd.saga()).orElseThrow(),
        people.find(odd.composer()).orElseThrow(),
        grounds(handle, odd));
  }

  /** Which films belong to the saga, and who scored each. */
  private static List<FactId> grounds(Handle handle, OddFilm odd) {
    return handle
        .createQuery(
            """
            SELECT id FROM fact
            WHERE binned IS NULL AND source <> 'recalled'
              AND (kind = 'in_saga' AND object = :saga
                OR kind = 'credit' AND role = 'scored' AND subject IN (
                  SELECT subject FROM fact
                  WHERE kind = 'in_saga' AND object = :saga AND binned IS NULL))
            ORDER BY id
            """)
        .bind("saga", odd.saga())
        .map(Row.as(row -> new FactId(row.number("id"))))
        .list();
  }
}
