package needledrop.web.studio.catalog;

import java.util.Optional;
import java.util.stream.Stream;
import needledrop.catalog.item.ItemKind;
import org.jspecify.annotations.Nullable;

/** What the studio calls the kinds of items. */
public final class Wording {
  private Wording() {}

  static String singular(ItemKind kind) {
    return kind.word();
  }

  /** The kind that this word in an address or a form means. */
  public static Optional<ItemKind> kind(@Nullable String word) {
    return Stream.of(ItemKind.values()).filter(kind -> kind.word().equals(word)).findFirst();
  }

  /** As the heading of a list. */
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
