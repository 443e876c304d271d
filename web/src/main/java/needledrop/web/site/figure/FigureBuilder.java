package needledrop.web.site.figure;

import java.util.List;
import java.util.Optional;
import needledrop.catalog.figure.ChartEntries;
import needledrop.catalog.figure.FilmingLocation.MapPlace;
import needledrop.catalog.figure.FilmingLocations;
import needledrop.catalog.figure.SagaFilms;
import needledrop.catalog.item.Album;
import needledrop.catalog.item.Film;
import needledrop.catalog.item.Item;
import needledrop.catalog.item.Person;
import needledrop.catalog.item.Place;
import needledrop.catalog.item.Saga;
import needledrop.catalog.item.Song;
import needledrop.store.Database;
import needledrop.store.QueryCache;
import org.jspecify.annotations.Nullable;

/**
 * Builds the figures on the page of an item from its facts: a chart of peak positions, a map of
 * filming locations, and a saga time line.
 */
public final class FigureBuilder {
  private static final int MAX_CACHED_ITEMS = 200;

  private final ChartEntries chartEntries;
  private final FilmingLocations filmingLocations;
  private final SagaFilms sagaFilms;
  private final QueryCache<Item, Figures> queryCache;

  public FigureBuilder(Database database) {
    this.chartEntries = new ChartEntries(database);
    this.filmingLocations = new FilmingLocations(database);
    this.sagaFilms = new SagaFilms(database);
    this.queryCache = new QueryCache<>(database, MAX_CACHED_ITEMS);
  }

  public Figures of(Item item) {
    return queryCache.get(item, () -> build(item));
  }

  private Figures build(Item item) {
    return new Figures(
        PeakChart.of(chartEntries.of(item.id(), PeakChart.MAX_ROWS + 1)),
        PlaceMap.of(
            mapTitle(item), filmingLocations.of(item.id(), PlaceMap.MAX_PLACES + 1), here(item)),
        saga(item));
  }

  private static String mapTitle(Item item) {
    return switch (item) {
      case Film _, Saga _, Song _, Album _ -> "Filming locations";
      case Person _ -> "Filming locations of their films";
      case Place _ -> "Location";
    };
  }

  private @Nullable MapPlace here(Item item) {
    return item instanceof Place place
        ? new MapPlace(place, filmingLocations.findCoordinates(place.id()).orElse(null))
        : null;
  }

  private @Nullable SagaTimeline saga(Item item) {
    return switch (item) {
      case Saga saga -> timeline(saga, null);
      case Film film -> {
        List<Saga> sagas = sagaFilms.sagas(film.id());
        yield Optional.ofNullable(sagas.isEmpty() ? null : sagas.getFirst())
            .map(saga -> timeline(saga, film))
            .orElse(null);
      }
      default -> null;
    };
  }

  private @Nullable SagaTimeline timeline(Saga saga, @Nullable Film here) {
    return SagaTimeline.of(saga, sagaFilms.of(saga.id(), SagaTimeline.MAX_ROWS + 1), here);
  }
}
