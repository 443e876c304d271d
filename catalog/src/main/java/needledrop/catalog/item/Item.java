package needledrop.catalog.item;

import needledrop.catalog.name.Slug;
import needledrop.store.Ids.ItemId;

/** Something with a page and a name of its own, about which facts are stated. */
public sealed interface Item permits Film, Song, Album, Person, Place, Saga {
  ItemId id();

  /** Its part of the address: stable, and unique among items of its kind. */
  String slug();

  String name();

  ItemKind kind();

  /** Its page, as in "/film/rocky-iv", fit for a link as it is. */
  default String path() {
    return "/" + kind().key() + "/" + Slug.encode(slug());
  }

  /** Its name with what tells it from others of that name, as in "Rocky IV (1985)". */
  default String fullName() {
    return name();
  }
}
