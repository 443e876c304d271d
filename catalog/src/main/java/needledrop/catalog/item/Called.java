package needledrop.catalog.item;

import needledrop.catalog.name.Words;
import org.jspecify.annotations.Nullable;

/**
 * What an item is called.
 *
 * @param aside what tells it from others of its name: the year of a film, the artist of a song or
 *     an album; other items have none
 */
public record Called(String name, @Nullable String aside) {
  public Called {
    name = Words.required("the name", name).strip();
    aside = aside == null || aside.isBlank() ? null : aside.strip();
  }

  public static Called of(Item item) {
    return switch (item) {
      case Film film -> new Called(film.name(), film.year() == null ? null : "" + film.year());
      case Song song -> new Called(song.name(), song.artist());
      case Album album -> new Called(album.name(), album.artist());
      case Person person -> new Called(person.name(), null);
      case Place place -> new Called(place.name(), null);
      case Saga saga -> new Called(saga.name(), null);
    };
  }
}
