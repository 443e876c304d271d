package needledrop.catalog.fact;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import needledrop.catalog.CatalogFixture;
import needledrop.catalog.item.Album;
import needledrop.catalog.item.Film;
import needledrop.catalog.item.Person;
import needledrop.catalog.item.Place;
import needledrop.catalog.item.Saga;
import needledrop.catalog.item.Song;
import needledrop.listen.CueUse;
import needledrop.store.Ids.FactId;
import needledrop.store.Ids.ItemId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class FactsTest {
  private static final FactSource CHARTS =
      new FactSource.Cited("Billboard Hot 100", null, PartialDate.day(1986, 2, 1));

  @TempDir Path folder;
  private CatalogFixture catalogFixture;
  private Film rocky4;
  private Film rocky;
  private Song heart;
  private Album soundtrack;
  private Person dicola;
  private Place wyoming;
  private Place russia;
  private Saga saga;

  @BeforeEach
  void setUp() {
    catalogFixture = new CatalogFixture(folder);
    rocky = catalogFixture.films.add("Rocky", 1976);
    rocky4 = catalogFixture.films.add("Rocky IV", 1985);
    heart = catalogFixture.songs.add("Heart's on Fire", "John Cafferty");
    soundtrack = catalogFixture.albums.add("Rocky IV: Original Motion Picture Soundtrack", null);
    dicola = catalogFixture.people.add("Vince DiCola");
    wyoming = catalogFixture.places.add("Wyoming");
    russia = catalogFixture.places.add("Russia");
    saga = catalogFixture.sagas.add("Rocky");
  }

  @AfterEach
  void close() {
    catalogFixture.close();
  }

  private List<Fact> oneOfEachKind() {
    return List.of(
        new Fact.Credit(rocky4.id(), CreditRole.SCORED, dicola.id(), null),
        new Fact.Credit(heart.id(), CreditRole.COMPOSED, dicola.id(), "with others"),
        new Fact.InSaga(rocky4.id(), saga.id(), 4),
        new Fact.Release(
            rocky4.id(), PartialDate.year(2021), null, "Rocky IV: Rocky vs. Drago", null),
        new Fact.Release(
            soundtrack.id(),
            PartialDate.day(1985, 11, 27),
            "Scotti Bros. Records",
            null,
            "United States"),
        new Fact.OnAlbum(heart.id(), soundtrack.id(), 2),
        new Fact.OnAlbum(heart.id(), soundtrack.id(), null),
        new Fact.SoundtrackOf(soundtrack.id(), rocky4.id()),
        new Fact.Single(heart.id(), PartialDate.month(1986, 3)),
        new Fact.Single(heart.id(), null),
        new Fact.ChartPeak(heart.id(), "Billboard Hot 100", new PeakPosition.At(76), null),
        new Fact.ChartPeak(
            soundtrack.id(), "Billboard 200", new PeakPosition.Top(10), PartialDate.about(1986)),
        new Fact.Certification(soundtrack.id(), "Platinum", "RIAA", null),
        new Fact.FilmedAt(rocky4.id(), wyoming.id(), "the farm"),
        new Fact.StandsIn(wyoming.id(), russia.id(), rocky4.id()),
        new Fact.WorkReuse(
            rocky4.id(), "Going the Distance", rocky.id(), "at the end of the fight"),
        new Fact.WorkReuse(rocky4.id(), "Gonna Fly Now", null, null),
        new Fact.CommissionedBy(heart.id(), dicola.id()),
        new Fact.HeardIn(heart.id(), rocky4.id(), CueUse.BV, "the second training sequence"),
        new Fact.HeardIn(heart.id(), rocky4.id(), null, null),
        new Fact.SeeAlso(wyoming.id(), "Grand Teton", URI.create("https://example.org/teton")),
        new Fact.FreeText(russia.id(), "Always imagined as Siberia."));
  }

  @Test
  void everyKindOfFactIsReadAsItWasWritten() {
    for (Fact fact : oneOfEachKind()) {
      FactId id = catalogFixture.facts.add(fact, CHARTS);
      assertEquals(fact, catalogFixture.facts.find(id).orElseThrow().fact());
    }
  }

  @Test
  void factIsFoundByEachOfItsItems() {
    for (Fact fact : oneOfEachKind()) {
      FactId id = catalogFixture.facts.add(fact, CHARTS);
      for (ItemId item : fact.items()) {
        assertEquals(
            1,
            catalogFixture.facts.about(item).stream().filter(one -> one.id().equals(id)).count());
      }
    }
  }

  @Test
  void everyKindOfSourceIsReadAsItWasWritten() {
    Fact fact = new Fact.FreeText(rocky.id(), "It began here.");
    for (FactSource factSource :
        List.of(
            CHARTS,
            new FactSource.Cited("a page", URI.create("https://example.org/page"), null),
            new FactSource.Heard(0.97),
            new FactSource.Imported("the file's tags"),
            new FactSource.Recalled("Alex"))) {
      FactId id = catalogFixture.facts.add(fact, factSource);
      assertEquals(factSource, catalogFixture.facts.find(id).orElseThrow().source());
    }
    assertEquals(5, catalogFixture.facts.about(rocky.id()).size());
  }

  @Test
  void sameFactFromTheSameSourceIsAddedOnce() {
    for (Fact fact : oneOfEachKind()) {
      assertEquals(catalogFixture.facts.add(fact, CHARTS), catalogFixture.facts.add(fact, CHARTS));
    }
    assertEquals(oneOfEachKind().size(), countFacts());
  }

  @Test
  void updateReplacesFactAndSourceUnderTheSameId() {
    FactId id =
        catalogFixture.facts.add(
            new Fact.ChartPeak(
                heart.id(), "Hot 100", new PeakPosition.At(67), PartialDate.year(1985)),
            CHARTS);
    Fact right = new Fact.Single(heart.id(), null);
    catalogFixture.facts.update(id, right, new FactSource.Imported("a list"));
    StoredFact corrected = catalogFixture.facts.find(id).orElseThrow();
    assertEquals(right, corrected.fact());
    assertEquals(new FactSource.Imported("a list"), corrected.source());
  }

  @Test
  void binnedFactCanBeRestored() {
    FactId id = catalogFixture.facts.add(new Fact.InSaga(rocky.id(), saga.id(), 1), CHARTS);
    catalogFixture.facts.bin(id);
    assertEquals(List.of(), catalogFixture.facts.about(rocky.id()));
    assertEquals(1, catalogFixture.facts.binned().size());
    catalogFixture.facts.restore(id);
    assertEquals(1, catalogFixture.facts.about(rocky.id()).size());
    assertEquals(List.of(), catalogFixture.facts.binned());
  }

  @Test
  void factIsHiddenWhileOneOfItsItemsIsBinned() {
    catalogFixture.facts.add(new Fact.StandsIn(wyoming.id(), russia.id(), rocky4.id()), CHARTS);
    catalogFixture.items.bin(russia.id());
    assertEquals(List.of(), catalogFixture.facts.about(wyoming.id()));
    catalogFixture.items.restore(russia.id());
    assertEquals(1, catalogFixture.facts.about(wyoming.id()).size());
  }

  @Test
  void invalidValuesAreRefused() {
    assertThrows(IllegalArgumentException.class, () -> new Fact.InSaga(rocky.id(), saga.id(), 0));
    assertThrows(IllegalArgumentException.class, () -> new PeakPosition.At(0));
    assertThrows(IllegalArgumentException.class, () -> new Fact.FreeText(rocky.id(), "  "));
    assertThrows(IllegalArgumentException.class, () -> new FactSource.Heard(1.5));
    assertThrows(IllegalArgumentException.class, () -> new FactSource.Heard(Double.NaN));
    assertThrows(IllegalArgumentException.class, () -> new FactSource.Recalled(""));
    assertThrows(
        IllegalArgumentException.class,
        () -> new Fact.SeeAlso(rocky.id(), "a trap", URI.create("javascript:alert(1)")));
  }

  @Test
  void textThatLooksLikeSqlIsStoredAsText() {
    String hostile = "'); DROP TABLE fact; -- :name <b>";
    FactId id = catalogFixture.facts.add(new Fact.FreeText(rocky.id(), hostile), CHARTS);
    assertEquals(
        new Fact.FreeText(rocky.id(), hostile), catalogFixture.facts.find(id).orElseThrow().fact());
  }

  private int countFacts() {
    return catalogFixture.database.read(
        handle -> handle.createQuery("SELECT COUNT(*) FROM fact").mapTo(Integer.class).one());
  }
}
