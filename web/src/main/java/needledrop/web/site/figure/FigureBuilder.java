package needledrop.web.site.figure;

import java.util.List;
import java.util.Optional;
import needledrop.catalog.figure.FilmingLocation.MapPlace;
import needledrop.catalog.item.Album;
import needledrop.catalog.item.Film;
import needledrop.catalog.item.Item;
import needledrop.catalog.item.Person;
import needledrop.catalog.item.Place;
import needledrop.catalog.item.Saga;
import needledrop.catalog.item.Song;
import needledrop.store.QueryCache;
import needledrop.web.site.sheet.SiteParts;
import org.jspecify.annotations.Nullable;

/** Draws what the facts about an item bear: its chart peaks, its map, its saga. */
public final class FigureBuilder {
  private static final int MAX_CACHED_ITEMS = 200;

  private final SiteParts siteParts;
  private final QueryCache<Item, Figures> queryCache;

  public FigureBuilder(SiteParts siteParts) {
    this.siteParts = siteParts;
    this.queryCache = siteParts.keeping(MAX_CACHED_ITEMS);
  }

  public Figures of(Item item) {
    return queryCache.get(item, () -> build(item));
  }

  private Figures build(Item item) {
    return new Figures(
        PeakChart.of(siteParts.chartEntries().of(item.id(), PeakChart.MAX_ROWS + 1)),
        PlaceMap.of(
            mapTitle(item),
            siteParts.filmingLocations().of(item.id(), PlaceMap.MAX_PLACES + 1),
            here(item)),
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
        ? new MapPlace(place, siteParts.filmingLocations().findCoordinates(place.id()).orElse(null))
        : null;
  }

  private @Nullable SagaTimeline saga(Item item) {
    return switch (item) {
      case Saga saga -> timeline(saga, null);
      case Film film -> {
        List<Saga> sagas = siteParts.sagaFilms().sagas(film.id());
        yield Optional.ofNullable(sagas.isEmpty() ? null : sagas.getFirst())
            .map(saga -> timeline(saga, film))
            .orElse(null);
      }
      default -> null;
    };
  }

  private @Nullable SagaTimeline timeline(Saga saga, @Nullable Film here) {
    return SagaTimeline.of(
        saga, siteParts.sagaFilms().of(saga.id(), SagaTimeline.MAX_ROWS + 1), here);
  }
}
