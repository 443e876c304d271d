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

  /** The year in which it came out, if that is known. */
  public OptionalInt year() {
    if (releaseDate != null) {
      return OptionalInt.of(releaseDate.earliest().getYear());
    }
    return film.year() == null ? OptionalInt.empty() : OptionalInt.of(film.year());
  }
}
