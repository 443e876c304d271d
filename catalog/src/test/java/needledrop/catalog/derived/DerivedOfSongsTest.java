package needledrop.catalog.derived;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import needledrop.catalog.World;
import needledrop.catalog.detail.Conclusion;
import needledrop.catalog.detail.Ground;
import needledrop.catalog.fact.Fact;
import needledrop.catalog.fact.Part;
import needledrop.catalog.fact.Peak;
import needledrop.catalog.fact.Role;
import needledrop.catalog.fact.Source;
import needledrop.catalog.item.Album;
import needledrop.catalog.item.Film;
import needledrop.catalog.item.Person;
import needledrop.catalog.item.Saga;
import needledrop.catalog.item.Song;
import needledrop.store.Ids.FactId;
import needledrop.store.Ids.ItemId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What follows about songs and albums: also written by, first used in, highest peak. */
final class DerivedOfSongsTest {
  private static final Source SLEEVE = new Source.Cited("the sleeve", null, null);
  private static final String HOT_100 = "Billboard Hot 100";

  @TempDir Path folder;
  private World world;
  private Album album;
  private Song montage;
  private Song fire;

  @BeforeEach
  void fill() {
    world = new World(folder);
    album = world.albums.add("Rocky IV", null);
    montage = world.songs.add("Training Montage", "Vince DiCola");
    fire = world.songs.add("Heart's on Fire", "John Cafferty");
    state(new Fact.OnAlbum(montage.id(), album.id(), 1));
    state(new Fact.OnAlbum(fire.id(), album.id(), 2));
    Person dicola = world.people.add("Vince DiCola");
    state(new Fact.Credit(montage.id(), Role.WROTE, dicola.id(), null));
    state(new Fact.Credit(fire.id(), Role.COMPOSED, dicola.id(), null));
  }

  @AfterEach
  void close() {
    world.close();
  }

  @Test
  void whoWroteASongOfTheAlbumIsNamedWithTheOthers() {
    assertEquals(
        List.of("Also written by Vince DiCola on Rocky IV: Heart's on Fire"), said(montage.id()));
    assertEquals(
        List.of("Also written by Vince DiCola on Rocky IV: Training Montage"), said(fire.id()));
    assertFallsWithEachGround(montage.id(), 4);
  }

  @Test
  void thePerformerIsNoWriter() {
    Person survivor = world.people.add("Survivor");
    Song other = world.songs.add("Eye of the Tiger", null);
    state(new Fact.OnAlbum(other.id(), album.id(), null));
    state(new Fact.Credit(other.id(), Role.WROTE, survivor.id(), null));
    state(new Fact.Credit(montage.id(), Role.PERFORMED, survivor.id(), null));
    assertEquals(List.of(), said(other.id()));
  }

  @Test
  void theFirstFilmOfACompleteSagaThatUsesASongIsNamed() {
    Song distance = world.songs.add("Going the Distance", "Bill Conti");
    Saga saga = world.sagas.add("Rocky saga");
    for (int number : List.of(4, 1, 2)) {
      Film film = world.films.add("Rocky " + number, 1975 + number);
      state(new Fact.InSaga(film.id(), saga.id(), number));
      if (number != 2) {
        state(new Fact.HeardIn(distance.id(), film.id(), null, null));
      }
    }
    assertEquals(List.of(), said(distance.id()), "while nobody vouches for the saga");
    world.sagas.markComplete(saga.id());
    assertEquals(
        List.of(
            "First used in Rocky 1, of all films of the saga Rocky saga in which it is known to be"
                + " heard"),
        said(distance.id()));
    assertFallsWithEachGround(distance.id(), 4);
    world.items.bin(world.films.bySlug("rocky-4").orElseThrow().id());
    assertEquals(List.of(), said(distance.id()), "one film alone is not the first of any");
  }

  @Test
  void theSingleThatWentHighestIsNamedForItAndItsAlbum() {
    peak(single(montage), new Peak.At(22));
    FactId second = peak(single(fire), new Peak.At(4));
    String said =
        "Of the 2 singles from Rocky IV whose peak on the Billboard Hot 100 is known, Heart's on"
            + " Fire went highest: No. 4";
    assertEquals(List.of(said), said(album.id()));
    assertTrue(said(fire.id()).contains(said));
    assertEquals(1, said(montage.id()).size(), "the other one did not");
    assertFallsWithEachGround(album.id(), 6);
    world.facts.remove(second);
    peak(fire, new Peak.At(22));
    assertEquals(List.of(), said(album.id()), "a tie has no winner");
  }

  @Test
  void aPeakThatIsNotExactlyKnownMayHaveBeenHigher() {
    peak(single(montage), new Peak.At(4));
    peak(single(fire), new Peak.Within(10));
    assertEquals(List.of(), said(album.id()));
  }

  @Test
  void aStatementIsShownWithTheFactsItRestsOnAndTheirSources() {
    List<Conclusion> conclusions = world.details.conclusions(world.derivations.about(montage.id()));
    List<Ground> grounds = conclusions.getFirst().grounds();
    assertEquals(4, grounds.size());
    assertTrue(grounds.stream().allMatch(ground -> ground.source().equals(SLEEVE)));
    assertEquals(
        List.of("Written by Vince DiCola", "Album Rocky IV, track 1"),
        grounds.stream()
            .filter(ground -> ground.about().equals(montage))
            .map(ground -> ground.label() + " " + Part.words(ground.parts()))
            .toList());
  }

  /** Every statement about the item is gone while any of the facts it rests on lies in the bin. */
  private void assertFallsWithEachGround(ItemId item, int grounds) {
    Derived derived = world.derivations.about(item).getFirst();
    assertEquals(grounds, derived.restsOn().size());
    for (FactId ground : derived.restsOn()) {
      world.facts.remove(ground);
      assertTrue(world.derivations.about(item).stream().noneMatch(derived::equals));
      world.facts.restore(ground);
      assertTrue(world.derivations.about(item).contains(derived));
    }
  }

  private List<String> said(ItemId item) {
    return world.derivations.about(item).stream()
        .map(derived -> Part.words(derived.parts()))
        .toList();
  }

  private Song single(Song song) {
    state(new Fact.Single(song.id(), null));
    return song;
  }

  private FactId peak(Song song, Peak peak) {
    return world.facts.add(new Fact.ChartPeak(song.id(), HOT_100, peak, null), SLEEVE);
  }

  private void state(Fact fact) {
    world.facts.add(fact, SLEEVE);
  }
}
