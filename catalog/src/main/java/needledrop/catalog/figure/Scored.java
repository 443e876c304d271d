package needledrop.catalog.figure;

import java.util.List;
import java.util.OptionalInt;
import needledrop.catalog.fact.PartialDate;
import needledrop.catalog.item.Film;
import needledrop.catalog.item.Person;
import org.jspecify.annotations.Nullable;

/**
 * A film in its place in a saga, and who scored it.
 *
 * @param released when it first came out
 */
public record Scored(
    Film film, int number, @Nullable PartialDate released, List<Person> composers) {
  public Scored {
    composers = List.copyOf(composers);
  }

  /** The year in which it came out, if that is known. */
  public OptionalInt year() {
    if (released != null) {
      return OptionalInt.of(released.earliest().getYear());
    }
    return film.year() == null ? OptionalInt.empty() : OptionalInt.of(film.year());
  }
}
