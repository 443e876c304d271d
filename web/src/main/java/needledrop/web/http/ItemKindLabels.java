package needledrop.web.http;

import needledrop.catalog.item.ItemKind;

/** What the kinds of items are called on pages and screens. */
public final class ItemKindLabels {
  private ItemKindLabels() {}

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
