package needledrop.catalog.derived;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import needledrop.catalog.CatalogFixture;
import needledrop.catalog.fact.CreditFact;
import needledrop.catalog.fact.InSagaFact;
import needledrop.catalog.item.Film;
import needledrop.catalog.item.Person;
import needledrop.catalog.item.Saga;
import needledrop.catalog.source.FactSource;
import needledrop.catalog.value.CreditRole;
import needledrop.catalog.value.TextPart;
import needledrop.store.Ids.FactId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class DerivedFactsTest {
  private static final FactSource CREDITS = new FactSource.Cited("the film's credits", null, null);
  private static final List<String> TITLES =
      List.of("Rocky", "Rocky II", "Rocky III", "Rocky IV", "Rocky V", "Rocky Balboa");

  @TempDir Path folder;
  private CatalogFixture catalogFixture;
  private Saga saga;
  private Person conti;
  private Person dicola;
  private Film rocky4;
  private FactId scoreOfRocky4;

  @BeforeEach
  void setUp() {
    catalogFixture = new CatalogFixture(folder);
    saga = catalogFixture.sagas.add("Rocky");
    conti = catalogFixture.people.add("Bill Conti");
    dicola = catalogFixture.people.add("Vince DiCola");
    for (int number = 1; number <= TITLES.size(); number++) {
      Film film = catalogFixture.films.add(TITLES.get(number - 1), null);
      catalogFixture.facts.add(new InSagaFact(film.id(), saga.id(), number), CREDITS);
      addScore(film, number == 4 ? dicola : conti, CREDITS);
    }
    rocky4 = catalogFixture.films.findBySlug("rocky-iv").orElseThrow();
    scoreOfRocky4 = score(rocky4);
    catalogFixture.sagas.markComplete(saga.id());
  }

  @AfterEach
  void close() {
    catalogFixture.close();
  }

  @Test
  void onlyFilmNotScoredByTheComposerOfTheSagaIsNamed() {
    assertEquals(
        List.of("The only film in the Rocky saga not scored by Bill Conti"), derivedTexts());
    assertEquals(
        catalogFixture.derivedFacts.about(rocky4.id()),
        catalogFixture.derivedFacts.about(conti.id()));
    assertEquals(
        catalogFixture.derivedFacts.about(rocky4.id()),
        catalogFixture.derivedFacts.about(saga.id()));
    assertEquals(List.of(), catalogFixture.derivedFacts.about(dicola.id()));
  }

  @Test
  void basisIsEveryMembershipAndEveryScore() {
    assertEquals(12, catalogFixture.derivedFacts.about(rocky4.id()).getFirst().basis().size());
  }

  @Test
  void incompleteSagaDerivesNothing() {
    catalogFixture.sagas.markIncomplete(saga.id());
    assertEquals(List.of(), derivedTexts());
  }

  @Test
  void statementDisappearsIfTheComposerScoredTheFilmToo() {
    addScore(rocky4, conti, CREDITS);
    assertEquals(List.of(), derivedTexts());
  }

  @Test
  void statementDisappearsIfASecondFilmIsAnException() {
    catalogFixture.facts.bin(score(catalogFixture.films.findBySlug("rocky-v").orElseThrow()));
    assertEquals(List.of(), derivedTexts());
  }

  @Test
  void statementDisappearsIfTheComposerOfTheFilmIsUnknown() {
    catalogFixture.facts.bin(scoreOfRocky4);
    assertEquals(List.of(), derivedTexts());
    catalogFixture.facts.restore(scoreOfRocky4);
    assertEquals(1, derivedTexts().size());
  }

  @Test
  void recalledFactsDeriveNothing() {
    catalogFixture.facts.bin(scoreOfRocky4);
    addScore(rocky4, dicola, new FactSource.Recalled("Alex"));
    assertEquals(List.of(), derivedTexts());
  }

  @Test
  void statementDisappearsIfOneOfItsItemsIsBinned() {
    catalogFixture.items.bin(conti.id());
    assertEquals(List.of(), derivedTexts());
  }

  @Test
  void filmListedTwiceInTheSagaCountsOnce() {
    catalogFixture.facts.add(
        new InSagaFact(rocky4.id(), saga.id(), 4), new FactSource.Imported("a list"));
    assertEquals(1, derivedTexts().size());
  }

  private List<String> derivedTexts() {
    return catalogFixture.derivedFacts.about(rocky4.id()).stream()
        .map(derivedFact -> TextPart.plainText(derivedFact.parts()))
        .toList();
  }

  private void addScore(Film film, Person composer, FactSource factSource) {
    catalogFixture.facts.add(
        new CreditFact(film.id(), CreditRole.SCORED, composer.id(), null), factSource);
  }

  private FactId score(Film film) {
    return catalogFixture.facts.about(film.id()).stream()
        .filter(one -> one.fact() instanceof CreditFact)
        .findFirst()
        .orElseThrow()
        .id();
  }
}
