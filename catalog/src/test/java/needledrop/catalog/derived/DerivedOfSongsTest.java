package needledrop.catalog.derived;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import needledrop.catalog.CatalogFixture;
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
  private CatalogFixture catalogFixture;
  private Album album;
  private Song montage;
  private Song fire;

  @BeforeEach
  void fill() {
    catalogFixture = new CatalogFixture(folder);
    album = catalogFixture.albums.add("Rocky IV", null);
    montage = catalogFixture.songs.add("Training Montage", "Vince DiCola");
    fire = catalogFixture.songs.add("Heart's on Fire", "John Cafferty");
    state(new Fact.OnAlbum(montage.id(), album.id(), 1));
    state(new Fact.OnAlbum(fire.id(), album.id(), 2));
    Person dicola = catalogFixture.people.add("Vince DiCola");
    state(new Fact.Credit(montage.id(), Role.WROTE, dicola.id(), null));
    state(new Fact.Credit(fire.id(), Role.COMPOSED, dicola.id(), null));
  }

  @AfterEach
  void close() {
    catalogFixture.close();
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
    Person survivor = catalogFixture.people.add("Survivor");
    Song other = catalogFixture.songs.add("Eye of the Tiger", null);
    state(new Fact.OnAlbum(other.id(), album.id(), null));
    state(new Fact.Credit(other.id(), Role.WROTE, survivor.id(), null));
    state(new Fact.Credit(montage.id(), Role.PERFORMED, survivor.id(), null));
    assertEquals(List.of(), said(other.id()));
  }

  @Test
  void theFirstFilmOfACompleteSagaThatUsesASongIsNamed() {
    Song distance = catalogFixture.songs.add("Going the Distance", "Bill Conti");
    Saga saga = catalogFixture.sagas.add("Rocky saga");
    for (int number : List.of(4, 1, 2)) {
      Film film = catalogFixture.films.add("Rocky " + number, 1975 + number);
      state(new Fact.InSaga(film.id(), saga.id(), number));
      if (number != 2) {
        state(new Fact.HeardIn(distance.id(), film.id(), null, null));
      }
    }
    assertEquals(List.of(), said(distance.id()), "while nobody vouches for the saga");
    catalogFixture.sagas.markComplete(saga.id());
    assertEquals(
        List.of(
            "First used in Rocky 1, of all films of the saga Rocky saga in which it is known to be"
                + " heard"),
        said(distance.id()));
    assertFallsWithEachGround(distance.id(), 4);
    catalogFixture.items.bin(catalogFixture.films.bySlug("rocky-4").orElseThrow().id());
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
    catalogFixture.facts.remove(second);
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
    List<Conclusion> conclusions =
        catalogFixture.itemDetails.conclusions(catalogFixture.derivedFacts.about(montage.id()));
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
    Derived derived = catalogFixture.derivedFacts.about(item).getFirst();
    assertEquals(grounds, derived.restsOn().size());
    for (FactId ground : derived.restsOn()) {
      catalogFixture.facts.remove(ground);
      assertTrue(catalogFixture.derivedFacts.about(item).stream().noneMatch(derived::equals));
      catalogFixture.facts.restore(ground);
      assertTrue(catalogFixture.derivedFacts.about(item).contains(derived));
    }
  }

  private List<String> said(ItemId item) {
    return catalogFixture.derivedFacts.about(item).stream()
        .map(derived -> Part.words(derived.parts()))
        .toList();
  }

  private Song single(Song song) {
    state(new Fact.Single(song.id(), null));
    return song;
  }

  private FactId peak(Song song, Peak peak) {
    return catalogFixture.facts.add(new Fact.ChartPeak(song.id(), HOT_100, peak, null), SLEEVE);
  }

  private void state(Fact fact) {
    catalogFixture.facts.add(fact, SLEEVE);
  }
}
