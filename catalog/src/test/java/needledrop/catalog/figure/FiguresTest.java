package needledrop.catalog.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import needledrop.catalog.CatalogFixture;
import needledrop.catalog.fact.ChartPeakFact;
import needledrop.catalog.fact.CreditFact;
import needledrop.catalog.fact.Fact;
import needledrop.catalog.fact.FilmedAtFact;
import needledrop.catalog.fact.HeardInFact;
import needledrop.catalog.fact.InSagaFact;
import needledrop.catalog.fact.LocationFact;
import needledrop.catalog.fact.OnAlbumFact;
import needledrop.catalog.fact.ReleaseFact;
import needledrop.catalog.fact.SoundtrackOfFact;
import needledrop.catalog.fact.StandsInFact;
import needledrop.catalog.item.Album;
import needledrop.catalog.item.Film;
import needledrop.catalog.item.Person;
import needledrop.catalog.item.Place;
import needledrop.catalog.item.Saga;
import needledrop.catalog.item.Song;
import needledrop.catalog.source.FactSource;
import needledrop.catalog.value.Coordinates;
import needledrop.catalog.value.CreditRole;
import needledrop.catalog.value.PartialDate;
import needledrop.catalog.value.PeakPosition;
import needledrop.store.Ids.ItemId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests the data of the charts, maps and time lines on pages. */
final class FiguresTest {
  private static final FactSource BOOK = new FactSource.Cited("a book", null, null);

  @TempDir Path folder;
  private CatalogFixture catalogFixture;
  private Film film;

  @BeforeEach
  void setUp() {
    catalogFixture = new CatalogFixture(folder);
    film = catalogFixture.films.add("Rocky IV", 1985);
  }

  @AfterEach
  void close() {
    catalogFixture.close();
  }

  @Test
  void chartPeaksAreFoundBySongAlbumFilmAndPersonHighestFirst() {
    Album album = catalogFixture.albums.add("Soundtrack", null);
    Song burning = catalogFixture.songs.add("Burning Heart", "Survivor");
    Song easy = catalogFixture.songs.add("No Easy Way Out", "Robert Tepper");
    Person survivor = catalogFixture.people.add("Survivor");
    addFact(new SoundtrackOfFact(album.id(), film.id()));
    addFact(new OnAlbumFact(burning.id(), album.id(), null));
    addFact(new HeardInFact(easy.id(), film.id(), null, null));
    addFact(new CreditFact(burning.id(), CreditRole.PERFORMED, survivor.id(), null));
    addPeak(easy, 22);
    addPeak(burning, 2);
    assertEquals(List.of("Burning Heart 2", "No Easy Way Out 22"), peaks(film.id()));
    assertEquals(List.of("Burning Heart 2"), peaks(album.id()));
    assertEquals(List.of("Burning Heart 2"), peaks(survivor.id()));
    assertEquals(List.of("No Easy Way Out 22"), peaks(easy.id()));
    catalogFixture.items.bin(burning.id());
    assertEquals(List.of(), peaks(album.id()));
  }

  @Test
  void latestCoordinatesWinAndRecalledOnesLose() {
    Place farm = catalogFixture.places.add("Jackson Hole");
    addFact(new FilmedAtFact(film.id(), farm.id(), "the farm"));
    assertNull(catalogFixture.filmingLocations.of(film.id(), 9).getFirst().place().coordinates());
    addFact(new LocationFact(farm.id(), new Coordinates(43.5, -110.8)));
    catalogFixture.facts.add(
        new LocationFact(farm.id(), new Coordinates(0, 0)), new FactSource.Recalled("Alex"));
    FilmingLocation filmingLocation = catalogFixture.filmingLocations.of(film.id(), 9).getFirst();
    assertEquals(new Coordinates(43.5, -110.8), filmingLocation.place().coordinates());
    assertEquals("the farm", filmingLocation.detail());
    assertEquals(List.of(filmingLocation), catalogFixture.filmingLocations.of(farm.id(), 9));
  }

  @Test
  void standInsAreFoundByFilmAndByBothPlaces() {
    Place wyoming = catalogFixture.places.add("Wyoming");
    Place russia = catalogFixture.places.add("Russia");
    addFact(new StandsInFact(wyoming.id(), russia.id(), film.id()));
    FilmingLocation filmingLocation = catalogFixture.filmingLocations.of(film.id(), 9).getFirst();
    assertEquals(wyoming, filmingLocation.place().item());
    assertEquals(new FilmingLocation.MapPlace(russia, null), filmingLocation.standsInFor());
    assertEquals(List.of(filmingLocation), catalogFixture.filmingLocations.of(wyoming.id(), 9));
    assertEquals(List.of(filmingLocation), catalogFixture.filmingLocations.of(russia.id(), 9));
  }

  @Test
  void sagaListsComposerAndReleaseOfEachFilm() {
    Saga saga = catalogFixture.sagas.add("Rocky");
    Person dicola = catalogFixture.people.add("Vince DiCola");
    addFact(new InSagaFact(film.id(), saga.id(), 4));
    catalogFixture.facts.add(
        new InSagaFact(film.id(), saga.id(), 4), new FactSource.Imported("a list"));
    addFact(new CreditFact(film.id(), CreditRole.SCORED, dicola.id(), null));
    addFact(new ReleaseFact(film.id(), PartialDate.day(1985, 11, 27), null, null, null));
    addFact(new ReleaseFact(film.id(), PartialDate.year(2021), null, null, null));
    SagaFilm sagaFilm = new SagaFilm(film, 4, PartialDate.day(1985, 11, 27), List.of(dicola));
    assertEquals(List.of(sagaFilm), catalogFixture.sagaFilms.of(saga.id(), 60));
    assertEquals(1985, sagaFilm.year().orElseThrow());
    assertEquals(List.of(saga), catalogFixture.sagaFilms.sagas(film.id()));
  }

  @Test
  void filmsOwnYearPrevailsOverThatOfItsReleases() {
    PartialDate premiere = PartialDate.day(1984, 12, 30);
    assertEquals(1985, new SagaFilm(film, 4, premiere, List.of()).year().orElseThrow());
    Film undated = catalogFixture.films.add("Rocky", null);
    assertEquals(1984, new SagaFilm(undated, 1, premiere, List.of()).year().orElseThrow());
    assertTrue(new SagaFilm(undated, 1, null, List.of()).year().isEmpty());
  }

  private List<String> peaks(ItemId item) {
    return catalogFixture.chartEntries.of(item, 20).stream()
        .map(one -> one.music().name() + " " + ((PeakPosition.At) one.peak().peak()).position())
        .toList();
  }

  private void addPeak(Song song, int position) {
    addFact(new ChartPeakFact(song.id(), "Billboard Hot 100", new PeakPosition.At(position), null));
  }

  private void addFact(Fact fact) {
    catalogFixture.facts.add(fact, BOOK);
  }
}
