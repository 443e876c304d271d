package needledrop.catalog.detail;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import needledrop.catalog.CatalogFixture;
import needledrop.catalog.fact.CertificationFact;
import needledrop.catalog.fact.ChartPeakFact;
import needledrop.catalog.fact.CommissionedByFact;
import needledrop.catalog.fact.CreditFact;
import needledrop.catalog.fact.Fact;
import needledrop.catalog.fact.FilmedAtFact;
import needledrop.catalog.fact.HeardInFact;
import needledrop.catalog.fact.InSagaFact;
import needledrop.catalog.fact.OnAlbumFact;
import needledrop.catalog.fact.ReleaseFact;
import needledrop.catalog.fact.SeeAlsoFact;
import needledrop.catalog.fact.SingleFact;
import needledrop.catalog.fact.SoundtrackOfFact;
import needledrop.catalog.fact.StandsInFact;
import needledrop.catalog.fact.WorkReuseFact;
import needledrop.catalog.item.Album;
import needledrop.catalog.item.Film;
import needledrop.catalog.item.Person;
import needledrop.catalog.item.Place;
import needledrop.catalog.item.Saga;
import needledrop.catalog.item.Song;
import needledrop.catalog.source.FactSource;
import needledrop.catalog.value.CreditRole;
import needledrop.catalog.value.PartialDate;
import needledrop.catalog.value.PeakPosition;
import needledrop.catalog.value.TextPart;
import needledrop.listen.CueUse;
import needledrop.store.Ids.ItemId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ItemDetailsTest {
  private static final FactSource CREDITS = new FactSource.Cited("the film's credits", null, null);

  @TempDir Path folder;
  private CatalogFixture catalogFixture;

  @BeforeEach
  void open() {
    catalogFixture = new CatalogFixture(folder);
  }

  @AfterEach
  void close() {
    catalogFixture.close();
  }

  @Test
  void filmListsItsCreditsLocationsAndSongs() {
    Film film = catalogFixture.films.add("Rocky IV", 1985);
    Film first = catalogFixture.films.add("Rocky", 1976);
    Saga saga = catalogFixture.sagas.add("Rocky saga");
    Person stallone = catalogFixture.people.add("Sylvester Stallone");
    Place wyoming = catalogFixture.places.add("Wyoming");
    Place russia = catalogFixture.places.add("Russia");
    Song heart = catalogFixture.songs.add("Heart's on Fire", "John Cafferty");
    addFact(new HeardInFact(heart.id(), film.id(), CueUse.BV, "the second training sequence"));
    addFact(new StandsInFact(wyoming.id(), russia.id(), film.id()));
    addFact(new FilmedAtFact(film.id(), wyoming.id(), "outdoors"));
    addFact(new InSagaFact(film.id(), saga.id(), 4));
    addFact(new CreditFact(film.id(), CreditRole.CAST, stallone.id(), "Rocky Balboa"));
    addFact(new CreditFact(film.id(), CreditRole.DIRECTOR, stallone.id(), null));
    addFact(new ReleaseFact(film.id(), PartialDate.day(1985, 11, 27), null, null, "USA"));
    addFact(
        new ReleaseFact(
            film.id(), PartialDate.year(2021), null, "Rocky IV: Rocky vs. Drago", null));
    addFact(new WorkReuseFact(film.id(), "Going the Distance", first.id(), "at the end"));
    assertEquals(
        """
        Directed by: Sylvester Stallone
        Cast: Sylvester Stallone as Rocky Balboa
        Saga: Rocky saga, film 4
        Released: November 27, 1985 (USA); 2021 as Rocky IV: Rocky vs. Drago
        Filmed at: Wyoming (outdoors)
        Stand-ins: Wyoming stands in for Russia
        Songs: Heart's on Fire, the second training sequence (background vocal)
        Reused music: Going the Distance from Rocky (at the end)
        """,
        detailsText(film.id()));
    assertEquals(
        "Directed: Rocky IV\nAppeared in: Rocky IV as Rocky Balboa\n", detailsText(stallone.id()));
    assertEquals(
        "Filmed here: Rocky IV (outdoors)\nStand-ins: Wyoming stands in for Russia in Rocky IV\n",
        detailsText(wyoming.id()));
    assertEquals("Films: Rocky IV\n", detailsText(saga.id()));
    assertEquals(
        "Reused elsewhere: Going the Distance in Rocky IV (at the end)\n", detailsText(first.id()));
  }

  @Test
  void songAndAlbumListTheirChartPositions() {
    Song song = catalogFixture.songs.add("Burning Heart", "Survivor");
    Album album = catalogFixture.albums.add("Soundtrack", null);
    Film film = catalogFixture.films.add("Rocky IV", 1985);
    Person stallone = catalogFixture.people.add("Sylvester Stallone");
    addFact(new ChartPeakFact(song.id(), "Billboard Hot 100", new PeakPosition.At(2), null));
    addFact(
        new ChartPeakFact(
            album.id(), "Billboard 200", new PeakPosition.Top(10), PartialDate.year(1986)));
    addFact(new CertificationFact(album.id(), "Platinum", "RIAA", null));
    addFact(new CommissionedByFact(song.id(), stallone.id()));
    addFact(new SingleFact(song.id(), PartialDate.about(1985)));
    addFact(new OnAlbumFact(song.id(), album.id(), 1));
    addFact(new SoundtrackOfFact(album.id(), film.id()));
    assertEquals(
        """
        Commissioned by: Sylvester Stallone
        Album: Soundtrack, track 1
        Single: about 1985
        Charts: No. 2 on the Billboard Hot 100
        """,
        detailsText(song.id()));
    assertEquals(
        """
        Soundtrack of: Rocky IV
        Tracks: 1. Burning Heart
        Charts: top 10 on the Billboard 200, 1986
        Certified: Platinum (RIAA)
        """,
        detailsText(album.id()));
  }

  @Test
  void sourcesOfOneFactShareAValueAndTwoFactsDoNot() {
    Film film = catalogFixture.films.add("Rocky IV", 1985);
    Person dicola = catalogFixture.people.add("Vince DiCola");
    Fact score = new CreditFact(film.id(), CreditRole.SCORED, dicola.id(), null);
    catalogFixture.facts.add(score, CREDITS);
    catalogFixture.facts.add(score, new FactSource.Recalled("Alex"));
    List<FactLine> lines = catalogFixture.itemDetails.of(film.id());
    assertEquals(1, lines.size());
    assertEquals(
        List.of("cited: the film's credits", "Recalled by Alex"),
        lines.getFirst().values().getFirst().sources().stream()
            .map(FactSource::displayText)
            .toList());
    assertEquals(2, lines.getFirst().values().getFirst().facts().size());
  }

  @Test
  void itemsInALineLinkToTheirPages() {
    Film film = catalogFixture.films.add("Rocky IV", 1985);
    addFact(new SeeAlsoFact(film.id(), "A page", URI.create("https://example.org/")));
    Person dicola = catalogFixture.people.add("Vince DiCola");
    addFact(new CreditFact(film.id(), CreditRole.SCORED, dicola.id(), null));
    assertEquals(
        List.of(
            new TextPart.Link("Vince DiCola", "/person/vince-dicola"),
            new TextPart.Link("A page", "https://example.org/")),
        catalogFixture.itemDetails.of(film.id()).stream()
            .flatMap(line -> line.values().stream())
            .flatMap(value -> value.parts().stream())
            .toList());
  }

  @Test
  void itemWithoutFactsHasNoLines() {
    assertEquals(
        List.of(), catalogFixture.itemDetails.of(catalogFixture.places.add("Nowhere").id()));
  }

  private void addFact(Fact fact) {
    catalogFixture.facts.add(fact, CREDITS);
  }

  private String detailsText(ItemId item) {
    StringBuilder details = new StringBuilder();
    for (FactLine line : catalogFixture.itemDetails.of(item)) {
      List<String> values = line.values().stream().map(FactLine.Value::text).toList();
      details.append(line.label()).append(": ").append(String.join("; ", values)).append('\n');
    }
    return details.toString();
  }
}
