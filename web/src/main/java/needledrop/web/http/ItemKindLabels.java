package needledrop.web.http;

import needledrop.catalog.item.ItemKind;

/**
 * Returns the singular and plural names of the kinds of catalog items, such as film or song, for
 * translation into the language of the page.
 */
public final class ItemKindLabels {
  private ItemKindLabels() {}

  /** Returns the singular label. */
  public static String singular(ItemKind kind) {
    return switch (kind) {
      case FILM -> "Film";
      case SONG -> "Song";
      case ALBUM -> "Album";
      case PERSON -> "Person";
      case PLACE -> "Place";
      case SAGA -> "Saga";
    };
  }

  /** Returns the plural label. */
  public static String plural(ItemKind kind) {
    return switch (kind) {
      case FILM -> "Films";
      case SONG -> "Songs";
      case ALBUM -> "Albums";
      case PERSON -> "People";
      case PLACE -> "Places";
      case SAGA -> "Sagas";
    };
  }
}
