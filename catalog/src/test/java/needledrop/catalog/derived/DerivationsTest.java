package needledrop.catalog.derived;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import needledrop.catalog.CatalogFixture;
import needledrop.catalog.fact.Fact;
import needledrop.catalog.fact.Part;
import needledrop.catalog.fact.Role;
import needledrop.catalog.fact.Source;
import needledrop.catalog.item.Film;
import needledrop.catalog.item.Person;
import needledrop.catalog.item.Saga;
import needledrop.store.Ids.FactId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class DerivationsTest {
  private static final Source CREDITS = new Source.Cited("the film's credits", null, null);
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
  void fill() {
    catalogFixture = new CatalogFixture(folder);
    saga = catalogFixture.sagas.add("Rocky");
    conti = catalogFixture.people.add("Bill Conti");
    dicola = catalogFixture.people.add("Vince DiCola");
    for (int number = 1; number <= TITLES.size(); number++) {
      Film film = catalogFixture.films.add(TITLES.get(number - 1), null);
      catalogFixture.facts.add(new Fact.InSaga(film.id(), saga.id(), number), CREDITS);
      scored(film, number == 4 ? dicola : conti, CREDITS);
    }
    rocky4 = catalogFixture.films.bySlug("rocky-iv").orElseThrow();
    scoreOfRocky4 = score(rocky4);
    catalogFixture.sagas.markComplete(saga.id());
  }

  @AfterEach
  void close() {
    catalogFixture.close();
  }

  @Test
  void theOneFilmThatTheComposerOfTheSagaDidNotScoreIsNamed() {
    assertEquals(List.of("The only film of the saga Rocky not scored by Bill Conti"), said());
    assertEquals(
        catalogFixture.derivedFacts.about(rocky4.id()),
        catalogFixture.derivedFacts.about(conti.id()));
    assertEquals(
        catalogFixture.derivedFacts.about(rocky4.id()),
        catalogFixture.derivedFacts.about(saga.id()));
    assertEquals(List.of(), catalogFixture.derivedFacts.about(dicola.id()));
  }

  @Test
  void itRestsOnEveryMembershipAndEveryScore() {
    assertEquals(12, catalogFixture.derivedFacts.about(rocky4.id()).getFirst().restsOn().size());
  }

  @Test
  void nothingIsTheOnlyOneWhileTheSagaIsNotComplete() {
    catalogFixture.sagas.markIncomplete(saga.id());
    assertEquals(List.of(), said());
  }

  @Test
  void itFallsOnceTheFilmIsScoredByTheComposerToo() {
    scored(rocky4, conti, CREDITS);
    assertEquals(List.of(), said());
  }

  @Test
  void itFallsOnceAnotherFilmIsAnException() {
    catalogFixture.facts.remove(score(catalogFixture.films.bySlug("rocky-v").orElseThrow()));
    assertEquals(List.of(), said());
  }

  @Test
  void itFallsOnceNobodyIsKnownToHaveScoredTheFilm() {
    catalogFixture.facts.remove(scoreOfRocky4);
    assertEquals(List.of(), said());
    catalogFixture.facts.restore(scoreOfRocky4);
    assertEquals(1, said().size());
  }

  @Test
  void whatIsOnlyRecalledBearsNothing() {
    catalogFixture.facts.remove(scoreOfRocky4);
    scored(rocky4, dicola, new Source.Recalled("Alex"));
    assertEquals(List.of(), said());
  }

  @Test
  void itFallsWithTheItemsThatItNames() {
    catalogFixture.items.bin(conti.id());
    assertEquals(List.of(), said());
  }

  @Test
  void aFilmNamedTwiceInTheSagaCountsOnce() {
    catalogFixture.facts.add(
        new Fact.InSaga(rocky4.id(), saga.id(), 4), new Source.Imported("a list"));
    assertEquals(1, said().size());
  }

  private List<String> said() {
    return catalogFixture.derivedFacts.about(rocky4.id()).stream()
        .map(derived -> Part.words(derived.parts()))
        .toList();
  }

  private void scored(Film film, Person composer, Source source) {
    catalogFixture.facts.add(new Fact.Credit(film.id(), Role.SCORED, composer.id(), null), source);
  }

  private FactId score(Film film) {
    return catalogFixture.facts.about(film.id()).stream()
        .filter(one -> one.fact() instanceof Fact.Credit)
        .findFirst()
        .orElseThrow()
        .id();
  }
}
