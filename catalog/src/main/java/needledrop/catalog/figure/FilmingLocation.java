package needledrop.catalog.figure;

import needledrop.catalog.item.Film;
import needledrop.catalog.item.Place;
import needledrop.catalog.source.FactSource;
import needledrop.catalog.value.Coordinates;
import org.jspecify.annotations.Nullable;

/**
 * A place that is seen in a film, and where that is stated.
 *
 * @param standsInFor what place it stands in for, where it does
 * @param detail what of it was filmed, as "the farm"
 */
public record FilmingLocation(
    Film film,
    MapPlace place,
    @Nullable MapPlace standsInFor,
    @Nullable String detail,
    FactSource source) {

  /** A place, and where on earth it is, where that is known. */
  public record MapPlace(Place item, @Nullable Coordinates coordinates) {}
}
