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
import needledrop.catalog.fact.CertificationFact;
import needledrop.catalog.fact.ChartPeakFact;
import needledrop.catalog.fact.CommissionedByFact;
import needledrop.catalog.fact.CreditFact;
import needledrop.catalog.fact.CreditRole;
import needledrop.catalog.fact.Fact;
import needledrop.catalog.fact.FilmedAtFact;
import needledrop.catalog.fact.FreeTextFact;
import needledrop.catalog.fact.HeardInFact;
import needledrop.catalog.fact.InSagaFact;
import needledrop.catalog.fact.LocationFact;
import needledrop.catalog.fact.OnAlbumFact;
import needledrop.catalog.fact.ReleaseFact;
import needledrop.catalog.fact.SeeAlsoFact;
import needledrop.catalog.fact.SingleFact;
import needledrop.catalog.fact.SoundtrackOfFact;
import needledrop.catalog.fact.StandsInFact;
import needledrop.catalog.fact.WorkReuseFact;
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
import needledrop.web.studio.desk.UseChoices;

/**
 * The form of each kind of fact. Filled in from the page of an item, the first field in which that
 * item may stand is not asked: it is that item.
 */
@SuppressWarnings("ImmutableEnumChecker") // neither lists of fields nor readings ever change
public enum FactForm {
  CREDIT(
      "Credit",
      facts ->
          new CreditFact(
              facts.item("subject", WorkId.class),
              facts.role("role"),
              facts.item("person", PersonId.class),
              facts.text("detail")),
      FormField.item("subject", "Film, song or album", FILM, SONG, ALBUM),
      FormField.choice("role", "Did what", roleChoices()).asRequired(),
      FormField.item("person", "Person or group", PERSON),
      FormField.text("detail", "Detail").withHint("The part played, the instrument")),
  RELEASED(
      "Release",
      facts ->
          new ReleaseFact(
              facts.item("subject", WorkId.class),
              facts.requiredDate("date"),
              facts.text("label"),
              facts.text("version"),
              facts.text("country")),
      FormField.item("subject", "Film, song or album", FILM, SONG, ALBUM),
      FormField.date("date", "Date").asRequired(),
      FormField.text("label", "Label or studio"),
      FormField.text("version", "Version").withHint("What it was called then, if otherwise"),
      FormField.text("country", "Country")),
  IN_SAGA(
      "In a saga",
      facts ->
          new InSagaFact(
              facts.item("film", FilmId.class),
              facts.item("saga", SagaId.class),
              facts.requiredNumber("number")),
      FormField.item("film", "Film", FILM),
      FormField.item("saga", "Saga", SAGA),
      FormField.number("number", "Number in the saga").asRequired()),
  ON_ALBUM(
      "On an album",
      facts ->
          new OnAlbumFact(
              facts.item("song", SongId.class),
              facts.item("album", AlbumId.class),
              facts.number("track")),
      FormField.item("song", "Song", SONG),
      FormField.item("album", "Album", ALBUM),
      FormField.number("track", "Track number")),
  SOUNDTRACK_OF(
      "Soundtrack",
      facts ->
          new SoundtrackOfFact(
              facts.item("album", AlbumId.class), facts.item("film", FilmId.class)),
      FormField.item("album", "Album", ALBUM),
      FormField.item("film", "Of the film", FILM)),
  SINGLE(
      "Single",
      facts -> new SingleFact(facts.item("song", SongId.class), facts.date("date")),
      FormField.item("song", "Song", SONG),
      FormField.date("date", "Came out")),
  CHART_PEAK(
      "Chart peak",
      facts ->
          new ChartPeakFact(
              facts.item("subject", MusicId.class),
              facts.requiredText("chart"),
              facts.peak("peak"),
              facts.date("date")),
      FormField.item("subject", "Song or album", SONG, ALBUM),
      FormField.text("chart", "Chart").asRequired().withHint("Billboard Hot 100"),
      FormField.position("peak", "Best position").asRequired(),
      FormField.date("date", "When")),
  CERTIFIED(
      "Certification",
      facts ->
          new CertificationFact(
              facts.item("subject", MusicId.class),
              facts.requiredText("level"),
              facts.requiredText("by"),
              facts.date("date")),
      FormField.item("subject", "Song or album", SONG, ALBUM),
      FormField.text("level", "Level").asRequired().withHint("Platinum"),
      FormField.text("by", "By").asRequired().withHint("RIAA"),
      FormField.date("date", "When")),
  HEARD_IN(
      "Heard in a film",
      facts ->
          new HeardInFact(
              facts.item("song", SongId.class),
              facts.item("film", FilmId.class),
              facts.use("use"),
              facts.text("detail")),
      FormField.item("song", "Song", SONG),
      FormField.item("film", "Film", FILM),
      FormField.choice("use", "Use", UseChoices.choices()),
      FormField.text("detail", "Where").withHint("The first training sequence")),
  COMMISSIONED_BY(
      "Commission",
      facts ->
          new CommissionedByFact(
              facts.item("song", SongId.class), facts.item("person", PersonId.class)),
      FormField.item("song", "Song", SONG),
      FormField.item("person", "Commissioned by", PERSON)),
  FILMED_AT(
      "Filmed at",
      facts ->
          new FilmedAtFact(
              facts.item("film", FilmId.class),
              facts.item("place", PlaceId.class),
              facts.text("detail")),
      FormField.item("film", "Film", FILM),
      FormField.item("place", "Place", PLACE),
      FormField.text("detail", "What of it").withHint("The farm")),
  STANDS_IN(
      "Stands in for",
      facts ->
          new StandsInFact(
              facts.item("place", PlaceId.class),
              facts.item("forPlace", PlaceId.class),
              facts.item("film", FilmId.class)),
      FormField.item("place", "Place that is seen", PLACE),
      FormField.item("forPlace", "Place it stands for", PLACE),
      FormField.item("film", "In the film", FILM)),
  LOCATED(
      "Where it is",
      facts -> new LocationFact(facts.item("place", PlaceId.class), facts.coordinates("at")),
      FormField.item("place", "Place", PLACE),
      FormField.coordinates("at", "Latitude and longitude").asRequired()),
  REUSED(
      "Work used again",
      facts ->
          new WorkReuseFact(
              facts.item("film", FilmId.class),
              facts.requiredText("work"),
              facts.itemOrNull("from", FilmId.class),
              facts.text("detail")),
      FormField.item("film", "Used again in", FILM),
      FormField.text("work", "Musical work").asRequired(),
      FormField.item("from", "First in the film", FILM).asOptional(),
      FormField.text("detail", "Detail")),
  SEE_ALSO(
      "Page of others",
      facts ->
          new SeeAlsoFact(
              facts.item("subject"), facts.requiredText("title"), facts.requiredAddress("page")),
      FormField.item("subject", "About", ItemKind.values()),
      FormField.text("title", "Title of the page").asRequired(),
      FormField.address("page", "Its address").asRequired()),
  NOTED(
      "In a sentence",
      facts -> new FreeTextFact(facts.item("subject"), facts.requiredText("sentence")),
      FormField.item("subject", "About", ItemKind.values()),
      FormField.text("sentence", "What is so")
          .asRequired()
          .withHint("For what fits no other form"));

  private final String label;
  private final Function<FactFormReader, Fact> parser;
  private final List<FormField> fields;

  FactForm(String words, Function<FactFormReader, Fact> reading, FormField... fields) {
    this.label = words;
    this.parser = reading;
    this.fields = List.of(fields);
  }

  String label() {
    return label;
  }

  /** The kinds of fact that can be stated of an item of this kind. */
  static List<FactForm> forKind(ItemKind kind) {
    return Arrays.stream(values()).filter(form -> form.appliesTo(kind)).toList();
  }

  private boolean appliesTo(ItemKind kind) {
    return fields.stream().anyMatch(formField -> formField.required() && formField.accepts(kind));
  }

  /** The field that is the item itself, whose page the form stands on. */
  FormField subjectField(ItemKind kind) {
    return fields.stream().filter(formField -> formField.accepts(kind)).findFirst().orElseThrow();
  }

  List<FormField> inputFields(ItemKind kind) {
    return fields.stream().filter(formField -> !formField.equals(subjectField(kind))).toList();
  }

  FormField field(String name) {
    return fields.stream()
        .filter(formField -> formField.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  Fact parse(FactFormReader filled) {
    return parser.apply(filled);
  }

  private static List<Choice> roleChoices() {
    return Arrays.stream(CreditRole.values())
        .map(creditRole -> Choice.of(creditRole.name(), roleLabel(creditRole)))
        .toList();
  }

  private static String roleLabel(CreditRole creditRole) {
    return creditRole.name().toLowerCase(Locale.ROOT);
  }
}
