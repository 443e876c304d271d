package needledrop.catalog.item;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import needledrop.store.Database;
import needledrop.store.Ids.SagaId;
import needledrop.store.Row;

/** Adds sagas (film series) to the catalog and finds them. */
public final class Sagas extends ItemsOfKind<Saga, SagaId> {
  private final InstantSource clock;

  public Sagas(Database database, InstantSource clock) {
    super(database, ItemKind.SAGA, Saga.class);
    this.clock = clock;
  }

  public Saga add(String name) {
    return insert(name, Map.of());
  }

  /** Marks a saga as complete: all its films are in the catalog. */
  public void markComplete(SagaId id) {
    database.write(handle ->
        handle
            .createUpdate("UPDATE item SET complete = :now WHERE id = :id AND complete IS NULL")
            .bind("now", clock.instant())
            .bind("id", id)
            .execute());
  }

  public void markIncomplete(SagaId id) {
    database.write(handle ->
        handle
            .createUpdate("UPDATE item SET complete = NULL WHERE id = :id")
            .bind("id", id)
            .execute());
  }

  /** Returns its films in order. */
  public List<Film> films(SagaId id) {
    return database.read(handle ->
        handle
            .createQuery(
                """
                SELECT DISTINCT film.* FROM fact
                JOIN item film ON film.id = fact.subject
                WHERE fact.kind = 'in_saga' AND fact.object = :saga
                  AND fact.binned IS NULL AND film.binned IS NULL
                ORDER BY fact.number, film.id
                """)
            .bind("saga", id)
            .map(Row.mapper(row -> (Film) ItemMapper.map(row)))
            .list());
  }
}
