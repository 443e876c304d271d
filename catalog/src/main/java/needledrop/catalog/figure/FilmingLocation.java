package needledrop.catalog.figure;

import needledrop.catalog.item.Film;
import needledrop.catalog.item.Place;
import needledrop.catalog.source.FactSource;
import needledrop.catalog.value.Coordinates;
import org.jspecify.annotations.Nullable;

/**
 * A place that is seen in a film, with the source.
 *
 * @param standsInFor the place that it stands in for; null if it shows itself
 * @param detail the part of the place, such as "the farm"
 */
public record FilmingLocation(
    Film film,
    MapPlace place,
    @Nullable MapPlace standsInFor,
    @Nullable String detail,
    FactSource source) {

  /** A place with its coordinates; null if unknown. */
  public record MapPlace(Place item, @Nullable Coordinates coordinates) {}
}
