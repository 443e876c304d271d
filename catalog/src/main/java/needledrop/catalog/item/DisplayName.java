package needledrop.catalog.item;

import needledrop.catalog.name.Preconditions;
import needledrop.media.ControlCharacters;
import org.jspecify.annotations.Nullable;

/**
 * The name of a catalog item, with the year or artist that distinguishes it from others of the same
 * name.
 *
 * @param disambiguation distinguishes the item from others of the same name: the year of a film,
 *     the artist of a song or an album; null for other kinds
 */
public record DisplayName(String name, @Nullable String disambiguation) {
  public DisplayName {
    name = Preconditions.requireNotBlank("the name", ControlCharacters.remove(name)).strip();
    disambiguation =
        disambiguation == null || disambiguation.isBlank() ? null : disambiguation.strip();
  }

  public static DisplayName of(Item item) {
    return switch (item) {
      case Film film -> new DisplayName(film.name(), film.year() == null ? null : "" + film.year());
      case Song song -> new DisplayName(song.name(), song.artist());
      case Album album -> new DisplayName(album.name(), album.artist());
      case Person person -> new DisplayName(person.name(), null);
      case Place place -> new DisplayName(place.name(), null);
      case Saga saga -> new DisplayName(saga.name(), null);
    };
  }
}
