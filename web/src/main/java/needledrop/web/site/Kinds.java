package needledrop.web.site;

import needledrop.catalog.item.ItemKind;

/** What the kinds of items are called on pages. */
final class Kinds {
  private Kinds() {}

  static String one(ItemKind kind) {
    return switch (kind) {
      case FILM -> "Film";
      case SONG -> "Song";
      case ALBUM -> "Album";
      case PERSON -> "Person";
      case PLACE -> "Place";
      case SAGA -> "Saga";
    };
  }

  static String several(ItemKind kind) {
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
