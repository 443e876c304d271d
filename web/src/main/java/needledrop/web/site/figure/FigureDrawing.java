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
import needledrop.web.site.sheet.Journal;
import org.jspecify.annotations.Nullable;

/** Draws what the facts about an item bear: its chart peaks, its map, its saga. */
public final class FigureDrawing {
  private static final int ROOM = 200;

  private final Journal journal;
  private final QueryCache<Item, Figures> queryCache;

  public FigureDrawing(Journal journal) {
    this.journal = journal;
    this.queryCache = journal.keeping(ROOM);
  }

  public Figures of(Item item) {
    return queryCache.get(item, () -> draw(item));
  }

  private Figures draw(Item item) {
    return new Figures(
        PeakChart.of(journal.charts().of(item.id(), PeakChart.MOST + 1)),
        PlaceMap.of(
            mapTitle(item), journal.locations().of(item.id(), PlaceMap.MOST + 1), here(item)),
        saga(item));
  }

  private static String mapTitle(Item item) {
    return switch (item) {
      case Film _, Saga _, Song _, Album _ -> "Where it was filmed";
      case Person _ -> "Where their films were shot";
      case Place _ -> "Where it is";
    };
  }

  private @Nullable MapPlace here(Item item) {
    return item instanceof Place place
        ? new MapPlace(place, journal.locations().findCoordinates(place.id()).orElse(null))
        : null;
  }

  private @Nullable SagaLine saga(Item item) {
    return switch (item) {
      case Saga saga -> line(saga, null);
      case Film film -> {
        List<Saga> sagas = journal.scores().sagas(film.id());
        yield Optional.ofNullable(sagas.isEmpty() ? null : sagas.getFirst())
            .map(saga -> line(saga, film))
            .orElse(null);
      }
      default -> null;
    };
  }

  private @Nullable SagaLine line(Saga saga, @Nullable Film here) {
    return SagaLine.of(saga, journal.scores().of(saga.id(), SagaLine.MOST + 1), here);
  }
}
