package needledrop.web.studio;

import needledrop.catalog.ItemKind;

/** What the studio calls the kinds of items. */
final class Wording {
  private Wording() {}

  static String singular(ItemKind kind) {
    return kind.word();
  }

  static String plural(ItemKind kind) {
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
