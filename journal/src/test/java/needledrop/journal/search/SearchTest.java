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
import needledrop.catalog.cue.CueOwner;
import needledrop.catalog.cue.CueSheets;
import needledrop.catalog.file.FileLocation;
import needledrop.catalog.footage.FootageLibrary;
import needledrop.catalog.item.Film;
import needledrop.catalog.item.Items;
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
import needledrop.journal.search.Question.Choices;
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
  private Index index;
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
    index = new Index(folder.resolve("derived"), journalModuleFixture.database);
    search =
        new Search(
            index,
            present(journalModuleFixture.database),
            present(PublicView.of(journalModuleFixture.database)),
            new Sides(journalModuleFixture.themes, journalModuleFixture.items));
    index.start();
    catchUp();
  }

  private Present present(Database view) {
    return new Present(
        view,
        journalModuleFixture.settings,
        journalModuleFixture.entries,
        journalModuleFixture.clips,
        new Items(view, journalModuleFixture.clock),
        new Themes(view, journalModuleFixture.clock),
        journalModuleFixture.wishes,
        journalModuleFixture.replies,
        new CueSheets(view, journalModuleFixture.clock),
        footage);
  }

  @AfterEach
  void close() {
    index.close();
    journalModuleFixture.close();
  }

  /** Publishes every item, and waits for the index. */
  private void catchUp() {
    journalModuleFixture.database.write(
        handle -> handle.execute("UPDATE item SET published = 1 WHERE published IS NULL"));
    awaitIndex();
  }

  private void awaitIndex() {
    Ledger ledger = new Ledger(journalModuleFixture.database);
    while (!index.progress().isWhole() || ledger.next(1).isPresent()) {
      Thread.onSpinWait();
    }
  }

  private List<String> names(String typed, boolean signedIn) {
    return search.find(Question.of(typed, Choices.NONE, signedIn), 1).hits().stream()
        .map(Hit::name)
        .toList();
  }

  private List<String> names(String typed) {
    return names(typed, false);
  }

  private List<String> suggested(String typed, boolean signedIn) {
    return search.suggest(typed, signedIn).stream().map(Hit::name).toList();
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
  void anEntryIsFoundByItsWordsAndByWordsLikeThem(String typed) {
    assertTrue(names(typed).contains("Rocky training in Russia"), typed);
  }

  @Test
  void aPhraseIsFoundOnlyInItsOrder() {
    assertTrue(names("\"russia in training\"").isEmpty());
  }

  @Test
  void whatIsCalledJustSoComesFirst() {
    assertEquals("Rocky IV", names("rocky iv").getFirst());
  }

  @Test
  void theWordsThatWereLookedForAreMarkedAndNothingElseIs() {
    Hit hit = search.find(Question.of("music", Choices.NONE, false), 1).hits().getFirst();
    assertTrue(hit.excerpt().contains(new Piece("music", true)), hit.excerpt().toString());
    assertEquals(1, hit.excerpt().stream().filter(Piece::marked).count());
  }

  @Test
  void aWordThatGoesOnIsMarkedInTitleAndText() {
    Hit titled = search.find(Question.of("rocky russ", Choices.NONE, false), 1).hits().getFirst();
    assertTrue(titled.title().contains(new Piece("Russia", true)), titled.title().toString());
    Hit written = search.find(Question.of("rocky musi", Choices.NONE, false), 1).hits().getFirst();
    assertTrue(written.excerpt().contains(new Piece("music", true)), written.excerpt().toString());
  }

  @Test
  void aWordThatIsLikeTheOneTypedIsMarked() {
    Hit hit = search.find(Question.of("cofe musik", Choices.NONE, false), 1).hits().getFirst();
    assertTrue(hit.excerpt().contains(new Piece("music", true)), hit.excerpt().toString());
    assertTrue(hit.excerpt().contains(new Piece("Café", true)), hit.excerpt().toString());
  }

  @ParameterizedTest
  @CsvSource({
    "cob, Cobra",
    "rocky rus, Rocky training in Russia",
    "russian drems, Russian dreams",
    "snw, Rocky training in Russia",
    "log barm, Rocky training in Russia"
  })
  void longerWordsAndWordsLikeThemDo(String typed, String first) {
    journalModuleFixture.songs.add("Cobra", "Nobody");
    journalModuleFixture.songs.add("Russian dreams", "Nobody");
    catchUp();
    assertEquals(first, names(typed).getFirst());
  }

  @Test
  void knownWordsThatNeverStandTogetherAreForgiven() {
    journalModuleFixture.songs.add("From dusk", "Nobody");
    journalModuleFixture.songs.add("The form", "Somebody");
    catchUp();
    Found found = search.find(Question.of("form dusk", Choices.NONE, false), 1);
    assertEquals("From dusk", found.hits().getFirst().name());
    assertTrue(found.alike());
  }

  @Test
  void whereNothingHasAllWordsThoseWithHalfOfThemAreFound() {
    journalModuleFixture.songs.add("Cobra", "Nobody");
    catchUp();
    assertEquals(List.of("Cobra"), names("cobra zzzzzz"));
  }

  @Test
  void theBetterComesFirstThoughAnotherIsFoundAmongTitles() {
    for (int number = 0; number < 30; number++) {
      journalModuleFixture.publish(
          EntryContent.of("Winter " + number, "", "A winter in the steppe."));
    }
    Song song = journalModuleFixture.songs.add("Winter", "Nobody");
    journalModuleFixture.publish(EntryContent.of("Nothing", "", "Winter, winter, winter."));
    catchUp();
    List<String> names = names("winter");
    assertEquals(song.name(), names.getFirst());
    assertEquals(10, names.size());
    assertFalse(names.contains("Nothing"));
    assertEquals(32, search.find(Question.of("winter", Choices.NONE, false), 1).total());
  }

  @Test
  void whatChangesIsFoundAsItIsNow() {
    journalModuleFixture.films.add("Cobra", 1986);
    Entry other = journalModuleFixture.publish(EntryContent.of("Night of the squad", "", ""));
    catchUp();
    assertEquals(List.of("Cobra"), names("cobra"));
    assertEquals(List.of(other.title()), names("squad"));
    journalModuleFixture.entries.save(
        other.id(),
        other.version(),
        EntryContent.of("Day of the owl", "", ""),
        journalModuleFixture.owner.id());
    catchUp();
    assertEquals(List.of("Day of the owl"), names("owl"));
    assertTrue(names("squad").isEmpty());
  }

  @Test
  void draftsAndFootageAreForThoseWhoSignedIn() {
    journalModuleFixture.entries.add(
        journalModuleFixture.owner.id(), EntryContent.of("Zanzibar notes", "", ""));
    footage.add(new FileLocation.InFolder(Path.of("/films/quokka.mkv")), "Quokka tape");
    catchUp();
    assertTrue(names("zanzibar").isEmpty());
    assertTrue(names("quokka").isEmpty());
    assertTrue(suggested("zanzi", false).isEmpty());
    assertEquals(List.of("Zanzibar notes"), names("zanzibar", true));
    assertEquals(List.of("Quokka tape"), names("quokka", true));
    assertEquals(List.of("Quokka tape"), suggested("quok", true));
  }

  @Test
  void itemsAndThemesThatNothingPublishedNamesAreForThoseWhoSignedIn() {
    Film film = journalModuleFixture.films.add("Zanzibar nights", 1986);
    journalModuleFixture.themes.add("Quokka days", "A time.");
    awaitIndex();
    assertTrue(names("zanzibar").isEmpty());
    assertTrue(names("quokka").isEmpty());
    assertTrue(suggested("zanzi", false).isEmpty());
    assertEquals(List.of(film.name()), names("zanzibar", true));
    assertEquals(List.of("Quokka days"), names("quokka", true));

    Entry named =
        journalModuleFixture.publish(EntryContent.of("A scene", "", "").withFilm(film.id()));
    awaitIndex();
    assertEquals(2, names("zanzibar").size());
    assertEquals(List.of(film.name()), suggested("zanzi", false));

    journalModuleFixture.entries.unpublish(named.id());
    assertTrue(names("zanzibar").isEmpty());
  }

  @Test
  void footageIsFoundByItsFilmWhateverThatIsCalledNow() {
    Film film = journalModuleFixture.films.add("Cobra", 1986);
    FootageId tape = footage.add(new FileLocation.InFolder(Path.of("/films/a.mkv")), "Quokka").id();
    footage.update(tape, "Quokka", film.id());
    catchUp();
    assertEquals(List.of("Cobra", "Quokka"), sorted(names("cobra", true)));
    journalModuleFixture.films.rename(film.id(), "Night of the Cobra");
    catchUp();
    assertEquals(List.of("Night of the Cobra", "Quokka"), sorted(names("night", true)));
    footage.update(tape, "Quokka", null);
    catchUp();
    assertEquals(List.of("Night of the Cobra"), names("cobra", true));
  }

  private static List<String> sorted(List<String> names) {
    return names.stream().sorted().toList();
  }

  @Test
  void whatIsWithdrawnOrBinnedVanishesBeforeTheIndexKnows() {
    Song song = journalModuleFixture.songs.add("Training Montage", "Vince DiCola");
    catchUp();
    assertFalse(names("montage").isEmpty());
    journalModuleFixture.entries.unpublish(entry.id());
    journalModuleFixture.items.bin(song.id());
    assertTrue(names("russia").isEmpty());
    assertTrue(suggested("russ", false).isEmpty());
    assertTrue(names("montage").isEmpty());
    catchUp();
    assertTrue(names("russia").isEmpty());
    assertEquals(List.of(entry.title()), names("russia", true));
  }

  @Test
  void aReplyIsFoundWhileItIsShown() {
    Reply reply =
        journalModuleFixture.replies.postAsMember(
            entry.id(),
            null,
            journalModuleFixture.owner.id(),
            "Ivana",
            "The xylophone is by DiCola.");
    catchUp();
    assertEquals(1, names("xylophone").size());
    journalModuleFixture.moderationQueues.moderate(
        reply.id(), ModerationQueues.Verdict.BIN, journalModuleFixture.owner.id());
    assertTrue(names("xylophone").isEmpty());
    catchUp();
    assertTrue(names("xylophone", true).isEmpty());
  }

  @Test
  void everyMomentOfASongIsFoundInWhatMayBeSeen() {
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
    catchUp();
    assertTrue(search.moments(song.id(), false).getFirst().path().endsWith("?t=12"));
    assertTrue(names("heart's fire cafferty").contains("Heart's on Fire"));
  }

  @Test
  void anAnswerIsNarrowedFromItsSides() {
    journalModuleFixture.publish(EntryContent.of("Rocky on the steps", "", ""));
    catchUp();
    Found found = search.find(Question.of("rocky", Choices.NONE, false), 1);
    assertEquals(3, found.total());
    Choices byTheme = new Choices(null, theme.id().value(), null, null);
    Found narrowed = search.find(Question.of("rocky", byTheme, false), 1);
    assertEquals(1, narrowed.total());
    assertTrue(
        narrowed.facets().stream()
            .flatMap(facet -> facet.shares().stream())
            .anyMatch(share -> share.chosen() && share.name().equals("High Eighties")));
  }

  @Test
  void aSlipIsMetWithWhatMayHaveBeenMeant() {
    Found found = search.find(Question.of("rossia", Choices.NONE, false), 1);
    assertEquals("russia", found.rather());
  }

  @Test
  void wordsOfPrivateThingsAreNotProposed() {
    journalModuleFixture.entries.add(
        journalModuleFixture.owner.id(), EntryContent.of("Zanzibar", "", ""));
    catchUp();
    assertEquals(null, search.find(Question.of("zanzibor", Choices.NONE, false), 1).rather());
  }

  @Test
  void anIndexThatIsDamagedOrMissingIsMadeAnew() throws IOException {
    index.close();
    try (var files = Files.walk(folder.resolve("derived/search"))) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Files.writeString(file, "no index");
      }
    }
    start();
    assertEquals(List.of(entry.title()), names("barn"));
  }

  @Test
  void anIndexThatIsWholeIsNotMadeAnew() throws IOException {
    index.close();
    journalModuleFixture.films.add("Cobra", 1986);
    Path open = folder.resolve("derived/search/open");
    Path mark = Files.createFile(open.resolve("mark"));
    start();
    assertTrue(Files.exists(mark));
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
  void whateverIsTypedIsAnswered(String typed) {
    for (String hostile : List.of(typed, (typed + " ").repeat(2_000), typed.repeat(2_000))) {
      assertNotNull(search.find(Question.of(hostile, Choices.NONE, true), 1));
      assertNotNull(search.find(Question.of(hostile, Choices.NONE, true), 1_000_000_000));
      assertNotNull(search.suggest(hostile, true));
    }
  }
}
