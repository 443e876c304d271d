package needledrop.catalog.figure;

import java.util.List;
import java.util.OptionalInt;
import needledrop.catalog.item.Film;
import needledrop.catalog.item.Person;
import needledrop.catalog.value.PartialDate;
import org.jspecify.annotations.Nullable;

/**
 * A film of a saga with its number and its composers.
 *
 * @param releaseDate the date of its first release; null if unknown
 */
public record SagaFilm(
    Film film, int number, @Nullable PartialDate releaseDate, List<Person> composers) {
  public SagaFilm {
    composers = List.copyOf(composers);
  }

  /**
   * Returns the year of the film, or of its first release if the film has none; empty if both are
   * unknown.
   */
  public OptionalInt year() {
    if (film.year() != null) {
      return OptionalInt.of(film.year());
    }
    return releaseDate == null
        ? OptionalInt.empty()
        : OptionalInt.of(releaseDate.earliest().getYear());
  }
}
