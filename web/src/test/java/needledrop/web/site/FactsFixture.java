package needledrop.web.site;

import java.net.URI;
import java.time.LocalDate;
import java.time.Year;
import needledrop.catalog.Catalog;
import needledrop.catalog.fact.ChartPeakFact;
import needledrop.catalog.fact.CreditFact;
import needledrop.catalog.fact.FilmedAtFact;
import needledrop.catalog.fact.InSagaFact;
import needledrop.catalog.fact.ReleaseFact;
import needledrop.catalog.fact.StandsInFact;
import needledrop.catalog.fact.WorkReuseFact;
import needledrop.catalog.item.Film;
import needledrop.catalog.item.Person;
import needledrop.catalog.item.Place;
import needledrop.catalog.item.Saga;
import needledrop.catalog.item.Song;
import needledrop.catalog.source.FactSource;
import needledrop.catalog.value.CreditRole;
import needledrop.catalog.value.PartialDate;
import needledrop.catalog.value.PeakPosition;

/** The facts about the film and a song of the test journal. */
record FactsFixture(Catalog catalog, Film film, Song heart) {
  void add() {
    FactSource cited = new FactSource.Cited("End credits of the film", null, null);
    Place russia = catalog.byKind().places().add("Russia");
    Place wyoming = catalog.byKind().places().add("Jackson Hole, Wyoming");
    addCredit(CreditRole.DIRECTOR, "Sylvester Stallone", cited);
    addCredit(CreditRole.SCORED, "Vince DiCola", cited);
    addSaga(cited);
    catalog
        .facts()
        .add(
            new ReleaseFact(
                film.id(), new PartialDate.Day(LocalDate.of(1985, 11, 27)), null, null, "USA"),
            cited);
    catalog
        .facts()
        .add(
            new ReleaseFact(
                film.id(),
                new PartialDate.InYear(Year.of(2021)),
                null,
                "Rocky IV: Rocky vs. Drago",
                null),
            cited);
    catalog.facts().add(new FilmedAtFact(film.id(), wyoming.id(), "the farm"), cited);
    catalog.facts().add(new StandsInFact(wyoming.id(), russia.id(), film.id()), cited);
    catalog
        .facts()
        .add(
            new WorkReuseFact(film.id(), "Going the Distance", null, "at the end of the fight"),
            new FactSource.Recalled("the author"));
    catalog
        .facts()
        .add(
            new ChartPeakFact(heart.id(), "Billboard Hot 100", new PeakPosition.At(76), null),
            new FactSource.Cited("Billboard", URI.create("https://charts.example/1986"), null));
  }

  /** A complete saga of three films, two of them scored by one composer. */
  private void addSaga(FactSource factSource) {
    Saga saga = catalog.byKind().sagas().add("Rocky");
    Person conti = catalog.byKind().people().add("Bill Conti");
    catalog.facts().add(new InSagaFact(film.id(), saga.id(), 3), factSource);
    for (int number = 1; number <= 2; number++) {
      Film other = catalog.byKind().films().add("Rocky " + "I".repeat(number), 1975 + number);
      catalog.items().publish(other.id());
      catalog.facts().add(new InSagaFact(other.id(), saga.id(), number), factSource);
      catalog
          .facts()
          .add(new CreditFact(other.id(), CreditRole.SCORED, conti.id(), null), factSource);
    }
    catalog.byKind().sagas().markComplete(saga.id());
  }

  private void addCredit(CreditRole creditRole, String name, FactSource factSource) {
    catalog
        .facts()
        .add(
            new CreditFact(film.id(), creditRole, catalog.byKind().people().add(name).id(), null),
            factSource);
  }
}
