package needledrop.catalog.editing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import needledrop.catalog.CatalogFixture;
import needledrop.catalog.cue.CueOwner;
import needledrop.catalog.detail.FactLine;
import needledrop.catalog.fact.ChartPeakFact;
import needledrop.catalog.fact.CreditFact;
import needledrop.catalog.fact.Fact;
import needledrop.catalog.fact.FactKinds;
import needledrop.catalog.fact.ReleaseFact;
import needledrop.catalog.fact.StoredFact;
import needledrop.catalog.file.FileLocation;
import needledrop.catalog.file.SongTags;
import needledrop.catalog.item.DisplayName;
import needledrop.catalog.item.ExternalId;
import needledrop.catalog.item.Film;
import needledrop.catalog.item.IdScheme;
import needledrop.catalog.item.Item;
import needledrop.catalog.item.ItemKind;
import needledrop.catalog.item.Person;
import needledrop.catalog.item.Place;
import needledrop.catalog.item.Song;
import needledrop.catalog.source.FactSource;
import needledrop.catalog.value.CreditRole;
import needledrop.catalog.value.PartialDate;
import needledrop.catalog.value.PeakPosition;
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

final class CatalogEditorTest {
  private static final MemberId IVANA = new MemberId(7);
  private static final FactSource SLEEVE = new FactSource.Cited("the sleeve", null, null);
  private static final FactSource CHARTS = new FactSource.Cited("Billboard", null, null);

  @TempDir Path folder;
  private CatalogFixture catalogFixture;
  private CatalogEditor editor;
  private Song heart;
  private Song twin;
  private Person survivor;

  @BeforeEach
  void setUp() {
    catalogFixture = new CatalogFixture(folder);
    editor = catalogFixture.editor;
    heart = catalogFixture.songs.add("Burning Heart", "Survivor");
    twin = catalogFixture.songs.add("Burnin Heart", "Survivor");
    survivor = catalogFixture.people.add("Survivor");
  }

  @AfterEach
  void close() {
    catalogFixture.close();
  }

  private int countSources() {
    return catalogFixture.database.read(
        handle -> handle.createQuery("SELECT COUNT(source) FROM fact").mapTo(Integer.class).one());
  }

  private ChartPeakFact peak(Song song, int position) {
    return new ChartPeakFact(song.id(), "Billboard Hot 100", new PeakPosition.At(position), null);
  }

  private CreditFact performed(Song song) {
    return new CreditFact(song.id(), CreditRole.PERFORMED, survivor.id(), null);
  }

  @Test
  void mergeKeepsEverySource() {
    catalogFixture.facts.add(performed(heart), SLEEVE);
    catalogFixture.facts.add(performed(twin), CHARTS);
    catalogFixture.facts.add(peak(twin, 2), CHARTS);
    FactId removed = catalogFixture.facts.add(peak(twin, 3), CHARTS);
    catalogFixture.facts.bin(removed);
    int before = countSources();

    editor.merge(twin, heart, IVANA);

    assertEquals(before, countSources());
    List<FactLine> lines = catalogFixture.itemDetails.of(heart.id());
    assertEquals(List.of("Performed by", "Charts"), lines.stream().map(FactLine::label).toList());
    FactLine.Value performer = lines.getFirst().values().getFirst();
    assertEquals(List.of(SLEEVE, CHARTS), performer.sources(), "one line, two sources");
  }

  @Test
  void mergeMovesCuesFilesExternalIdsAndPath() {
    FileLocation file = new FileLocation.InFolder(Path.of("/music/heart.flac"));
    Song other =
        catalogFixture.songFiles.add(file, new SongTags("Heart That Burns", "Survivor", null));
    ExternalId isrc = new ExternalId(IdScheme.ISRC, "USABC8500001");
    catalogFixture.externalIds.add(other.id(), isrc, "a file's tags");
    CueOwner clip = new CueOwner.OfClip(new ClipId(1));
    Span span = new Span(Duration.ZERO, Duration.ofSeconds(9));
    catalogFixture.cueSheets.add(clip, other.id(), span, Duration.ZERO, CueUse.BV, IVANA);

    editor.merge(other, heart, IVANA);

    assertEquals(heart.id(), catalogFixture.cueSheets.of(clip).getFirst().song().id());
    assertEquals(heart.id(), catalogFixture.songFiles.find(heart.id()).orElseThrow().song());
    assertEquals(heart.id(), catalogFixture.songFiles.find(other.id()).orElseThrow().song());
    assertEquals(heart.id(), catalogFixture.externalIds.findItem(isrc).orElseThrow().id());
    assertEquals(
        heart.id(), catalogFixture.items.findByFormerPath(other.path()).orElseThrow().id());
    assertEquals(
        heart.id(), catalogFixture.items.findByName("heart that burns").orElseThrow().id());
    assertEquals(heart.id(), catalogFixture.songs.find(other.id()).orElseThrow().id());
  }

  @Test
  void undoingAMergeMovesEveryRowBack() {
    catalogFixture.facts.add(performed(heart), SLEEVE);
    catalogFixture.facts.add(performed(twin), CHARTS);
    editor.merge(twin, heart, IVANA);
    FactId later = editor.addFact(peak(heart, 2), CHARTS, IVANA);

    HistoryEntry merge =
        catalogFixture.history.of(heart.id(), 10).stream()
            .filter(historyEntry -> historyEntry.action() == CatalogAction.MERGED)
            .findFirst()
            .orElseThrow();
    editor.undo(heart, merge.id(), IVANA);

    assertEquals(twin.id(), catalogFixture.items.findByName("Burnin Heart").orElseThrow().id());
    assertTrue(catalogFixture.items.findByFormerPath(twin.path()).isEmpty());
    assertEquals(1, catalogFixture.facts.about(twin.id()).size());
    assertEquals(2, catalogFixture.facts.about(heart.id()).size());
    assertEquals(
        List.of(heart.id()), catalogFixture.facts.find(later).orElseThrow().fact().items());
  }

  @Test
  void chainOfMergesResolvesToTheLastItem() {
    Song third = catalogFixture.songs.add("Burning Hart", "Survivor");
    editor.merge(third, twin, IVANA);
    editor.merge(twin, heart, IVANA);
    assertEquals(
        heart.id(), catalogFixture.items.findByFormerPath(third.path()).orElseThrow().id());
    assertEquals(heart.id(), catalogFixture.items.findByName("Burning Hart").orElseThrow().id());
  }

  @Test
  void mergeDoesNotMoveAFileToASongThatHasOne() {
    Song one =
        catalogFixture.songFiles.add(
            new FileLocation.InFolder(Path.of("/a.flac")), new SongTags("One", "X", null));
    Song other =
        catalogFixture.songFiles.add(
            new FileLocation.InFolder(Path.of("/b.flac")), new SongTags("Other", "X", null));
    editor.merge(other, one, IVANA);
    assertEquals(1, catalogFixture.songFiles.all().size());
    editor.undo(one, catalogFixture.history.of(one.id(), 1).getFirst().id(), IVANA);
    assertEquals(2, catalogFixture.songFiles.all().size());
  }

  @Test
  void itemsOfDifferentKindsAreNotMerged() {
    assertThrows(IllegalArgumentException.class, () -> editor.merge(survivor, heart, IVANA));
    assertThrows(IllegalArgumentException.class, () -> editor.merge(heart, heart, IVANA));
  }

  @Test
  void mergeUpdatesEveryForeignKeyToItem() {
    List<String> columns =
        catalogFixture.database.read(handle ->
            handle
                .createQuery(
                    """
                    SELECT tables.name || '.' || keys."from"
                    FROM sqlite_schema tables, pragma_foreign_key_list(tables.name) keys
                    WHERE tables.type = 'table' AND keys."table" = 'item'
                    """)
                .mapTo(String.class)
                .list());
    List<String> followed =
        catalogFixture.merges.columns().stream().map(ItemColumn::qualifiedName).toList();
    assertEquals(
        List.of(),
        columns.stream()
            .filter(column -> !followed.contains(column) && !column.startsWith("merge."))
            .toList());
  }

  @Test
  void historyRecordsMemberActionAndTime() {
    editor.recordAddition(heart, IVANA);
    catalogFixture.advanceSeconds(60);
    FactId fact = editor.addFact(peak(heart, 22), CHARTS, IVANA);
    editor.updateFact(fact, peak(heart, 2), CHARTS, IVANA);
    editor.binFact(fact, IVANA);
    editor.restoreFact(fact, IVANA);
    editor.rename(heart, new DisplayName("Burning Heart!", "Survivor"), IVANA);

    List<HistoryEntry> past = catalogFixture.history.of(heart.id(), 10);
    assertEquals(
        List.of(
            "renamed Burning Heart (Survivor) → Burning Heart! (Survivor)",
            "restored Charts: No. 2 on the Billboard Hot 100 (cited: Billboard)",
            "removed Charts: No. 2 on the Billboard Hot 100 (cited: Billboard)",
            "edited a fact Charts: No. 2 on the Billboard Hot 100 (cited: Billboard)",
            "added a fact Charts: No. 22 on the Billboard Hot 100 (cited: Billboard)",
            "added Burning Heart (Survivor)"),
        past.stream()
            .map(historyEntry -> historyEntry.action().label() + " " + historyEntry.description())
            .toList());
    assertTrue(past.stream().allMatch(historyEntry -> historyEntry.by().equals(IVANA)));
    assertEquals(
        Duration.ofSeconds(60), Duration.between(past.getLast().at(), past.getFirst().at()));
  }

  @Test
  void correctionCanBeUndone() {
    FactId fact = editor.addFact(peak(heart, 22), CHARTS, IVANA);
    editor.updateFact(fact, peak(heart, 2), SLEEVE, IVANA);
    editor.undo(heart, catalogFixture.history.of(heart.id(), 1).getFirst().id(), IVANA);
    StoredFact storedFact = catalogFixture.facts.find(fact).orElseThrow();
    assertEquals(peak(heart, 22), storedFact.fact());
    assertEquals(CHARTS, storedFact.source());
  }

  @Test
  void undoingARenameRestoresNameAndPath() {
    editor.rename(heart, new DisplayName("Heart", "The Divers"), IVANA);
    assertEquals("/song/heart", catalogFixture.songs.find(heart.id()).orElseThrow().path());
    Song renamed = catalogFixture.songs.find(heart.id()).orElseThrow();
    assertEquals("Heart (The Divers)", renamed.fullName());
    editor.undo(renamed, catalogFixture.history.of(heart.id(), 1).getFirst().id(), IVANA);
    assertEquals(heart, catalogFixture.songs.find(heart.id()).orElseThrow());
  }

  @Test
  void renameChangesTheYearOfAFilmButAPlaceHasNone() {
    Film film = catalogFixture.films.add("Rocky IV", 1984);
    editor.rename(film, new DisplayName("Rocky IV", "1985"), IVANA);
    assertEquals(1985, catalogFixture.films.find(film.id()).orElseThrow().year());
    editor.rename(film, new DisplayName("Rocky IV", " "), IVANA);
    assertEquals(null, catalogFixture.films.find(film.id()).orElseThrow().year());
    editor.undo(film, catalogFixture.history.of(film.id(), 1).getFirst().id(), IVANA);
    assertEquals(1985, catalogFixture.films.find(film.id()).orElseThrow().year());
    Place place = catalogFixture.places.add("Jackson Hole");
    editor.rename(place, new DisplayName("Jackson", "Wyoming"), IVANA);
    assertEquals("Jackson", catalogFixture.places.find(place.id()).orElseThrow().fullName());
  }

  @Test
  void historyOfAPersonIncludesFactsThatNameThem() {
    editor.addFact(performed(heart), SLEEVE, IVANA);
    assertEquals(1, catalogFixture.history.of(survivor.id(), 10).size());
  }

  @Test
  void twoPeaksOnOneChartConflictAndOneCanBePreferred() {
    FactId two = catalogFixture.facts.add(peak(heart, 2), CHARTS);
    FactId three = catalogFixture.facts.add(peak(heart, 3), SLEEVE);
    catalogFixture.facts.add(
        new ChartPeakFact(heart.id(), "Billboard Hot 100", new PeakPosition.Top(10), null), SLEEVE);

    Conflicts.Conflict conflict = onlyConflict(catalogFixture.conflicts.of(heart.id()));
    assertEquals(List.of(two, three), conflict.facts().stream().map(StoredFact::id).toList());

    editor.preferFact(three, List.of(two), IVANA);
    assertEquals(three, onlyConflict(catalogFixture.conflicts.of(heart.id())).preferred());
    editor.preferFact(two, List.of(three), IVANA);
    assertEquals(two, onlyConflict(catalogFixture.conflicts.of(heart.id())).preferred());
    assertEquals(3, catalogFixture.facts.about(heart.id()).size(), "none is overwritten");
  }

  private static Conflicts.Conflict onlyConflict(List<Conflicts.Conflict> conflicts) {
    assertEquals(1, conflicts.size());
    return conflicts.getFirst();
  }

  @Test
  void lessPreciseDateDoesNotConflictWithAnExactOne() {
    PartialDate day = PartialDate.day(1985, 11, 27);
    assertFalse(isConflict(day, PartialDate.year(1985)));
    assertFalse(isConflict(day, PartialDate.month(1985, 11)));
    assertFalse(isConflict(day, PartialDate.about(1986)));
    assertTrue(isConflict(day, PartialDate.about(1990)));
    assertTrue(isConflict(day, PartialDate.month(1985, 10)));
    assertTrue(isConflict(day, PartialDate.day(1985, 11, 28)));
  }

  private boolean isConflict(PartialDate one, PartialDate other) {
    return FactKinds.isContradiction(released(heart.id(), one), released(heart.id(), other));
  }

  private static Fact released(ItemId song, PartialDate date) {
    return new ReleaseFact((needledrop.store.Ids.WorkId) song, date, null, null, null);
  }

  @Test
  void releasesOfOtherVersionsOrCountriesDoNotConflict() {
    Film film = catalogFixture.films.add("Rocky IV", 1985);
    Fact first = new ReleaseFact(film.id(), PartialDate.year(1985), null, null, null);
    Fact again = new ReleaseFact(film.id(), PartialDate.year(2021), null, "Rocky vs. Drago", null);
    Fact abroad = new ReleaseFact(film.id(), PartialDate.year(1986), null, null, "Germany");
    assertFalse(FactKinds.isContradiction(first, again));
    assertFalse(FactKinds.isContradiction(first, abroad));
  }

  @Test
  void twoDirectorsDoNotConflict() {
    Film film = catalogFixture.films.add("Rocky IV", 1985);
    Person other = catalogFixture.people.add("Somebody Else");
    assertFalse(
        FactKinds.isContradiction(
            new CreditFact(film.id(), CreditRole.DIRECTOR, survivor.id(), null),
            new CreditFact(film.id(), CreditRole.DIRECTOR, other.id(), null)));
  }

  @Test
  void misspelledNamesAreDuplicates() {
    assertEquals(List.of(twin), catalogFixture.duplicates.of(heart));
    assertEquals(
        List.of(new Duplicates.Pair(heart, twin)), catalogFixture.duplicates.pairs(ItemKind.SONG));
  }

  @Test
  void sequelsOtherYearsAndOtherArtistsAreNotDuplicates() {
    Film two = catalogFixture.films.add("Rocky II", 1979);
    catalogFixture.films.add("Rocky III", 1982);
    catalogFixture.films.add("Rocky II", 2010);
    Song cover = catalogFixture.songs.add("Burning Heart", "Vandenberg");
    assertEquals(List.of(), catalogFixture.duplicates.of(two));
    assertEquals(List.of(), catalogFixture.duplicates.of(cover));
  }

  @Test
  void itemsThatShareAnExternalIdAreDuplicates() {
    Person one = catalogFixture.people.add("Prince");
    Person other = catalogFixture.people.add("The Artist");
    ExternalId number = new ExternalId(IdScheme.WIKIDATA, "Q7542");
    catalogFixture.externalIds.add(one.id(), number, "Wikidata");
    catalogFixture.externalIds.add(other.id(), number, "Wikidata");
    assertEquals(List.of(other), catalogFixture.duplicates.of(one));
  }

  @Test
  void pathFollowsANewNameAndThePublishedPathRedirects() {
    Song wrong = catalogFixture.songs.add("Wrong Nmae", null);
    catalogFixture.editor.rename(wrong, new DisplayName("Right Name", null), IVANA);
    Item hidden = catalogFixture.items.find(wrong.id()).orElseThrow();
    assertEquals("/song/right-name", hidden.path());
    assertTrue(catalogFixture.items.findByFormerPath(wrong.path()).isEmpty());

    catalogFixture.items.publish(wrong.id());
    catalogFixture.editor.rename(hidden, new DisplayName("Better Name", null), IVANA);
    assertEquals("/song/better-name", catalogFixture.items.find(wrong.id()).orElseThrow().path());
    assertEquals(
        wrong.id(), catalogFixture.items.findByFormerPath(hidden.path()).orElseThrow().id());

    catalogFixture.editor.rename(hidden, new DisplayName("Right Name", null), IVANA);
    assertEquals(
        "/song/right-name",
        catalogFixture.items.findByPath("/song/right-name").orElseThrow().path());
  }
}
