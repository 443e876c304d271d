package needledrop.catalog.item;

import java.time.InstantSource;
import needledrop.store.Database;

/**
 * Holds one collection for each kind of catalog item: films, songs, albums, people, places and
 * sagas.
 */
public record ItemsByKind(
    Films films, Songs songs, Albums albums, People people, Places places, Sagas sagas) {

  /** Assembles the collections on one database, or on one view of it. */
  public static ItemsByKind in(Database database, InstantSource clock) {
    return new ItemsByKind(
        new Films(database),
        new Songs(database),
        new Albums(database),
        new People(database),
        new Places(database),
        new Sagas(database, clock));
  }
}
