package needledrop.catalog.fact;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import needledrop.catalog.CatalogFixture;
import needledrop.catalog.item.Album;
import needledrop.catalog.item.Film;
import needledrop.catalog.item.Person;
import needledrop.catalog.item.Place;
import needledrop.catalog.item.Saga;
import needledrop.catalog.item.Song;
import needledrop.catalog.source.FactSource;
import needledrop.catalog.value.Coordinates;
import needledrop.catalog.value.CreditRole;
import needledrop.catalog.value.PartialDate;
import needledrop.catalog.value.PeakPosition;
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
        new CreditFact(rocky4.id(), CreditRole.SCORED, dicola.id(), null),
        new CreditFact(heart.id(), CreditRole.COMPOSED, dicola.id(), "with others"),
        new InSagaFact(rocky4.id(), saga.id(), 4),
        new ReleaseFact(
            rocky4.id(), PartialDate.year(2021), null, "Rocky IV: Rocky vs. Drago", null),
        new ReleaseFact(
            soundtrack.id(),
            PartialDate.day(1985, 11, 27),
            "Scotti Bros. Records",
            null,
            "United States"),
        new OnAlbumFact(heart.id(), soundtrack.id(), 2),
        new OnAlbumFact(heart.id(), soundtrack.id(), null),
        new SoundtrackOfFact(soundtrack.id(), rocky4.id()),
        new SingleFact(heart.id(), PartialDate.month(1986, 3)),
        new SingleFact(heart.id(), null),
        new ChartPeakFact(heart.id(), "Billboard Hot 100", new PeakPosition.At(76), null),
        new ChartPeakFact(
            soundtrack.id(), "Billboard 200", new PeakPosition.Top(10), PartialDate.about(1986)),
        new CertificationFact(soundtrack.id(), "Platinum", "RIAA", null),
        new FilmedAtFact(rocky4.id(), wyoming.id(), "the farm"),
        new StandsInFact(wyoming.id(), russia.id(), rocky4.id()),
        new WorkReuseFact(rocky4.id(), "Going the Distance", rocky.id(), "at the end of the fight"),
        new WorkReuseFact(rocky4.id(), "Gonna Fly Now", null, null),
        new CommissionedByFact(heart.id(), dicola.id()),
        new HeardInFact(heart.id(), rocky4.id(), CueUse.BV, "the second training sequence"),
        new HeardInFact(heart.id(), rocky4.id(), null, null),
        new LocationFact(wyoming.id(), new Coordinates(43.5, -110.8)),
        new DedicatedToFact(rocky4.id(), dicola.id(), "in memory"),
        new DedicatedToFact(heart.id(), dicola.id(), null),
        new SeeAlsoFact(wyoming.id(), "Grand Teton", URI.create("https://example.org/teton")),
        new FreeTextFact(russia.id(), "Always imagined as Siberia."));
  }

  @Test
  void everyKindOfFactIsReadAsItWasWritten() {
    for (Fact fact : oneOfEachKind()) {
      FactId id = catalogFixture.facts.add(fact, CHARTS);
      assertEquals(fact, catalogFixture.facts.find(id).orElseThrow().fact());
    }
  }

  @Test
  void everyPermittedKindIsAmongThem() {
    assertEquals(
        Set.of(Fact.class.getPermittedSubclasses()),
        oneOfEachKind().stream().map(Fact::getClass).collect(Collectors.toSet()));
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
    Fact fact = new FreeTextFact(rocky.id(), "It began here.");
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
            new ChartPeakFact(
                heart.id(), "Hot 100", new PeakPosition.At(67), PartialDate.year(1985)),
            CHARTS);
    Fact right = new SingleFact(heart.id(), null);
    catalogFixture.facts.update(id, right, new FactSource.Imported("a list"));
    StoredFact corrected = catalogFixture.facts.find(id).orElseThrow();
    assertEquals(right, corrected.fact());
    assertEquals(new FactSource.Imported("a list"), corrected.source());
  }

  @Test
  void binnedFactCanBeRestored() {
    FactId id = catalogFixture.facts.add(new InSagaFact(rocky.id(), saga.id(), 1), CHARTS);
    catalogFixture.facts.bin(id);
    assertEquals(List.of(), catalogFixture.facts.about(rocky.id()));
    assertEquals(1, catalogFixture.facts.binned().size());
    catalogFixture.facts.restore(id);
    assertEquals(1, catalogFixture.facts.about(rocky.id()).size());
    assertEquals(List.of(), catalogFixture.facts.binned());
  }

  @Test
  void factIsHiddenWhileOneOfItsItemsIsBinned() {
    catalogFixture.facts.add(new StandsInFact(wyoming.id(), russia.id(), rocky4.id()), CHARTS);
    catalogFixture.items.bin(russia.id());
    assertEquals(List.of(), catalogFixture.facts.about(wyoming.id()));
    catalogFixture.items.restore(russia.id());
    assertEquals(1, catalogFixture.facts.about(wyoming.id()).size());
  }

  @Test
  void invalidValuesAreRefused() {
    assertThrows(IllegalArgumentException.class, () -> new InSagaFact(rocky.id(), saga.id(), 0));
    assertThrows(IllegalArgumentException.class, () -> new PeakPosition.At(0));
    assertThrows(IllegalArgumentException.class, () -> new FreeTextFact(rocky.id(), "  "));
    assertThrows(IllegalArgumentException.class, () -> new FactSource.Heard(1.5));
    assertThrows(IllegalArgumentException.class, () -> new FactSource.Heard(Double.NaN));
    assertThrows(IllegalArgumentException.class, () -> new FactSource.Recalled(""));
    assertThrows(
        IllegalArgumentException.class,
        () -> new SeeAlsoFact(rocky.id(), "a trap", URI.create("javascript:alert(1)")));
  }

  @Test
  void textThatLooksLikeSqlIsStoredAsText() {
    String hostile = "'); DROP TABLE fact; -- :name <b>";
    FactId id = catalogFixture.facts.add(new FreeTextFact(rocky.id(), hostile), CHARTS);
    assertEquals(
        new FreeTextFact(rocky.id(), hostile), catalogFixture.facts.find(id).orElseThrow().fact());
  }

  private int countFacts() {
    return catalogFixture.database.read(
        handle -> handle.createQuery("SELECT COUNT(*) FROM fact").mapTo(Integer.class).one());
  }
}
