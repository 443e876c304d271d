package needledrop.journal.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import needledrop.catalog.Catalog;
import needledrop.catalog.cue.CueOwner;
import needledrop.catalog.file.FileLocation;
import needledrop.catalog.footage.FootageLibrary;
import needledrop.catalog.item.Film;
import needledrop.catalog.item.Song;
import needledrop.journal.JournalModuleFixture;
import needledrop.journal.PublicView;
import needledrop.journal.clip.Clip;
import needledrop.journal.entry.Entry;
import needledrop.journal.entry.EntryContent;
import needledrop.journal.entry.Theme;
import needledrop.journal.entry.Themes;
import needledrop.journal.reply.ModerationQueues;
import needledrop.journal.reply.Reply;
import needledrop.journal.search.SearchQuery.Filters;
import needledrop.media.Span;
import needledrop.store.Database;
import needledrop.store.Ids.FootageId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SearchTest {
  @TempDir Path folder;
  private JournalModuleFixture journalModuleFixture;
  private FootageLibrary footage;
  private SearchIndex searchIndex;
  private Search search;
  private Film film;
  private Theme theme;
  private Entry entry;

  @BeforeEach
  void open() {
    journalModuleFixture = new JournalModuleFixture(folder);
    footage =
        new FootageLibrary(
            journalModuleFixture.database,
            journalModuleFixture.cueSheets,
            journalModuleFixture.clock);
    film = journalModuleFixture.films.add("Rocky IV", 1985);
    theme =
        journalModuleFixture.themes.add("High Eighties", "Heroism stretched what is plausible.");
    entry =
        journalModuleFixture.publish(
            EntryContent.of(
                    "Rocky training in Russia", "Snow, logs and a **barn**.", "Café <b>music</b>.")
                .withFilm(film.id())
                .withThemes(List.of(theme.id())));
    start();
  }

  private void start() {
    searchIndex = new SearchIndex(folder.resolve("derived"), journalModuleFixture.database);
    search =
        new Search(
            searchIndex,
            hitLoader(journalModuleFixture.database),
            hitLoader(PublicView.of(journalModuleFixture.database)),
            new FacetCounter(journalModuleFixture.themes, journalModuleFixture.items));
    searchIndex.start();
    publishItemsAndAwaitIndex();
  }

  private HitLoader hitLoader(Database view) {
    return new HitLoader(
        view,
        journalModuleFixture.settings,
        journalModuleFixture.entries,
        journalModuleFixture.clips,
        Catalog.in(view, journalModuleFixture.clock),
        new Themes(view, journalModuleFixture.clock),
        journalModuleFixture.wishes,
        journalModuleFixture.replies);
  }

  @AfterEach
  void close() {
    searchIndex.close();
    journalModuleFixture.close();
  }

  /** Publishes all items and waits until the index is up to date. */
  private void publishItemsAndAwaitIndex() {
    journalModuleFixture.database.write(
        handle -> handle.execute("UPDATE item SET published = 1 WHERE published IS NULL"));
    awaitIndex();
  }

  private void awaitIndex() {
    IndexQueue indexQueue = new IndexQueue(journalModuleFixture.database);
    while (!searchIndex.progress().isComplete() || indexQueue.findNext(1).isPresent()) {
      Thread.onSpinWait();
    }
  }

  private List<String> names(String typed, boolean signedIn) {
    return search.results(SearchQuery.of(typed, Filters.NONE, signedIn), 1).hits().stream()
        .map(SearchHit::name)
        .toList();
  }

  private List<String> names(String typed) {
    return names(typed, false);
  }

  private List<String> suggestions(String typed, boolean signedIn) {
    return search.suggest(typed, signedIn).stream().map(SearchHit::name).toList();
  }

  @ParameterizedTest
  @CsvSource({
    "training in russia",
    "RUSSIA",
    "russai",
    "trainning rusia",
    "barn",
    "cafe",
    "snow rocky iv",
    "'\"training in russia\"'"
  })
  void entriesAreFoundByExactAndSimilarWords(String typed) {
    assertTrue(names(typed).contains("Rocky training in Russia"), typed);
  }

  @Test
  void phrasesMatchOnlyInOrder() {
    assertTrue(names("\"russia in training\"").isEmpty());
  }

  @Test
  void exactTitlesRankFirst() {
    assertEquals("Rocky IV", names("rocky iv").getFirst());
  }

  @Test
  void onlyMatchingWordsAreHighlighted() {
    SearchHit searchHit =
        search.results(SearchQuery.of("music", Filters.NONE, false), 1).hits().getFirst();
    assertTrue(
        searchHit.excerpt().contains(new Fragment("music", true)), searchHit.excerpt().toString());
    assertEquals(1, searchHit.excerpt().stream().filter(Fragment::highlighted).count());
  }

  @Test
  void prefixMatchesAreHighlightedInTitleAndText() {
    SearchHit titleHit =
        search.results(SearchQuery.of("rocky russ", Filters.NONE, false), 1).hits().getFirst();
    assertTrue(
        titleHit.highlightedName().contains(new Fragment("Russia", true)),
        titleHit.highlightedName().toString());
    SearchHit textHit =
        search.results(SearchQuery.of("rocky musi", Filters.NONE, false), 1).hits().getFirst();
    assertTrue(
        textHit.excerpt().contains(new Fragment("music", true)), textHit.excerpt().toString());
  }

  @Test
  void similarWordsAreHighlighted() {
    SearchHit searchHit =
        search.results(SearchQuery.of("cofe musik", Filters.NONE, false), 1).hits().getFirst();
    assertTrue(
        searchHit.excerpt().contains(new Fragment("music", true)), searchHit.excerpt().toString());
    assertTrue(
        searchHit.excerpt().contains(new Fragment("Café", true)), searchHit.excerpt().toString());
  }

  @ParameterizedTest
  @CsvSource({
    "cob, Cobra",
    "rocky rus, Rocky training in Russia",
    "russian drems, Russian dreams",
    "snw, Rocky training in Russia",
    "log barm, Rocky training in Russia"
  })
  void prefixesAndMisspellingsMatch(String typed, String first) {
    journalModuleFixture.songs.add("Cobra", "Nobody");
    journalModuleFixture.songs.add("Russian dreams", "Nobody");
    publishItemsAndAwaitIndex();
    assertEquals(first, names(typed).getFirst());
  }

  @Test
  void knownWordsMatchFuzzilyIfNothingContainsAllOfThem() {
    journalModuleFixture.songs.add("From dusk", "Nobody");
    journalModuleFixture.songs.add("The form", "Somebody");
    publishItemsAndAwaitIndex();
    SearchResults searchResults =
        search.results(SearchQuery.of("form dusk", Filters.NONE, false), 1);
    assertEquals("From dusk", searchResults.hits().getFirst().name());
    assertTrue(searchResults.fuzzy());
  }

  @Test
  void halfOfTheWordsSufficeIfNothingContainsAll() {
    journalModuleFixture.songs.add("Cobra", "Nobody");
    publishItemsAndAwaitIndex();
    assertEquals(List.of("Cobra"), names("cobra zzzzzz"));
  }

  @Test
  void titleMatchesRankAboveTextMatches() {
    for (int number = 0; number < 30; number++) {
      journalModuleFixture.publish(
          EntryContent.of("Winter " + number, "", "A winter in the steppe."));
    }
    Song song = journalModuleFixture.songs.add("Winter", "Nobody");
    journalModuleFixture.publish(EntryContent.of("Nothing", "", "Winter, winter, winter."));
    publishItemsAndAwaitIndex();
    List<String> names = names("winter");
    assertEquals(song.name(), names.getFirst());
    assertEquals(10, names.size());
    assertFalse(names.contains("Nothing"));
    assertEquals(32, search.results(SearchQuery.of("winter", Filters.NONE, false), 1).total());
  }

  @Test
  void changesReachTheIndex() {
    journalModuleFixture.films.add("Cobra", 1986);
    Entry other = journalModuleFixture.publish(EntryContent.of("Night of the squad", "", ""));
    publishItemsAndAwaitIndex();
    assertEquals(List.of("Cobra"), names("cobra"));
    assertEquals(List.of(other.title()), names("squad"));
    journalModuleFixture.entries.save(
        other.id(),
        other.version(),
        EntryContent.of("Day of the owl", "", ""),
        journalModuleFixture.owner.id());
    publishItemsAndAwaitIndex();
    assertEquals(List.of("Day of the owl"), names("owl"));
    assertTrue(names("squad").isEmpty());
  }

  @Test
  void onlyMembersFindDraftsAndFootage() {
    journalModuleFixture.entries.add(
        journalModuleFixture.owner.id(), EntryContent.of("Zanzibar notes", "", ""));
    footage.add(new FileLocation.InFolder(Path.of("/films/quokka.mkv")), "Quokka tape");
    publishItemsAndAwaitIndex();
    assertTrue(names("zanzibar").isEmpty());
    assertTrue(names("quokka").isEmpty());
    assertTrue(suggestions("zanzi", false).isEmpty());
    assertEquals(List.of("Zanzibar notes"), names("zanzibar", true));
    assertEquals(List.of("Quokka tape"), names("quokka", true));
    assertEquals(List.of("Quokka tape"), suggestions("quok", true));
  }

  @Test
  void onlyMembersFindItemsAndThemesWithoutPublishedEntry() {
    Film film = journalModuleFixture.films.add("Zanzibar nights", 1986);
    journalModuleFixture.themes.add("Quokka days", "A time.");
    awaitIndex();
    assertTrue(names("zanzibar").isEmpty());
    assertTrue(names("quokka").isEmpty());
    assertTrue(suggestions("zanzi", false).isEmpty());
    assertEquals(List.of(film.name()), names("zanzibar", true));
    assertEquals(List.of("Quokka days"), names("quokka", true));

    Entry namingEntry =
        journalModuleFixture.publish(EntryContent.of("A scene", "", "").withFilm(film.id()));
    awaitIndex();
    assertEquals(2, names("zanzibar").size());
    assertEquals(List.of(film.name()), suggestions("zanzi", false));

    journalModuleFixture.entries.unpublish(namingEntry.id());
    assertTrue(names("zanzibar").isEmpty());
  }

  @Test
  void footageIsFoundByTheCurrentNameOfItsFilm() {
    Film film = journalModuleFixture.films.add("Cobra", 1986);
    FootageId tape = footage.add(new FileLocation.InFolder(Path.of("/films/a.mkv")), "Quokka").id();
    footage.update(tape, "Quokka", film.id());
    publishItemsAndAwaitIndex();
    assertEquals(List.of("Cobra", "Quokka"), sorted(names("cobra", true)));
    journalModuleFixture.films.rename(film.id(), "Night of the Cobra");
    publishItemsAndAwaitIndex();
    assertEquals(List.of("Night of the Cobra", "Quokka"), sorted(names("night", true)));
    footage.update(tape, "Quokka", null);
    publishItemsAndAwaitIndex();
    assertEquals(List.of("Night of the Cobra"), names("cobra", true));
  }

  private static List<String> sorted(List<String> names) {
    return names.stream().sorted().toList();
  }

  @Test
  void unpublishedAndBinnedItemsDisappearBeforeTheIndexIsUpdated() {
    Song song = journalModuleFixture.songs.add("Training Montage", "Vince DiCola");
    publishItemsAndAwaitIndex();
    assertFalse(names("montage").isEmpty());
    journalModuleFixture.entries.unpublish(entry.id());
    journalModuleFixture.items.bin(song.id());
    assertTrue(names("russia").isEmpty());
    assertTrue(suggestions("russ", false).isEmpty());
    assertTrue(names("montage").isEmpty());
    publishItemsAndAwaitIndex();
    assertTrue(names("russia").isEmpty());
    assertEquals(List.of(entry.title()), names("russia", true));
  }

  @Test
  void repliesAreFoundOnlyWhileShown() {
    Reply reply =
        journalModuleFixture.replies.postAsMember(
            entry.id(),
            null,
            journalModuleFixture.owner.id(),
            "Ivana",
            "The xylophone is by DiCola.");
    publishItemsAndAwaitIndex();
    assertEquals(1, names("xylophone").size());
    journalModuleFixture.moderationQueues.moderate(
        reply.id(), ModerationQueues.Verdict.BIN, journalModuleFixture.owner.id());
    assertTrue(names("xylophone").isEmpty());
    publishItemsAndAwaitIndex();
    assertTrue(names("xylophone", true).isEmpty());
  }

  @Test
  void momentsOfASongAreFoundInVisibleClipsOnly() {
    Song song = journalModuleFixture.songs.add("Heart's on Fire", "John Cafferty");
    Clip clip = journalModuleFixture.clips.add(JournalModuleFixture.edit("Mountain"));
    journalModuleFixture.cueSheets.add(
        new CueOwner.OfClip(clip.id()),
        song.id(),
        Span.ofSeconds(12, 20),
        Duration.ZERO,
        null,
        journalModuleFixture.owner.id());
    assertTrue(search.moments(song.id(), false).isEmpty());
    assertEquals(1, search.moments(song.id(), true).size());
    journalModuleFixture.publish(
        EntryContent.of("On the mountain", "", "").withClips(List.of(clip.id())));
    publishItemsAndAwaitIndex();
    assertTrue(search.moments(song.id(), false).getFirst().path().endsWith("?t=12"));
    assertTrue(names("heart's fire cafferty").contains("Heart's on Fire"));
  }

  @Test
  void facetsFilterResults() {
    journalModuleFixture.publish(EntryContent.of("Rocky on the steps", "", ""));
    publishItemsAndAwaitIndex();
    SearchResults searchResults = search.results(SearchQuery.of("rocky", Filters.NONE, false), 1);
    assertEquals(3, searchResults.total());
    Filters byTheme = new Filters(null, theme.id().value(), null, null);
    SearchResults filtered = search.results(SearchQuery.of("rocky", byTheme, false), 1);
    assertEquals(1, filtered.total());
    assertTrue(
        filtered.facets().stream()
            .flatMap(facetCounts -> facetCounts.values().stream())
            .anyMatch(
                facetValue -> facetValue.selected() && facetValue.name().equals("High Eighties")));
  }

  @Test
  void misspellingsGetASuggestion() {
    SearchResults searchResults = search.results(SearchQuery.of("rossia", Filters.NONE, false), 1);
    assertEquals("russia", searchResults.suggestion());
  }

  @Test
  void privateWordsAreNotSuggested() {
    journalModuleFixture.entries.add(
        journalModuleFixture.owner.id(), EntryContent.of("Zanzibar", "", ""));
    publishItemsAndAwaitIndex();
    assertEquals(
        null, search.results(SearchQuery.of("zanzibor", Filters.NONE, false), 1).suggestion());
  }

  @Test
  void damagedIndexIsRebuilt() throws IOException {
    searchIndex.close();
    try (var files = Files.walk(folder.resolve("derived/search"))) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Files.writeString(file, "no index");
      }
    }
    start();
    assertEquals(List.of(entry.title()), names("barn"));
  }

  @Test
  void intactIndexIsReused() throws IOException {
    searchIndex.close();
    journalModuleFixture.films.add("Cobra", 1986);
    Path publicFolder = folder.resolve("derived/search/open");
    Path marker = Files.createFile(publicFolder.resolve("mark"));
    start();
    assertTrue(Files.exists(marker));
    assertEquals(List.of("Cobra"), names("cobra"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "the of and in",
        "?!… --- ***",
        "\"",
        "\"\" \"\"",
        "title:[* TO *] AND (NOT a OR b) ~9 ^1e9",
        "a* b* c* *:*",
        "/(a+)+$/",
        "<script>alert(1)</script>",
        "مرحبا بالعالم",
        "\u202Eevil",
        "한국 태권도",
        "\uD800 lonely",
        "🎬🎬🎬",
        "1.3.5.6.76.2.1.5",
      })
  @Timeout(120)
  void hostileQueriesAreAnswered(String typed) {
    for (String hostile : List.of(typed, (typed + " ").repeat(2_000), typed.repeat(2_000))) {
      assertNotNull(search.results(SearchQuery.of(hostile, Filters.NONE, true), 1));
      assertNotNull(search.results(SearchQuery.of(hostile, Filters.NONE, true), 1_000_000_000));
      assertNotNull(search.suggest(hostile, true));
    }
  }
}
