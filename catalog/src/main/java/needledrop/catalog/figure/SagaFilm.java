package needledrop.catalog.figure;

import java.util.List;
import java.util.OptionalInt;
import needledrop.catalog.item.Film;
import needledrop.catalog.item.Person;
import needledrop.catalog.value.PartialDate;
import org.jspecify.annotations.Nullable;

/**
 * A film in its place in a saga, and who scored it.
 *
 * @param releaseDate when it first came out
 */
public record SagaFilm(
    Film film, int number, @Nullable PartialDate releaseDate, List<Person> composers) {
  public SagaFilm {
    composers = List.copyOf(composers);
  }

  /** The year of the film, or of its first release if the film has none; empty without either. */
  public OptionalInt year() {
    if (film.year() != null) {
      return OptionalInt.of(film.year());
    }
    return releaseDate == null
        ? OptionalInt.empty()
        : OptionalInt.of(releaseDate.earliest().getYear());
  }
}
