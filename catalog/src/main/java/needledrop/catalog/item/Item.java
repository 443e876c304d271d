package needledrop.catalog.item;

import needledrop.catalog.name.Slug;
import needledrop.store.Ids.ItemId;

/**
 * A film, song, album, person, place or saga of the catalog, which has a name, a page and facts.
 */
public sealed interface Item permits Film, Song, Album, Person, Place, Saga {
  ItemId id();

  /**
   * Returns the part of the URL that names the item: stable, and unique among items of its kind.
   */
  String slug();

  String name();

  ItemKind kind();

  /** Returns the path of its page, percent-encoded, such as "/film/rocky-iv". */
  default String path() {
    return "/" + kind().key() + "/" + Slug.encode(slug());
  }

  /** Returns its name with its disambiguation, such as "Rocky IV (1985)". */
  default String fullName() {
    return name();
  }
}
