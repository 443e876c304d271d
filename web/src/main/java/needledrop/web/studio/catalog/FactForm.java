package needledrop.web.studio.catalog;

import static needledrop.catalog.item.ItemKind.ALBUM;
import static needledrop.catalog.item.ItemKind.FILM;
import static needledrop.catalog.item.ItemKind.PERSON;
import static needledrop.catalog.item.ItemKind.PLACE;
import static needledrop.catalog.item.ItemKind.SAGA;
import static needledrop.catalog.item.ItemKind.SONG;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import needledrop.catalog.fact.CreditRole;
import needledrop.catalog.fact.Fact;
import needledrop.catalog.item.ItemKind;
import needledrop.store.Ids.AlbumId;
import needledrop.store.Ids.FilmId;
import needledrop.store.Ids.MusicId;
import needledrop.store.Ids.PersonId;
import needledrop.store.Ids.PlaceId;
import needledrop.store.Ids.SagaId;
import needledrop.store.Ids.SongId;
import needledrop.store.Ids.WorkId;
import needledrop.web.studio.desk.Choice;
import needledrop.web.studio.desk.Uses;

/**
 * The form of each kind of fact. Filled in from the page of an item, the first field in which that
 * item may stand is not asked: it is that item.
 */
@SuppressWarnings("ImmutableEnumChecker") // neither lists of fields nor readings ever change
public enum FactForm {
  CREDIT(
      "Credit",
      facts ->
          new Fact.Credit(
              facts.item("subject", WorkId.class),
              facts.role("role"),
              facts.item("person", PersonId.class),
              facts.words("detail")),
      Field.item("subject", "Film, song or album", FILM, SONG, ALBUM),
      Field.oneOf("role", "Did what", roles()).needed(),
      Field.item("person", "Person or group", PERSON),
      Field.words("detail", "Detail").hinted("The part played, the instrument")),
  RELEASED(
      "Release",
      facts ->
          new Fact.Release(
              facts.item("subject", WorkId.class),
              facts.neededDate("date"),
              facts.words("label"),
              facts.words("version"),
              facts.words("country")),
      Field.item("subject", "Film, song or album", FILM, SONG, ALBUM),
      Field.date("date", "Date").needed(),
      Field.words("label", "Label or studio"),
      Field.words("version", "Version").hinted("What it was called then, if otherwise"),
      Field.words("country", "Country")),
  IN_SAGA(
      "In a saga",
      facts ->
          new Fact.InSaga(
              facts.item("film", FilmId.class),
              facts.item("saga", SagaId.class),
              facts.neededNumber("number")),
      Field.item("film", "Film", FILM),
      Field.item("saga", "Saga", SAGA),
      Field.number("number", "Number in the saga").needed()),
  ON_ALBUM(
      "On an album",
      facts ->
          new Fact.OnAlbum(
              facts.item("song", SongId.class),
              facts.item("album", AlbumId.class),
              facts.number("track")),
      Field.item("song", "Song", SONG),
      Field.item("album", "Album", ALBUM),
      Field.number("track", "Track number")),
  SOUNDTRACK_OF(
      "Soundtrack",
      facts ->
          new Fact.SoundtrackOf(
              facts.item("album", AlbumId.class), facts.item("film", FilmId.class)),
      Field.item("album", "Album", ALBUM),
      Field.item("film", "Of the film", FILM)),
  SINGLE(
      "Single",
      facts -> new Fact.Single(facts.item("song", SongId.class), facts.date("date")),
      Field.item("song", "Song", SONG),
      Field.date("date", "Came out")),
  CHART_PEAK(
      "Chart peak",
      facts ->
          new Fact.ChartPeak(
              facts.item("subject", MusicId.class),
              facts.neededWords("chart"),
              facts.peak("peak"),
              facts.date("date")),
      Field.item("subject", "Song or album", SONG, ALBUM),
      Field.words("chart", "Chart").needed().hinted("Billboard Hot 100"),
      Field.position("peak", "Best position").needed(),
      Field.date("date", "When")),
  CERTIFIED(
      "Certification",
      facts ->
          new Fact.Certification(
              facts.item("subject", MusicId.class),
              facts.neededWords("level"),
              facts.neededWords("by"),
              facts.date("date")),
      Field.item("subject", "Song or album", SONG, ALBUM),
      Field.words("level", "Level").needed().hinted("Platinum"),
      Field.words("by", "By").needed().hinted("RIAA"),
      Field.date("date", "When")),
  HEARD_IN(
      "Heard in a film",
      facts ->
          new Fact.HeardIn(
              facts.item("song", SongId.class),
              facts.item("film", FilmId.class),
              facts.use("use"),
              facts.words("detail")),
      Field.item("song", "Song", SONG),
      Field.item("film", "Film", FILM),
      Field.oneOf("use", "Use", Uses.choices()),
      Field.words("detail", "Where").hinted("The first training sequence")),
  COMMISSIONED_BY(
      "Commission",
      facts ->
          new Fact.CommissionedBy(
              facts.item("song", SongId.class), facts.item("person", PersonId.class)),
      Field.item("song", "Song", SONG),
      Field.item("person", "Commissioned by", PERSON)),
  FILMED_AT(
      "Filmed at",
      facts ->
          new Fact.FilmedAt(
              facts.item("film", FilmId.class),
              facts.item("place", PlaceId.class),
              facts.words("detail")),
      Field.item("film", "Film", FILM),
      Field.item("place", "Place", PLACE),
      Field.words("detail", "What of it").hinted("The farm")),
  STANDS_IN(
      "Stands in for",
      facts ->
          new Fact.StandsIn(
              facts.item("place", PlaceId.class),
              facts.item("forPlace", PlaceId.class),
              facts.item("film", FilmId.class)),
      Field.item("place", "Place that is seen", PLACE),
      Field.item("forPlace", "Place it stands for", PLACE),
      Field.item("film", "In the film", FILM)),
  LOCATED(
      "Where it is",
      facts -> new Fact.Location(facts.item("place", PlaceId.class), facts.onEarth("at")),
      Field.item("place", "Place", PLACE),
      Field.onEarth("at", "Latitude and longitude").needed()),
  REUSED(
      "Work used again",
      facts ->
          new Fact.WorkReuse(
              facts.item("film", FilmId.class),
              facts.neededWords("work"),
              facts.maybeItem("from", FilmId.class),
              facts.words("detail")),
      Field.item("film", "Used again in", FILM),
      Field.words("work", "Musical work").needed(),
      Field.item("from", "First in the film", FILM).optional(),
      Field.words("detail", "Detail")),
  SEE_ALSO(
      "Page of others",
      facts ->
          new Fact.SeeAlso(
              facts.item("subject"), facts.neededWords("title"), facts.neededAddress("page")),
      Field.item("subject", "About", ItemKind.values()),
      Field.words("title", "Title of the page").needed(),
      Field.address("page", "Its address").needed()),
  NOTED(
      "In a sentence",
      facts -> new Fact.FreeText(facts.item("subject"), facts.neededWords("sentence")),
      Field.item("subject", "About", ItemKind.values()),
      Field.words("sentence", "What is so").needed().hinted("For what fits no other form"));

  private final String words;
  private final Function<FilledFact, Fact> reading;
  private final List<Field> fields;

  FactForm(String words, Function<FilledFact, Fact> reading, Field... fields) {
    this.words = words;
    this.reading = reading;
    this.fields = List.of(fields);
  }

  String words() {
    return words;
  }

  /** The kinds of fact that can be stated of an item of this kind. */
  static List<FactForm> about(ItemKind kind) {
    return Arrays.stream(values()).filter(form -> form.isAbout(kind)).toList();
  }

  private boolean isAbout(ItemKind kind) {
    return fields.stream().anyMatch(field -> field.required() && field.fits(kind));
  }

  /** The field that is the item itself, whose page the form stands on. */
  Field place(ItemKind kind) {
    return fields.stream().filter(field -> field.fits(kind)).findFirst().orElseThrow();
  }

  List<Field> asked(ItemKind kind) {
    return fields.stream().filter(field -> !field.equals(place(kind))).toList();
  }

  Field field(String name) {
    return fields.stream().filter(field -> field.name().equals(name)).findFirst().orElseThrow();
  }

  Fact read(FilledFact filled) {
    return reading.apply(filled);
  }

  private static List<Choice> roles() {
    return Arrays.stream(CreditRole.values())
        .map(creditRole -> Choice.said(creditRole.name(), said(creditRole)))
        .toList();
  }

  private static String said(CreditRole creditRole) {
    return creditRole.name().toLowerCase(Locale.ROOT);
  }
}
