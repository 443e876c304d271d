package needledrop.catalog.item;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The kinds of items, in the order in which a name that fits several is understood. */
public enum ItemKind {
  FILM,
  SONG,
  ALBUM,
  PERSON,
  PLACE,
  SAGA;

  /** The kind in addresses and in the database. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static ItemKind of(String word) {
    return valueOf(word.toUpperCase(Locale.ROOT));
  }

  /** The kind that this word from outside means, if it means one. */
  public static Optional<ItemKind> find(@Nullable String word) {
    return Stream.of(values()).filter(kind -> kind.key().equals(word)).findFirst();
  }
}
