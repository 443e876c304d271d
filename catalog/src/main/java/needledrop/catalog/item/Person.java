package needledrop.catalog.item;

import needledrop.store.Ids.PersonId;

/** A person, or a group that is credited like a person. */
public record Person(PersonId id, String slug, String name) implements Item {
  @Override
  public ItemKind kind() {
    return ItemKind.PERSON;
  }
}
