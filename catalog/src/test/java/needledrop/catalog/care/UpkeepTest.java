package needledrop.catalog.care;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import needledrop.catalog.World;
import needledrop.catalog.cue.Reel;
import needledrop.catalog.detail.FactLine;
import needledrop.catalog.fact.Fact;
import needledrop.catalog.fact.PartialDate;
import needledrop.catalog.fact.Peak;
import needledrop.catalog.fact.Role;
import needledrop.catalog.fact.Source;
import needledrop.catalog.fact.Stated;
import needledrop.catalog.file.SongTags;
import needledrop.catalog.file.Where;
import needledrop.catalog.item.Called;
import needledrop.catalog.item.Film;
import needledrop.catalog.item.Identifier;
import needledrop.catalog.item.Item;
import needledrop.catalog.item.ItemKind;
import needledrop.catalog.item.Person;
import needledrop.catalog.item.Place;
import needledrop.catalog.item.Scheme;
import needledrop.catalog.item.Song;
import needledrop.listen.CueUse;
import needledrop.media.Span;
import needledrop.store.Ids.ClipId;
import needledrop.store.Ids.FactId;
import needledrop.store.Ids.ItemId;
import needledrop.store.Ids.MemberId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class UpkeepTest {
  private static final MemberId IVANA = new MemberId(7);
  private static final Source SLEEVE = new Source.Cited("the sleeve", null, null);
  private static final Source CHARTS = new Source.Cited("Billboard", null, null);

  @TempDir Path folder;
  private World world;
  private Upkeep upkeep;
  private Song heart;
  private Song twin;
  private Person survivor;

  @BeforeEach
  void fill() {
    world = new World(folder);
    upkeep = world.upkeep;
    heart = world.songs.add("Burning Heart", "Survivor");
    twin = world.songs.add("Burnin Heart", "Survivor");
    survivor = world.people.add("Survivor");
  }

  @AfterEach
  void close() {
    world.close();
  }

  private int sources() {
    return world.database.read(
        handle -> handle.createQuery("SELECT COUNT(source) FROM fact").mapTo(Integer.class).one());
  }

  private Fact.ChartPeak peak(Song song, int position) {
    return new Fact.ChartPeak(song.id(), "Billboard Hot 100", new Peak.At(position), null);
  }

  private Fact.Credit performed(Song song) {
    return new Fact.Credit(song.id(), Role.PERFORMED, survivor.id(), null);
  }

  @Test
  void mergingLosesNoSource() {
    world.facts.add(performed(heart), SLEEVE);
    world.facts.add(performed(twin), CHARTS);
    world.facts.add(peak(twin, 2), CHARTS);
    FactId removed = world.facts.add(peak(twin, 3), CHARTS);
    world.facts.remove(removed);
    int before = sources();

    upkeep.merge(twin, heart, IVANA);

    assertEquals(before, sources());
    List<FactLine> lines = world.details.of(heart.id());
    assertEquals(List.of("Performed by", "Charts"), lines.stream().map(FactLine::label).toList());
    FactLine.Value performer = lines.getFirst().values().getFirst();
    assertEquals(List.of(SLEEVE, CHARTS), performer.sources(), "one line, two sources");
  }

  @Test
  void mergingLeadsOverCuesFilesIdentifiersAndTheAddress() {
    Where file = new Where.InFolder(Path.of("/music/heart.flac"));
    Song other = world.songFiles.take(file, new SongTags("Heart That Burns", "Survivor", null));
    Identifier isrc = new Identifier(Scheme.ISRC, "USABC8500001");
    world.identifiers.keep(other.id(), isrc, "a file's tags");
    Reel clip = new Reel.OfClip(new ClipId(1));
    Span span = new Span(Duration.ZERO, Duration.ofSeconds(9));
    world.cueSheets.add(clip, other.id(), span, Duration.ZERO, CueUse.BV, IVANA);

    upkeep.merge(other, heart, IVANA);

    assertEquals(heart.id(), world.cueSheets.of(clip).getFirst().song().id());
    assertEquals(heart.id(), world.songFiles.find(heart.id()).orElseThrow().song());
    assertEquals(heart.id(), world.songFiles.find(other.id()).orElseThrow().song());
    assertEquals(heart.id(), world.identifiers.bearer(isrc).orElseThrow().id());
    assertEquals(heart.id(), world.items.movedFrom(other.path()).orElseThrow().id());
    assertEquals(heart.id(), world.items.named("heart that burns").orElseThrow().id());
    assertEquals(heart.id(), world.songs.find(other.id()).orElseThrow().id());
  }

  @Test
  void aMergeIsTakenBackRowByRow() {
    world.facts.add(performed(heart), SLEEVE);
    world.facts.add(performed(twin), CHARTS);
    upkeep.merge(twin, heart, IVANA);
    FactId later = upkeep.state(peak(heart, 2), CHARTS, IVANA);

    Done merge =
        world.history.of(heart.id(), 10).stream()
            .filter(done -> done.deed() == Deed.MERGED)
            .findFirst()
            .orElseThrow();
    upkeep.takeBack(heart, merge.id(), IVANA);

    assertEquals(twin.id(), world.items.named("Burnin Heart").orElseThrow().id());
    assertTrue(world.items.movedFrom(twin.path()).isEmpty());
    assertEquals(1, world.facts.about(twin.id()).size());
    assertEquals(2, world.facts.about(heart.id()).size());
    assertEquals(List.of(heart.id()), world.facts.find(later).orElseThrow().fact().items());
  }

  @Test
  void aChainOfMergesLeadsToItsEnd() {
    Song third = world.songs.add("Burning Hart", "Survivor");
    upkeep.merge(third, twin, IVANA);
    upkeep.merge(twin, heart, IVANA);
    assertEquals(heart.id(), world.items.movedFrom(third.path()).orElseThrow().id());
    assertEquals(heart.id(), world.items.named("Burning Hart").orElseThrow().id());
  }

  @Test
  void aFileStaysBehindWhereTheOtherSongHasOne() {
    Song one =
        world.songFiles.take(
            new Where.InFolder(Path.of("/a.flac")), new SongTags("One", "X", null));
    Song other =
        world.songFiles.take(
            new Where.InFolder(Path.of("/b.flac")), new SongTags("Other", "X", null));
    upkeep.merge(other, one, IVANA);
    assertEquals(1, world.songFiles.all().size());
    upkeep.takeBack(one, world.history.of(one.id(), 1).getFirst().id(), IVANA);
    assertEquals(2, world.songFiles.all().size());
  }

  @Test
  void itemsOfTwoKindsAreNotMerged() {
    assertThrows(IllegalArgumentException.class, () -> upkeep.merge(survivor, heart, IVANA));
    assertThrows(IllegalArgumentException.class, () -> upkeep.merge(heart, heart, IVANA));
  }

  @Test
  void everyColumnOfTheCatalogThatNamesAnItemFollowsAMerge() {
    List<String> columns =
        world.database.read(handle ->
            handle
                .createQuery(
                    """
                    SELECT tables.name || '.' || keys."from"
                    FROM sqlite_schema tables, pragma_foreign_key_list(tables.name) keys
                    WHERE tables.type = 'table' AND keys."table" = 'item'
                    """)
                .mapTo(String.class)
                .list());
    List<String> followed = world.merges.holdings().stream().map(Holding::place).toList();
    assertEquals(
        List.of(),
        columns.stream()
            .filter(column -> !followed.contains(column) && !column.startsWith("merge."))
            .toList());
  }

  @Test
  void theHistorySaysWhoDidWhatWhen() {
    upkeep.added(heart, IVANA);
    world.secondsLater(60);
    FactId fact = upkeep.state(peak(heart, 22), CHARTS, IVANA);
    upkeep.correct(fact, peak(heart, 2), CHARTS, IVANA);
    upkeep.remove(fact, IVANA);
    upkeep.restore(fact, IVANA);
    upkeep.rename(heart, new Called("Burning Heart!", "Survivor"), IVANA);

    List<Done> past = world.history.of(heart.id(), 10);
    assertEquals(
        List.of(
            "renamed Burning Heart (Survivor) → Burning Heart! (Survivor)",
            "restored Charts: No. 2 on the Billboard Hot 100 (cited: Billboard)",
            "removed Charts: No. 2 on the Billboard Hot 100 (cited: Billboard)",
            "corrected Charts: No. 2 on the Billboard Hot 100 (cited: Billboard)",
            "stated Charts: No. 22 on the Billboard Hot 100 (cited: Billboard)",
            "added Burning Heart (Survivor)"),
        past.stream().map(done -> done.deed().words() + " " + done.words()).toList());
    assertTrue(past.stream().allMatch(done -> done.by().equals(IVANA)));
    assertEquals(
        Duration.ofSeconds(60), Duration.between(past.getLast().since(), past.getFirst().since()));
  }

  @Test
  void aCorrectionIsTakenBack() {
    FactId fact = upkeep.state(peak(heart, 22), CHARTS, IVANA);
    upkeep.correct(fact, peak(heart, 2), SLEEVE, IVANA);
    upkeep.takeBack(heart, world.history.of(heart.id(), 1).getFirst().id(), IVANA);
    Stated stated = world.facts.find(fact).orElseThrow();
    assertEquals(peak(heart, 22), stated.fact());
    assertEquals(CHARTS, stated.source());
  }

  @Test
  void aNewNameIsTakenBackAndTheAddressWithIt() {
    upkeep.rename(heart, new Called("Heart", "The Divers"), IVANA);
    assertEquals("/song/heart", world.songs.find(heart.id()).orElseThrow().path());
    Song renamed = world.songs.find(heart.id()).orElseThrow();
    assertEquals("Heart (The Divers)", renamed.fullName());
    upkeep.takeBack(renamed, world.history.of(heart.id(), 1).getFirst().id(), IVANA);
    assertEquals(heart, world.songs.find(heart.id()).orElseThrow());
  }

  @Test
  void aFilmIsGivenAnotherYearAndAPlaceHasNone() {
    Film film = world.films.add("Rocky IV", 1984);
    upkeep.rename(film, new Called("Rocky IV", "1985"), IVANA);
    assertEquals(1985, world.films.find(film.id()).orElseThrow().year());
    upkeep.rename(film, new Called("Rocky IV", " "), IVANA);
    assertEquals(null, world.films.find(film.id()).orElseThrow().year());
    upkeep.takeBack(film, world.history.of(film.id(), 1).getFirst().id(), IVANA);
    assertEquals(1985, world.films.find(film.id()).orElseThrow().year());
    Place place = world.places.add("Jackson Hole");
    upkeep.rename(place, new Called("Jackson", "Wyoming"), IVANA);
    assertEquals("Jackson", world.places.find(place.id()).orElseThrow().fullName());
  }

  @Test
  void theHistoryOfAPersonHoldsTheFactsThatNameThem() {
    upkeep.state(performed(heart), SLEEVE, IVANA);
    assertEquals(1, world.history.of(survivor.id(), 10).size());
  }

  @Test
  void twoPeaksOnOneChartAreAConflictAndOneMayBePreferred() {
    FactId two = world.facts.add(peak(heart, 2), CHARTS);
    FactId three = world.facts.add(peak(heart, 3), SLEEVE);
    world.facts.add(
        new Fact.ChartPeak(heart.id(), "Billboard Hot 100", new Peak.Within(10), null), SLEEVE);

    Conflicts.Conflict conflict = only(world.conflicts.of(heart.id()));
    assertEquals(List.of(two, three), conflict.sides().stream().map(Stated::id).toList());

    upkeep.prefer(three, List.of(two), IVANA);
    assertEquals(three, only(world.conflicts.of(heart.id())).preferred());
    upkeep.prefer(two, List.of(three), IVANA);
    assertEquals(two, only(world.conflicts.of(heart.id())).preferred());
    assertEquals(3, world.facts.about(heart.id()).size(), "none is overwritten");
  }

  private static Conflicts.Conflict only(List<Conflicts.Conflict> conflicts) {
    assertEquals(1, conflicts.size());
    return conflicts.getFirst();
  }

  @Test
  void aVaguerDateContradictsNoExactOne() {
    PartialDate day = PartialDate.day(1985, 11, 27);
    assertFalse(conflict(day, PartialDate.year(1985)));
    assertFalse(conflict(day, PartialDate.month(1985, 11)));
    assertFalse(conflict(day, PartialDate.about(1986)));
    assertTrue(conflict(day, PartialDate.about(1990)));
    assertTrue(conflict(day, PartialDate.month(1985, 10)));
    assertTrue(conflict(day, PartialDate.day(1985, 11, 28)));
  }

  private boolean conflict(PartialDate one, PartialDate other) {
    return Conflicts.contradict(released(heart.id(), one), released(heart.id(), other));
  }

  private static Fact released(ItemId song, PartialDate date) {
    return new Fact.Released((needledrop.store.Ids.WorkId) song, date, null, null, null);
  }

  @Test
  void anotherVersionOrCountryIsNoConflict() {
    Film film = world.films.add("Rocky IV", 1985);
    Fact first = new Fact.Released(film.id(), PartialDate.year(1985), null, null, null);
    Fact again =
        new Fact.Released(film.id(), PartialDate.year(2021), null, "Rocky vs. Drago", null);
    Fact abroad = new Fact.Released(film.id(), PartialDate.year(1986), null, null, "Germany");
    assertFalse(Conflicts.contradict(first, again));
    assertFalse(Conflicts.contradict(first, abroad));
  }

  @Test
  void twoDirectorsAreNoConflict() {
    Film film = world.films.add("Rocky IV", 1985);
    Person other = world.people.add("Somebody Else");
    assertFalse(
        Conflicts.contradict(
            new Fact.Credit(film.id(), Role.DIRECTOR, survivor.id(), null),
            new Fact.Credit(film.id(), Role.DIRECTOR, other.id(), null)));
  }

  @Test
  void namesMistypedAreProposedAsDuplicates() {
    assertEquals(List.of(twin), world.duplicates.of(heart));
    assertEquals(List.of(new Duplicates.Pair(heart, twin)), world.duplicates.among(ItemKind.SONG));
  }

  @Test
  void sequelsAndOtherYearsAndOtherArtistsAreNoDuplicates() {
    Film two = world.films.add("Rocky II", 1979);
    world.films.add("Rocky III", 1982);
    world.films.add("Rocky II", 2010);
    Song cover = world.songs.add("Burning Heart", "Vandenberg");
    assertEquals(List.of(), world.duplicates.of(two));
    assertEquals(List.of(), world.duplicates.of(cover));
  }

  @Test
  void oneIdentifierOfTwoItemsMakesThemDuplicates() {
    Person one = world.people.add("Prince");
    Person other = world.people.add("The Artist");
    Identifier number = new Identifier(Scheme.WIKIDATA, "Q7542");
    world.identifiers.keep(one.id(), number, "Wikidata");
    world.identifiers.keep(other.id(), number, "Wikidata");
    assertEquals(List.of(other), world.duplicates.of(one));
  }

  @Test
  void theAddressFollowsANewNameAndTheOneThatReadersKnewLeadsOn() {
    Song wrong = world.songs.add("Wrong Nmae", null);
    world.upkeep.rename(wrong, new Called("Right Name", null), IVANA);
    Item hidden = world.items.find(wrong.id()).orElseThrow();
    assertEquals("/song/right-name", hidden.path());
    assertTrue(world.items.movedFrom(wrong.path()).isEmpty());

    world.items.publish(wrong.id());
    world.upkeep.rename(hidden, new Called("Better Name", null), IVANA);
    assertEquals("/song/better-name", world.items.find(wrong.id()).orElseThrow().path());
    assertEquals(wrong.id(), world.items.movedFrom(hidden.path()).orElseThrow().id());

    world.upkeep.rename(hidden, new Called("Right Name", null), IVANA);
    assertEquals("/song/right-name", world.items.at("/song/right-name").orElseThrow().path());
  }
}
