package needledrop.catalog;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import needledrop.listen.Use;
import needledrop.store.Ids.FactId;
import needledrop.store.Ids.ItemId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(20)
final class FactsTest {
  private static final Source CHARTS =
      new Source.Cited("Billboard Hot 100", null, PartialDate.day(1986, 2, 1));

  @TempDir Path folder;
  private World world;
  private Film rocky4;
  private Film rocky;
  private Song heart;
  private Album soundtrack;
  private Person dicola;
  private Place wyoming;
  private Place russia;
  private Saga saga;

  @BeforeEach
  void fill() {
    world = new World(folder);
    rocky = world.films.add("Rocky", 1976);
    rocky4 = world.films.add("Rocky IV", 1985);
    heart = world.songs.add("Heart's on Fire", "John Cafferty");
    soundtrack = world.albums.add("Rocky IV: Original Motion Picture Soundtrack", null);
    dicola = world.people.add("Vince DiCola");
    wyoming = world.places.add("Wyoming");
    russia = world.places.add("Russia");
    saga = world.sagas.add("Rocky");
  }

  @AfterEach
  void close() {
    world.close();
  }

  private List<Fact> oneOfEachKind() {
    return List.of(
        new Fact.Credit(rocky4.id(), Role.SCORED, dicola.id(), null),
        new Fact.Credit(heart.id(), Role.COMPOSED, dicola.id(), "with others"),
        new Fact.InSaga(rocky4.id(), saga.id(), 4),
        new Fact.Released(
            rocky4.id(), PartialDate.year(2021), null, "Rocky IV: Rocky vs. Drago", null),
        new Fact.Released(
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
        new Fact.ChartPeak(heart.id(), "Billboard Hot 100", new Peak.At(76), null),
        new Fact.ChartPeak(
            soundtrack.id(), "Billboard 200", new Peak.Within(10), PartialDate.about(1986)),
        new Fact.Certified(soundtrack.id(), "Platinum", "RIAA", null),
        new Fact.FilmedAt(rocky4.id(), wyoming.id(), "the farm"),
        new Fact.StandsIn(wyoming.id(), russia.id(), rocky4.id()),
        new Fact.Reused(rocky4.id(), "Going the Distance", rocky.id(), "at the end of the fight"),
        new Fact.Reused(rocky4.id(), "Gonna Fly Now", null, null),
        new Fact.CommissionedBy(heart.id(), dicola.id()),
        new Fact.HeardIn(heart.id(), rocky4.id(), Use.BV, "the second training sequence"),
        new Fact.HeardIn(heart.id(), rocky4.id(), null, null),
        new Fact.SeeAlso(wyoming.id(), "Grand Teton", URI.create("https://example.org/teton")),
        new Fact.Noted(russia.id(), "Always imagined as Siberia."));
  }

  @Test
  void everyKindOfFactComesBackAsItWasStated() {
    for (Fact fact : oneOfEachKind()) {
      FactId id = world.facts.add(fact, CHARTS);
      assertEquals(fact, world.facts.find(id).orElseThrow().fact());
    }
  }

  @Test
  void everyFactIsAboutEachOfItsItems() {
    for (Fact fact : oneOfEachKind()) {
      FactId id = world.facts.add(fact, CHARTS);
      for (ItemId item : fact.items()) {
        assertEquals(
            1, world.facts.about(item).stream().filter(one -> one.id().equals(id)).count());
      }
    }
  }
}
