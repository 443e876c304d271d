package needledrop.journal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import needledrop.catalog.cue.CueSheets;
import needledrop.catalog.derived.DerivedFacts;
import needledrop.catalog.fact.CreditFact;
import needledrop.catalog.fact.Facts;
import needledrop.catalog.fact.HeardInFact;
import needledrop.catalog.fact.InSagaFact;
import needledrop.catalog.item.Film;
import needledrop.catalog.item.Films;
import needledrop.catalog.item.Item;
import needledrop.catalog.item.Items;
import needledrop.catalog.item.People;
import needledrop.catalog.item.Person;
import needledrop.catalog.item.Saga;
import needledrop.catalog.item.Song;
import needledrop.catalog.item.Songs;
import needledrop.catalog.source.FactSource;
import needledrop.catalog.value.CreditRole;
import needledrop.journal.clip.Clip;
import needledrop.journal.entry.Entry;
import needledrop.journal.entry.EntryContent;
import needledrop.journal.entry.Themes;
import needledrop.store.Database;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PublicViewTest {
  private static final FactSource KNOWN = new FactSource.Cited("A book", null, null);

  private JournalModuleFixture journal;
  private Database publicView;
  private Items visible;
  private Film film;
  private Film other;
  private Person person;
  private Song song;

  @BeforeEach
  void make(@TempDir Path folder) {
    journal = new JournalModuleFixture(folder);
    publicView = PublicView.of(journal.database);
    visible = new Items(publicView, journal.clock);
    film = journal.films.add("Rocky IV", 1985);
    other = journal.films.add("Cobra", 1986);
    person = journal.people.add("Dolph Lundgren");
    song = journal.songs.add("Burning Heart", "Survivor");
    journal.facts.add(new CreditFact(film.id(), CreditRole.CAST, person.id(), null), KNOWN);
    journal.facts.add(new HeardInFact(song.id(), film.id(), null, null), KNOWN);
    journal.facts.add(new HeardInFact(song.id(), other.id(), null, null), KNOWN);
  }

  @AfterEach
  void close() {
    journal.close();
  }

  private List<String> visible() {
    return Stream.of("r", "c", "d", "b")
        .flatMap(beginning -> visible.suggest(beginning, 9).stream())
        .map(Item::name)
        .toList();
  }

  private Entry draft(String text, @Nullable Film about) {
    EntryContent entryContent = EntryContent.of("A scene", "Short.", text);
    return journal.entries.add(
        journal.owner.id(), about == null ? entryContent : entryContent.withFilm(about.id()));
  }

  @Test
  void draftsMakeNothingPublic() {
    draft("Of [[Cobra]] and [[Dolph Lundgren]].", film);

    assertTrue(visible().isEmpty());
    assertTrue(new Films(publicView).all().isEmpty());
    assertTrue(new Films(publicView).page(1, 9).isEmpty());
    assertTrue(new Facts(publicView, journal.clock).about(film.id()).isEmpty());
    assertTrue(visible.findByName("Rocky IV").isEmpty());
    assertTrue(visible.findByPath(film.path()).isEmpty());
  }

  @Test
  void publishingAnEntryMakesItsFilmAndThatFilmsFactsPublicButNoOtherFilm() {
    Entry entry = journal.entries.publish(draft("Text.", film).id());

    assertEquals(List.of("Rocky IV", "Dolph Lundgren", "Burning Heart"), visible());
    assertEquals(1, new Facts(publicView, journal.clock).about(song.id()).size());

    journal.entries.unpublish(entry.id());
    assertTrue(visible().isEmpty());
  }

  @Test
  void scheduledEntryMakesNothingPublicBeforeItsTime() {
    Entry entry = draft("Text.", film);
    journal.entries.schedule(entry.id(), Instant.parse("2999-01-01T00:00:00Z"));

    assertTrue(visible().isEmpty());
  }

  @Test
  void itemsOfABinnedEntryAreNotPublic() {
    Entry entry = journal.entries.publish(draft("Text.", film).id());
    journal.entries.bin(entry.id());

    assertTrue(visible().isEmpty());
  }

  @Test
  void namesInPublishedTextMakeTheirItemsPublic() {
    Entry entry = journal.entries.publish(draft("With [[cobra (1986)]].", null).id());
    assertEquals(List.of("Cobra", "Burning Heart"), visible());

    journal.entries.save(
        entry.id(),
        entry.version(),
        EntryContent.of("A scene", "Short.", "None."),
        journal.owner.id());
    assertTrue(visible().isEmpty());
  }

  @Test
  void nameResolvesToTheItemThatHasItNow() {
    journal.entries.publish(draft("With [[Red Heat]].", null).id());
    assertTrue(visible().isEmpty());

    Film late = journal.films.add("Red Heat", 1988);
    assertTrue(visible.find(late.id()).isPresent());

    journal.films.rename(late.id(), "Something else");
    assertTrue(visible.find(late.id()).isEmpty());
  }

  @Test
  void songsOfPublishedClipsArePublicUntilTheCueIsRejectedOrTheClipIsBinned() {
    Song fire = journal.songs.add("Dust", null);
    Clip clip = journal.addClipPlaying(fire);
    journal.publish(EntryContent.of("A scene", "", "").withClips(List.of(clip.id())));
    assertTrue(visible.find(fire.id()).isPresent());

    journal.clips.bin(clip.id());
    assertTrue(visible.find(fire.id()).isEmpty());
    journal.clips.restore(clip.id());
    assertTrue(visible.find(fire.id()).isPresent());

    journal.cueSheets.reject(
        new CueSheets(journal.database, journal.clock).ofSong(fire.id()).getFirst().id(),
        journal.owner.id());
    assertTrue(visible.find(fire.id()).isEmpty());
  }

  @Test
  void ownerCanPublishAnItemByItself() {
    journal.items.publish(film.id());
    assertEquals(List.of("Rocky IV", "Dolph Lundgren", "Burning Heart"), visible());

    journal.items.unpublish(film.id());
    assertTrue(visible().isEmpty());
  }

  @Test
  void personIsPublicWhileAFactOfAPublicFilmNamesThem() {
    journal.items.publish(film.id());
    Person late = journal.people.add("Brigitte Nielsen");
    assertTrue(visible.find(late.id()).isEmpty());

    var fact =
        journal.facts.add(new CreditFact(film.id(), CreditRole.CAST, late.id(), null), KNOWN);
    assertTrue(new People(publicView).find(late.id()).isPresent());
    journal.facts.bin(fact);
    assertTrue(visible.find(late.id()).isEmpty());
    journal.facts.restore(fact);
    assertTrue(visible.find(late.id()).isPresent());
  }

  @Test
  void binnedItemIsNotPublic() {
    journal.items.publish(film.id());
    journal.items.bin(film.id());
    assertTrue(visible().isEmpty());

    journal.items.restore(film.id());
    assertEquals(3, visible().size());
  }

  @Test
  void themesArePublicOnceAPublishedEntryHasThem() {
    var theme = journal.themes.add("High Eighties", "A time.");
    Themes shown = new Themes(publicView, journal.clock);
    Entry entry =
        journal.entries.add(
            journal.owner.id(), EntryContent.of("A scene", "", "").withThemes(List.of(theme.id())));
    assertTrue(shown.all().isEmpty());

    journal.entries.publish(entry.id());
    assertEquals(1, shown.all().size());
  }

  @Test
  void hiddenFactsDeriveNothing() {
    Saga saga = journal.sagas.add("Rocky");
    Person conti = journal.people.add("Bill Conti");
    Person dicola = journal.people.add("Vince DiCola");
    for (int number = 1; number <= 3; number++) {
      Film part = number == 3 ? film : journal.films.add("Rocky " + number, 1975 + number);
      journal.facts.add(new InSagaFact(part.id(), saga.id(), number), KNOWN);
      Person composer = number == 3 ? dicola : conti;
      journal.facts.add(new CreditFact(part.id(), CreditRole.SCORED, composer.id(), null), KNOWN);
    }
    journal.sagas.markComplete(saga.id());
    journal.items.publish(film.id());

    Facts shown = new Facts(publicView, journal.clock);
    assertEquals(1, new DerivedFacts(journal.database, journal.facts).about(film.id()).size());
    assertTrue(new DerivedFacts(journal.database, shown).about(film.id()).isEmpty());
  }

  @Test
  void footageFoldersAndSongFilesAreNeverPublic() {
    long rows =
        publicView.read(handle ->
            handle
                .createQuery(
                    """
                    SELECT (SELECT count(*) FROM song_file) + (SELECT count(*) FROM folder)
                      + (SELECT count(*) FROM footage)
                    """)
                .mapTo(Long.class)
                .one());

    assertEquals(0, rows);
    assertTrue(new Songs(publicView).all().isEmpty());
  }
}
