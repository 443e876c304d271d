package needledrop.catalog.item;

import java.util.Map;
import needledrop.store.Database;
import needledrop.store.Ids.PersonId;

/** Adds people and groups to the catalog and finds them. */
public final class People extends ItemsOfKind<Person, PersonId> {
  public People(Database database) {
    super(database, ItemKind.PERSON, Person.class);
  }

  public Person add(String name) {
    return insert(name, Map.of());
  }
}
