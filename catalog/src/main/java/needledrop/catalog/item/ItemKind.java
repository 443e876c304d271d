package needledrop.catalog.item;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The kinds of items, in the order in which they are preferred if a name fits several. */
public enum ItemKind {
  FILM,
  SONG,
  ALBUM,
  PERSON,
  PLACE,
  SAGA;

  /** Returns the kind as it is written in URLs and in the database. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static ItemKind of(String key) {
    return valueOf(key.toUpperCase(Locale.ROOT));
  }

  /** Returns the kind with this key; empty if there is none. */
  public static Optional<ItemKind> find(@Nullable String key) {
    return Stream.of(values()).filter(kind -> kind.key().equals(key)).findFirst();
  }
}
