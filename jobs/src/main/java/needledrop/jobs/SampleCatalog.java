package needledrop.jobs;

import static needledrop.catalog.value.CreditRole.CAST;
import static needledrop.catalog.value.CreditRole.COMPOSED;
import static needledrop.catalog.value.CreditRole.DIRECTOR;
import static needledrop.catalog.value.CreditRole.PERFORMED;
import static needledrop.catalog.value.CreditRole.SCORED;
import static needledrop.catalog.value.CreditRole.WROTE;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import needledrop.catalog.fact.CertificationFact;
import needledrop.catalog.fact.ChartPeakFact;
import needledrop.catalog.fact.CommissionedByFact;
import needledrop.catalog.fact.CreditFact;
import needledrop.catalog.fact.Fact;
import needledrop.catalog.fact.Facts;
import needledrop.catalog.fact.FilmedAtFact;
import needledrop.catalog.fact.FreeTextFact;
import needledrop.catalog.fact.HeardInFact;
import needledrop.catalog.fact.InSagaFact;
import needledrop.catalog.fact.LocationFact;
import needledrop.catalog.fact.OnAlbumFact;
import needledrop.catalog.fact.ReleaseFact;
import needledrop.catalog.fact.SingleFact;
import needledrop.catalog.fact.SoundtrackOfFact;
import needledrop.catalog.fact.StandsInFact;
import needledrop.catalog.fact.WorkReuseFact;
import needledrop.catalog.item.Album;
import needledrop.catalog.item.Albums;
import needledrop.catalog.item.Film;
import needledrop.catalog.item.Films;
import needledrop.catalog.item.ItemsByKind;
import needledrop.catalog.item.People;
import needledrop.catalog.item.Places;
import needledrop.catalog.item.Saga;
import needledrop.catalog.item.Sagas;
import needledrop.catalog.item.Song;
import needledrop.catalog.item.Songs;
import needledrop.catalog.source.FactSource;
import needledrop.catalog.source.FactSource.Cited;
import needledrop.catalog.source.FactSource.Imported;
import needledrop.catalog.source.FactSource.Recalled;
import needledrop.catalog.value.Coordinates;
import needledrop.catalog.value.CreditRole;
import needledrop.catalog.value.PartialDate;
import needledrop.catalog.value.PeakPosition;
import needledrop.listen.CueUse;
import needledrop.store.Ids.FilmId;
import needledrop.store.Ids.MusicId;
import needledrop.store.Ids.PersonId;
import needledrop.store.Ids.PlaceId;
import needledrop.store.Ids.WorkId;
import org.jspecify.annotations.Nullable;

/**
 * The catalog of the sample journal: one saga, its music and its places. It contains only facts
 * from the page that the sample is based on, and facts on which reference works agree. No URL is
 * given that was not seen.
 */
public final class SampleCatalog {
  static final String FIRST_TUNE = "Training Montage (stand-in)";
  static final String SECOND_TUNE = "Heart's on Fire (stand-in)";
  static final String PROGRAM_NAME = "Needledrop";

  private static final FactSource REFERENCE_PAGE =
      new Imported("the journal page that this sample follows");
  private static final FactSource HOT_100 = new Cited("Billboard Hot 100", null, null);
  private static final FactSource GAZETTEERS =
      new Imported("what gazetteers agree on, to the nearest half degree or better");
  private static final FactSource THIS_PROGRAM = new Imported("the program that made it");
  private static final FactSource AUTHORS_MEMORY = new Recalled("the author");

  private final Films films;
  private final Songs songs;
  private final Albums albums;
  private final People people;
  private final Places places;
  private final Sagas sagas;
  private final Facts facts;
  private final Map<String, PersonId> peopleByName = new HashMap<>();

  public SampleCatalog(ItemsByKind items, Facts facts) {
    this.films = items.films();
    this.songs = items.songs();
    this.albums = items.albums();
    this.people = items.people();
    this.places = items.places();
    this.sagas = items.sagas();
    this.facts = facts;
  }

  /** Returns whether the catalog is empty. */
  boolean isEmpty() {
    return films.all().isEmpty() && songs.all().isEmpty() && people.all().isEmpty();
  }

  /** Adds everything to the catalog, and returns the film of the sample entry. */
  FilmId addAll() {
    List<Film> saga = addSaga();
    Film first = saga.getFirst();
    Film fourth = saga.get(3);
    addCast(fourth);
    addFilmingPlaces(fourth);
    addScore(first, fourth);
    addSoundtrack(fourth);
    addStandInTunes();
    return fourth.id();
  }

  private List<Film> addSaga() {
    List<Film> all =
        List.of(
            addFilm("Rocky", 1976, "John G. Avildsen", "Bill Conti"),
            addFilm("Rocky II", 1979, "Sylvester Stallone", "Bill Conti"),
            addFilm("Rocky III", 1982, "Sylvester Stallone", "Bill Conti"),
            addFilm("Rocky IV", 1985, "Sylvester Stallone", "Vince DiCola"),
            addFilm("Rocky V", 1990, "John G. Avildsen", "Bill Conti"),
            addFilm("Rocky Balboa", 2006, "Sylvester Stallone", "Bill Conti"));
    Saga saga = sagas.add("Rocky");
    for (int i = 0; i < all.size(); i++) {
      Film film = all.get(i);
      facts.add(new InSagaFact(film.id(), saga.id(), i + 1), credits(film));
    }
    sagas.markComplete(saga.id());
    return all;
  }

  private Film addFilm(String title, int year, String director, String composer) {
    Film film = films.add(title, year);
    facts.add(new ReleaseFact(film.id(), PartialDate.year(year), null, null, null), credits(film));
    addCredit(film.id(), DIRECTOR, director, null, credits(film));
    addCredit(film.id(), WROTE, "Sylvester Stallone", null, credits(film));
    addCredit(film.id(), SCORED, composer, null, credits(film));
    return film;
  }

  /** Returns the credits of a film as the source. */
  private static FactSource credits(Film film) {
    Integer year = film.year();
    return new Cited(film.name() + ", credits", null, year == null ? null : PartialDate.year(year));
  }

  private void addCast(Film fourth) {
    Map<String, String> parts =
        Map.of(
            "Sylvester Stallone", "Rocky Balboa",
            "Talia Shire", "Adrian Balboa",
            "Burt Young", "Paulie Pennino",
            "Carl Weathers", "Apollo Creed",
            "Brigitte Nielsen", "Ludmilla Drago",
            "Dolph Lundgren", "Ivan Drago");
    parts.forEach((actor, part) -> addCredit(fourth.id(), CAST, actor, part, credits(fourth)));
    facts.add(
        new ReleaseFact(
            fourth.id(), PartialDate.year(2021), null, "Rocky IV: Rocky vs. Drago", null),
        REFERENCE_PAGE);
  }

  private void addFilmingPlaces(Film fourth) {
    PlaceId wyoming = addPlace("Wyoming", 43.0, -107.5);
    PlaceId russia = addPlace("Russia", 60.0, 90.0);
    PlaceId siberia = addPlace("Siberia", 60.0, 105.0);
    PlaceId farm = addPlace("Jackson Hole", 43.5, -110.8);
    PlaceId park = addPlace("Grand Teton National Park", 43.8, -110.7);
    facts.add(new StandsInFact(wyoming, russia, fourth.id()), REFERENCE_PAGE);
    facts.add(new FilmedAtFact(fourth.id(), farm, "the farm"), REFERENCE_PAGE);
    facts.add(new FilmedAtFact(fourth.id(), park, "many outdoor shots"), REFERENCE_PAGE);
    facts.add(
        new FreeTextFact(siberia, "Where the author always imagined the training of Rocky IV."),
        AUTHORS_MEMORY);
  }

  private PlaceId addPlace(String name, double latitude, double longitude) {
    PlaceId id = places.add(name).id();
    facts.add(new LocationFact(id, new Coordinates(latitude, longitude)), GAZETTEERS);
    return id;
  }

  private void addScore(Film first, Film fourth) {
    facts.add(
        new WorkReuseFact(fourth.id(), "themes by Bill Conti", first.id(), null), REFERENCE_PAGE);
    Song distance = songs.add("Going the Distance", "Bill Conti");
    addCredit(distance.id(), COMPOSED, "Bill Conti", null, credits(first));
    facts.add(new HeardInFact(distance.id(), first.id(), null, null), credits(first));
    facts.add(
        new HeardInFact(distance.id(), fourth.id(), null, "at the end of the fight against Drago"),
        AUTHORS_MEMORY);
  }

  private void addSoundtrack(Film fourth) {
    Album album = albums.add("Rocky IV: Original Motion Picture Soundtrack", null);
    facts.add(new SoundtrackOfFact(album.id(), fourth.id()), REFERENCE_PAGE);
    facts.add(
        new ReleaseFact(
            album.id(), PartialDate.day(1985, 11, 27), "Scotti Bros. Records", null, null),
        REFERENCE_PAGE);
    addPeak(album.id(), "Billboard 200", new PeakPosition.Top(10), REFERENCE_PAGE);
    facts.add(new CertificationFact(album.id(), "Platinum", "RIAA", null), REFERENCE_PAGE);

    Song montage = addTrainingSong("Training Montage", "Vince DiCola", album, fourth, CueUse.BI);
    addCredit(montage.id(), WROTE, "Vince DiCola", null, REFERENCE_PAGE);
    Song fire = addTrainingSong("Heart's on Fire", "John Cafferty", album, fourth, CueUse.BV);
    for (String composer : List.of("Vince DiCola", "Joe Esposito", "Ed Fruge")) {
      addCredit(fire.id(), COMPOSED, composer, null, REFERENCE_PAGE);
    }
    addCredit(fire.id(), PERFORMED, "John Cafferty", null, REFERENCE_PAGE);
    Song burning = addSingle("Burning Heart", "Survivor", 2, album);
    facts.add(
        new CommissionedByFact(burning.id(), addPersonOnce("Sylvester Stallone")), REFERENCE_PAGE);
    addSingle("No Easy Way Out", "Robert Tepper", 22, album);
    addSingle("Living in America", "James Brown", 4, album);
  }

  private Song addTrainingSong(String title, String artist, Album album, Film film, CueUse cueUse) {
    Song song = songs.add(title, artist);
    facts.add(new OnAlbumFact(song.id(), album.id(), null), REFERENCE_PAGE);
    facts.add(
        new HeardInFact(song.id(), film.id(), cueUse, "in a training sequence"), REFERENCE_PAGE);
    return song;
  }

  private Song addSingle(String title, String artist, int position, Album album) {
    Song song = songs.add(title, artist);
    addCredit(song.id(), PERFORMED, artist, null, REFERENCE_PAGE);
    facts.add(new OnAlbumFact(song.id(), album.id(), null), REFERENCE_PAGE);
    facts.add(new SingleFact(song.id(), null), REFERENCE_PAGE);
    addPeak(song.id(), "Billboard Hot 100", new PeakPosition.At(position), HOT_100);
    return song;
  }

  private void addPeak(
      MusicId music, String chart, PeakPosition peakPosition, FactSource factSource) {
    facts.add(new ChartPeakFact(music, chart, peakPosition, null), factSource);
  }

  /** Adds the two generated tunes, with a note which songs they stand in for. */
  private void addStandInTunes() {
    addStandInTune(FIRST_TUNE, "Training Montage by Vince DiCola");
    addStandInTune(SECOND_TUNE, "Heart's on Fire by John Cafferty");
  }

  private void addStandInTune(String title, String original) {
    Song tune = songs.add(title, PROGRAM_NAME);
    Fact fact =
        new FreeTextFact(
            tune.id(),
            ("Composed and played by the program itself. It stands in for %s, whose recording"
                    + " this journal does not hold.")
                .formatted(original));
    facts.add(fact, THIS_PROGRAM);
  }

  private void addCredit(
      WorkId work,
      CreditRole creditRole,
      String person,
      @Nullable String detail,
      FactSource factSource) {
    facts.add(new CreditFact(work, creditRole, addPersonOnce(person), detail), factSource);
  }

  private PersonId addPersonOnce(String name) {
    return peopleByName.computeIfAbsent(name, newName -> people.add(newName).id());
  }
}
