package needledrop.catalog.item;

import java.util.Locale;

/** The kinds of items, in the order in which a name that fits several is understood. */
public enum ItemKind {
  FILM,
  SONG,
  ALBUM,
  PERSON,
  PLACE,
  SAGA;

  /** The kind in addresses and in the database. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static ItemKind of(String word) {
    return valueOf(word.toUpperCase(Locale.ROOT));
  }
}
