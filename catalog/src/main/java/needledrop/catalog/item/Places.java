package needledrop.catalog.item;

import java.util.Map;
import needledrop.store.Database;
import needledrop.store.Ids.PlaceId;

/** Adds places to the catalog and finds them. */
public final class Places extends ItemsOfKind<Place, PlaceId> {
  public Places(Database database) {
    super(database, ItemKind.PLACE, Place.class);
  }

  public Place add(String name) {
    return insert(name, Map.of());
  }
}
