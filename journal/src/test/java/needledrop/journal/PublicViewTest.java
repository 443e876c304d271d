package needledrop.journal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import needledrop.catalog.cue.CueSheets;
import needledrop.catalog.derived.DerivedFacts;
import needledrop.catalog.fact.CreditRole;
import needledrop.catalog.fact.Fact;
import needledrop.catalog.fact.FactSource;
import needledrop.catalog.fact.Facts;
import needledrop.catalog.item.Film;
import needledrop.catalog.item.Films;
import needledrop.catalog.item.Item;
import needledrop.catalog.item.Items;
import needledrop.catalog.item.People;
import needledrop.catalog.item.Person;
import needledrop.catalog.item.Saga;
import needledrop.catalog.item.Song;
import needledrop.catalog.item.Songs;
import needledrop.journal.clip.Clip;
import needledrop.journal.entry.Entry;
import needledrop.journal.entry.Themes;
import needledrop.journal.entry.Writing;
import needledrop.store.Database;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PublicViewTest {
  private static final FactSource KNOWN = new FactSource.Cited("A book", null, null);

  private World world;
  private Database open;
  private Items seen;
  private Film film;
  private Film other;
  private Person person;
  private Song song;

  @BeforeEach
  void make(@TempDir Path folder) {
    world = new World(folder);
    open = PublicView.of(world.database);
    seen = new Items(open, world.clock);
    film = world.films.add("Rocky IV", 1985);
    other = world.films.add("Cobra", 1986);
    person = world.people.add("Dolph Lundgren");
    song = world.songs.add("Burning Heart", "Survivor");
    world.facts.add(new Fact.Credit(film.id(), CreditRole.CAST, person.id(), null), KNOWN);
    world.facts.add(new Fact.HeardIn(song.id(), film.id(), null, null), KNOWN);
    world.facts.add(new Fact.HeardIn(song.id(), other.id(), null, null), KNOWN);
  }

  @AfterEach
  void close() {
    world.close();
  }

  private List<String> seen() {
    return Stream.of("r", "c", "d", "b")
        .flatMap(beginning -> seen.suggest(beginning, 9).stream())
        .map(Item::name)
        .toList();
  }

  private Entry draft(String text, @Nullable Film about) {
    Writing writing = Writing.of("A scene", "Short.", text);
    return world.entries.add(world.owner.id(), about == null ? writing : writing.about(about.id()));
  }

  @Test
  void draftsMakeNothingPublic() {
    draft("Of [[Cobra]] and [[Dolph Lundgren]].", film);

    assertTrue(seen().isEmpty());
    assertTrue(new Films(open).all().isEmpty());
    assertTrue(new Films(open).page(1, 9).isEmpty());
    assertTrue(new Facts(open, world.clock).about(film.id()).isEmpty());
    assertTrue(seen.findByName("Rocky IV").isEmpty());
    assertTrue(seen.findByPath(film.path()).isEmpty());
  }

  @Test
  void publishingAnEntryShowsItsFilmAndWhatThatFilmIsMadeOfButNoOtherFilm() {
    Entry entry = world.entries.publish(draft("Text.", film).id());

    assertEquals(List.of("Rocky IV", "Dolph Lundgren", "Burning Heart"), seen());
    assertEquals(1, new Facts(open, world.clock).about(song.id()).size());

    world.entries.withdraw(entry.id());
    assertTrue(seen().isEmpty());
  }

  @Test
  void aScheduledEntryShowsNothingBeforeItsTime() {
    Entry entry = draft("Text.", film);
    world.entries.schedule(entry.id(), Instant.parse("2999-01-01T00:00:00Z"));

    assertTrue(seen().isEmpty());
  }

  @Test
  void theBinHidesWhatAnEntryNamed() {
    Entry entry = world.entries.publish(draft("Text.", film).id());
    world.entries.bin(entry.id());

    assertTrue(seen().isEmpty());
  }

  @Test
  void namesInThePublishedTextShowWhatTheyMean() {
    Entry entry = world.entries.publish(draft("With [[cobra (1986)]].", null).id());
    assertEquals(List.of("Cobra", "Burning Heart"), seen());

    world.entries.save(
        entry.id(), entry.version(), Writing.of("A scene", "Short.", "None."), world.owner.id());
    assertTrue(seen().isEmpty());
  }

  @Test
  void aNameMeansWhatIsCalledThatNow() {
    world.entries.publish(draft("With [[Red Heat]].", null).id());
    assertTrue(seen().isEmpty());

    Film late = world.films.add("Red Heat", 1988);
    assertTrue(seen.find(late.id()).isPresent());

    world.films.rename(late.id(), "Something else");
    assertTrue(seen.find(late.id()).isEmpty());
  }

  @Test
  void songsOfPublishedClipsAreShownUntilTheirCueIsRejectedOrTheClipIsBinned() {
    Song fire = world.songs.add("Dust", null);
    Clip clip = world.clipPlaying(fire);
    world.publish(Writing.of("A scene", "", "").showing(List.of(clip.id())));
    assertTrue(seen.find(fire.id()).isPresent());

    world.clips.bin(clip.id());
    assertTrue(seen.find(fire.id()).isEmpty());
    world.clips.restore(clip.id());
    assertTrue(seen.find(fire.id()).isPresent());

    world.cueSheets.reject(
        new CueSheets(world.database, world.clock).ofSong(fire.id()).getFirst().id(),
        world.owner.id());
    assertTrue(seen.find(fire.id()).isEmpty());
  }

  @Test
  void theOwnerPublishesAnItemByItself() {
    world.items.publish(film.id());
    assertEquals(List.of("Rocky IV", "Dolph Lundgren", "Burning Heart"), seen());

    world.items.unpublish(film.id());
    assertTrue(seen().isEmpty());
  }

  @Test
  void aFactOfAPublicFilmShowsWhomItNamesUntilItIsRemoved() {
    world.items.publish(film.id());
    Person late = world.people.add("Brigitte Nielsen");
    assertTrue(seen.find(late.id()).isEmpty());

    var fact = world.facts.add(new Fact.Credit(film.id(), CreditRole.CAST, late.id(), null), KNOWN);
    assertTrue(new People(open).find(late.id()).isPresent());
    world.facts.bin(fact);
    assertTrue(seen.find(late.id()).isEmpty());
    world.facts.restore(fact);
    assertTrue(seen.find(late.id()).isPresent());
  }

  @Test
  void anItemInTheBinShowsNothing() {
    world.items.publish(film.id());
    world.items.bin(film.id());
    assertTrue(seen().isEmpty());

    world.items.restore(film.id());
    assertEquals(3, seen().size());
  }

  @Test
  void themesAreShownOnceAPublishedEntryHasThem() {
    var theme = world.themes.add("High Eighties", "A time.");
    Themes shown = new Themes(open, world.clock);
    Entry entry =
        world.entries.add(
            world.owner.id(), Writing.of("A scene", "", "").under(List.of(theme.id())));
    assertTrue(shown.all().isEmpty());

    world.entries.publish(entry.id());
    assertEquals(1, shown.all().size());
  }

  @Test
  void whatIsDerivedFromAHiddenFactIsNotSaid() {
    Saga saga = world.sagas.add("Rocky");
    Person conti = world.people.add("Bill Conti");
    Person dicola = world.people.add("Vince DiCola");
    for (int number = 1; number <= 3; number++) {
      Film part = number == 3 ? film : world.films.add("Rocky " + number, 1975 + number);
      world.facts.add(new Fact.InSaga(part.id(), saga.id(), number), KNOWN);
      Person composer = number == 3 ? dicola : conti;
      world.facts.add(new Fact.Credit(part.id(), CreditRole.SCORED, composer.id(), null), KNOWN);
    }
    world.sagas.markComplete(saga.id());
    world.items.publish(film.id());

    Facts shown = new Facts(open, world.clock);
    assertEquals(1, new DerivedFacts(world.database, world.facts).about(film.id()).size());
    assertTrue(new DerivedFacts(world.database, shown).about(film.id()).isEmpty());
  }

  @Test
  void materialInTheStudioIsNeverSeen() {
    long rows =
        open.read(handle ->
            handle
                .createQuery(
                    """
                    SELECT (SELECT count(*) FROM song_file) + (SELECT count(*) FROM folder)
                      + (SELECT count(*) FROM footage)
                    """)
                .mapTo(Long.class)
                .one());

    assertEquals(0, rows);
    assertTrue(new Songs(open).all().isEmpty());
  }
}
