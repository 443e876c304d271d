package needledrop.catalog.item;

import needledrop.store.Ids.PlaceId;

/** A place on earth where a film was shot or is set. */
public record Place(PlaceId id, String slug, String name) implements Item {
  @Override
  public ItemKind kind() {
    return ItemKind.PLACE;
  }
}
