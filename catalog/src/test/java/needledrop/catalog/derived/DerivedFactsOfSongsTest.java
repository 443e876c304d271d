package needledrop.catalog.derived;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import needledrop.catalog.CatalogFixture;
import needledrop.catalog.detail.DerivationBasis;
import needledrop.catalog.detail.DerivedFactLine;
import needledrop.catalog.fact.ChartPeakFact;
import needledrop.catalog.fact.CreditFact;
import needledrop.catalog.fact.Fact;
import needledrop.catalog.fact.HeardInFact;
import needledrop.catalog.fact.InSagaFact;
import needledrop.catalog.fact.OnAlbumFact;
import needledrop.catalog.fact.SingleFact;
import needledrop.catalog.item.Album;
import needledrop.catalog.item.Film;
import needledrop.catalog.item.Person;
import needledrop.catalog.item.Saga;
import needledrop.catalog.item.Song;
import needledrop.catalog.source.FactSource;
import needledrop.catalog.value.CreditRole;
import needledrop.catalog.value.PeakPosition;
import needledrop.catalog.value.TextPart;
import needledrop.store.Ids.FactId;
import needledrop.store.Ids.ItemId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Tests the facts that are derived about songs and albums: also written by, first used in, highest
 * peak.
 */
final class DerivedFactsOfSongsTest {
  private static final FactSource SLEEVE = new FactSource.Cited("the sleeve", null, null);
  private static final String HOT_100 = "Billboard Hot 100";

  @TempDir Path folder;
  private CatalogFixture catalogFixture;
  private Album album;
  private Song montage;
  private Song fire;

  @BeforeEach
  void setUp() {
    catalogFixture = new CatalogFixture(folder);
    album = catalogFixture.albums.add("Rocky IV", null);
    montage = catalogFixture.songs.add("Training Montage", "Vince DiCola");
    fire = catalogFixture.songs.add("Heart's on Fire", "John Cafferty");
    addFact(new OnAlbumFact(montage.id(), album.id(), 1));
    addFact(new OnAlbumFact(fire.id(), album.id(), 2));
    Person dicola = catalogFixture.people.add("Vince DiCola");
    addFact(new CreditFact(montage.id(), CreditRole.WROTE, dicola.id(), null));
    addFact(new CreditFact(fire.id(), CreditRole.COMPOSED, dicola.id(), null));
  }

  @AfterEach
  void close() {
    catalogFixture.close();
  }

  @Test
  void otherSongsByTheSameWriterOnTheAlbumAreNamed() {
    assertEquals(
        List.of("Also written by Vince DiCola on Rocky IV: Heart's on Fire"),
        derivedTexts(montage.id()));
    assertEquals(
        List.of("Also written by Vince DiCola on Rocky IV: Training Montage"),
        derivedTexts(fire.id()));
    assertDisappearsWithoutEachFact(montage.id(), 4);
  }

  @Test
  void performersAreNotWriters() {
    Person survivor = catalogFixture.people.add("Survivor");
    Song other = catalogFixture.songs.add("Eye of the Tiger", null);
    addFact(new OnAlbumFact(other.id(), album.id(), null));
    addFact(new CreditFact(other.id(), CreditRole.WROTE, survivor.id(), null));
    addFact(new CreditFact(montage.id(), CreditRole.PERFORMED, survivor.id(), null));
    assertEquals(List.of(), derivedTexts(other.id()));
  }

  @Test
  void firstFilmOfACompleteSagaThatUsesASongIsNamed() {
    Song distance = catalogFixture.songs.add("Going the Distance", "Bill Conti");
    Saga saga = catalogFixture.sagas.add("Rocky");
    for (int number : List.of(4, 1, 2)) {
      Film film = catalogFixture.films.add("Rocky " + number, 1975 + number);
      addFact(new InSagaFact(film.id(), saga.id(), number));
      if (number != 2) {
        addFact(new HeardInFact(distance.id(), film.id(), null, null));
      }
    }
    assertEquals(List.of(), derivedTexts(distance.id()), "while nobody vouches for the saga");
    catalogFixture.sagas.markComplete(saga.id());
    assertEquals(
        List.of("First used in Rocky 1, among the films in the Rocky saga known to use it"),
        derivedTexts(distance.id()));
    assertDisappearsWithoutEachFact(distance.id(), 4);
    catalogFixture.items.bin(catalogFixture.films.findBySlug("rocky-4").orElseThrow().id());
    assertEquals(List.of(), derivedTexts(distance.id()), "one film alone is not the first of any");
  }

  @Test
  void highestSingleIsNamedForTheSongAndItsAlbum() {
    addPeak(addSingle(montage), new PeakPosition.At(22));
    FactId second = addPeak(addSingle(fire), new PeakPosition.At(4));
    String texts =
        "Of the 2 singles from Rocky IV with a known peak on the Billboard Hot "
            + "100, Heart's on Fire reached the highest position: No. 4";
    assertEquals(List.of(texts), derivedTexts(album.id()));
    assertTrue(derivedTexts(fire.id()).contains(texts));
    assertEquals(1, derivedTexts(montage.id()).size(), "the other one did not");
    assertDisappearsWithoutEachFact(album.id(), 6);
    catalogFixture.facts.bin(second);
    addPeak(fire, new PeakPosition.At(22));
    assertEquals(List.of(), derivedTexts(album.id()), "a tie has no winner");
  }

  @Test
  void inexactPeakPreventsTheStatement() {
    addPeak(addSingle(montage), new PeakPosition.At(4));
    addPeak(addSingle(fire), new PeakPosition.Top(10));
    assertEquals(List.of(), derivedTexts(album.id()));
  }

  @Test
  void derivedFactListsItsBasisWithSources() {
    List<DerivedFactLine> derivedFacts =
        catalogFixture.itemDetails.derivedFactLines(
            catalogFixture.derivedFacts.about(montage.id()));
    List<DerivationBasis> basisSize = derivedFacts.getFirst().basis();
    assertEquals(4, basisSize.size());
    assertTrue(
        basisSize.stream().allMatch(derivationBasis -> derivationBasis.source().equals(SLEEVE)));
    assertEquals(
        List.of("Written by Vince DiCola", "Album Rocky IV, track 1"),
        basisSize.stream()
            .filter(derivationBasis -> derivationBasis.item().equals(montage))
            .map(derivationBasis ->
                derivationBasis.label() + " " + TextPart.plainText(derivationBasis.parts()))
            .toList());
  }

  /** No statement about the item is derived while one of the facts it depends on is in the bin. */
  private void assertDisappearsWithoutEachFact(ItemId item, int basisSize) {
    DerivedFact derivedFact = catalogFixture.derivedFacts.about(item).getFirst();
    assertEquals(basisSize, derivedFact.basis().size());
    for (FactId basisFact : derivedFact.basis()) {
      catalogFixture.facts.bin(basisFact);
      assertTrue(catalogFixture.derivedFacts.about(item).stream().noneMatch(derivedFact::equals));
      catalogFixture.facts.restore(basisFact);
      assertTrue(catalogFixture.derivedFacts.about(item).contains(derivedFact));
    }
  }

  private List<String> derivedTexts(ItemId item) {
    return catalogFixture.derivedFacts.about(item).stream()
        .map(derivedFact -> TextPart.plainText(derivedFact.parts()))
        .toList();
  }

  private Song addSingle(Song song) {
    addFact(new SingleFact(song.id(), null));
    return song;
  }

  private FactId addPeak(Song song, PeakPosition peakPosition) {
    return catalogFixture.facts.add(
        new ChartPeakFact(song.id(), HOT_100, peakPosition, null), SLEEVE);
  }

  private void addFact(Fact fact) {
    catalogFixture.facts.add(fact, SLEEVE);
  }
}
