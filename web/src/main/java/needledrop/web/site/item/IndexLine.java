package needledrop.web.site.item;

import needledrop.catalog.item.Album;
import needledrop.catalog.item.Film;
import needledrop.catalog.item.Item;
import needledrop.catalog.item.Song;
import org.jspecify.annotations.Nullable;

/**
 * One line in the alphabetical list of the items of one kind, such as films, or of themes: name,
 * link and qualifier.
 */
public record IndexLine(String name, String path, @Nullable String qualifier) {
  static IndexLine of(Item item) {
    return new IndexLine(item.name(), item.path(), qualifier(item));
  }

  /** What tells an item from others of the same name: the year of a film, the artist of a song. */
  static @Nullable String qualifier(Item item) {
    return switch (item) {
      case Film film -> film.year() == null ? null : film.year().toString();
      case Song song -> song.artist();
      case Album album -> album.artist();
      default -> null;
    };
  }
}
