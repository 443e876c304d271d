package needledrop.catalog.derived;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import needledrop.catalog.item.Film;
import needledrop.catalog.item.Item;
import needledrop.catalog.item.Person;
import needledrop.catalog.item.Saga;
import needledrop.store.Ids.FactId;
import needledrop.store.Ids.ItemId;
import needledrop.store.Row;
import org.jdbi.v3.core.Handle;

/**
 * Derives which film of a complete saga (film series) is the only one that another composer scored.
 * The saga has three films or more, and the composer of that film is known.
 */
final class OtherComposerRule {
  private OtherComposerRule() {}

  static List<DerivedFact.OnlyNotScoredBy> about(Handle handle, ItemId item) {
    return find(handle, item).stream().map(oddFilm -> oddFilm.derivedFact(handle)).toList();
  }

  private record OddFilm(long film, long saga, long composer) {
    static OddFilm of(Row row) throws SQLException {
      return new OddFilm(row.longValue("film"), row.longValue("saga"), row.longValue("composer"));
    }

    DerivedFact.OnlyNotScoredBy derivedFact(Handle handle) {
      Map<Long, Item> items = ItemLoader.load(handle, List.of(film, saga, composer));
      return new DerivedFact.OnlyNotScoredBy(
          (Film) Objects.requireNonNull(items.get(film)),
          (Saga) Objects.requireNonNull(items.get(saga)),
          (Person) Objects.requireNonNull(items.get(composer)),
          basis(handle, saga));
    }
  }

  private static List<OddFilm> find(Handle handle, ItemId item) {
    return handle
        .createQuery(
            "WITH "
                + DerivedFacts.RELIABLE_FACTS
                + """
                , candidate AS (
                  SELECT :item AS saga
                  UNION SELECT object FROM reliable WHERE kind = 'in_saga' AND subject = :item
                  UNION SELECT part.object
                    FROM reliable score JOIN reliable part ON part.subject = score.subject
                    WHERE score.object = :item AND score.kind = 'credit' AND score.role = 'scored'
                      AND part.kind = 'in_saga'),
                member AS MATERIALIZED (
                  SELECT DISTINCT reliable.object AS saga, film.id AS film
                  FROM candidate
                  JOIN item saga ON saga.id = candidate.saga
                  JOIN reliable ON reliable.object = saga.id
                  JOIN item film ON film.id = reliable.subject
                  WHERE reliable.kind = 'in_saga' AND saga.complete IS NOT NULL
                    AND saga.binned IS NULL AND film.binned IS NULL),
                score AS MATERIALIZED (
                  SELECT DISTINCT member.film, person.id AS composer
                  FROM member
                  JOIN reliable ON reliable.subject = member.film
                  JOIN item person ON person.id = reliable.object
                  WHERE reliable.kind = 'credit' AND reliable.role = 'scored'
                    AND person.binned IS NULL),
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
                  AND member.film NOT IN (
                    SELECT film FROM score WHERE composer = share.composer)
                  AND :item IN (member.film, member.saga, share.composer)
                ORDER BY member.saga, share.composer
                """)
        .bind("item", item.value())
        .map(Row.mapper(OddFilm::of))
        .list();
  }

  /** Returns the facts that place the films in the saga and name their composers. */
  private static List<FactId> basis(Handle handle, long saga) {
    return handle
        .createQuery(
            "WITH "
                + DerivedFacts.RELIABLE_FACTS
                + """
                , part AS MATERIALIZED (
                  SELECT id, subject FROM reliable WHERE object = :saga AND kind = 'in_saga')
                SELECT id FROM part
                UNION
                SELECT reliable.id FROM part JOIN reliable ON reliable.subject = part.subject
                WHERE reliable.kind = 'credit' AND reliable.role = 'scored'
                ORDER BY id
                """)
        .bind("saga", saga)
        .map(Row.mapper(row -> new FactId(row.longValue("id"))))
        .list();
  }
}
