package needledrop.catalog.item;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import needledrop.catalog.CatalogFixture;
import needledrop.catalog.fact.InSagaFact;
import needledrop.catalog.source.FactSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ItemsTest {
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
  void itemsOfOneNameAndKindGetDifferentSlugs() {
    assertEquals("/film/rocky", catalogFixture.films.add("Rocky", 1976).path());
    assertEquals("/film/rocky-2", catalogFixture.films.add("Rocky", 2031).path());
    assertEquals("/saga/rocky", catalogFixture.sagas.add("Rocky").path());
    assertEquals("/film/rocky-ii", catalogFixture.films.add("Rocky II", 1979).path());
  }

  @Test
  void bothWaysToRenameAnItemFollowTheSameRules() {
    Film one = catalogFixture.films.add("Rocky", 1976);
    Film other = catalogFixture.films.add("Rambo", 1982);
    catalogFixture.items.publish(one.id());
    catalogFixture.items.publish(other.id());
    catalogFixture.films.rename(one.id(), " Rocky\u0000 I ");
    catalogFixture.items.rename(other.id(), new DisplayName(" Rambo\u0000 I ", "1982"));
    assertEquals("Rocky I", catalogFixture.films.find(one.id()).orElseThrow().name());
    assertEquals("Rambo I", catalogFixture.films.find(other.id()).orElseThrow().name());
    assertEquals("/film/rocky-i", catalogFixture.films.find(one.id()).orElseThrow().path());
    assertEquals("/film/rambo-i", catalogFixture.films.find(other.id()).orElseThrow().path());
    assertEquals(1976, catalogFixture.films.find(one.id()).orElseThrow().year());
    for (String former : List.of("/film/rocky", "/film/rambo")) {
      assertTrue(catalogFixture.items.findByFormerPath(former).isPresent(), former);
    }
    assertThrows(
        IllegalArgumentException.class, () -> catalogFixture.films.rename(one.id(), "\u0000"));
    assertThrows(IllegalArgumentException.class, () -> new DisplayName("\u0000", null));
  }

  @Test
  void renamedItemIsFoundByItsNewName() {
    Film film = catalogFixture.films.add("Rocky 4", 1985);
    catalogFixture.films.rename(film.id(), "Rocky IV");
    assertEquals("/film/rocky-iv", catalogFixture.films.find(film.id()).orElseThrow().path());
    assertEquals(film.id(), catalogFixture.items.findByName("rocky iv").orElseThrow().id());
    assertEquals(Optional.empty(), catalogFixture.items.findByName("Rocky 4"));
  }

  @Test
  void nameIsFoundInAnyCaseAndWithoutAccents() {
    Person person = catalogFixture.people.add("José  Ferrer");
    for (String written :
        List.of("José Ferrer", "jose ferrer", "JOSÉ FERRER ", "Jose\u0301 Ferrer")) {
      assertEquals(
          Optional.of(person.id()), catalogFixture.items.findByName(written).map(Item::id));
    }
    Song song = catalogFixture.songs.add("Heart's on Fire", "John Cafferty");
    assertEquals(Optional.of(song), catalogFixture.items.findByName("heart’s on fire"));
  }

  @Test
  void hintInBracketsDistinguishesItemsOfOneName() {
    Film first = catalogFixture.films.add("Rocky", 1976);
    Film second = catalogFixture.films.add("Rocky", 2031);
    Saga saga = catalogFixture.sagas.add("Rocky");
    Song one = catalogFixture.songs.add("Burning Heart", "Survivor");
    Song other = catalogFixture.songs.add("Burning Heart", "Vandenberg");
    Song bracketed = catalogFixture.songs.add("Fire (Remix)", null);
    assertEquals(Optional.of(first), catalogFixture.items.findByName("Rocky"));
    assertEquals(Optional.of(second), catalogFixture.items.findByName("Rocky (2031)"));
    assertEquals(Optional.of(saga), catalogFixture.items.findByName("rocky (saga)"));
    assertEquals(Optional.of(one), catalogFixture.items.findByName("Burning Heart"));
    assertEquals(Optional.of(other), catalogFixture.items.findByName("Burning Heart (vandenberg)"));
    assertEquals(Optional.of(bracketed), catalogFixture.items.findByName("Fire (Remix)"));
    assertEquals(Optional.empty(), catalogFixture.items.findByName("Rocky (1977)"));
    for (Item item : List.of(first, second, one, other)) {
      assertEquals(Optional.of(item), catalogFixture.items.findByName(item.fullName()));
    }
  }

  @Test
  void itemIsFoundByItsPath() {
    Film film = catalogFixture.films.add("Ирония судьбы", 1975);
    assertEquals(Optional.of(film), catalogFixture.items.findByPath(film.path()));
    assertEquals(Optional.of(film), catalogFixture.items.findByPath("/film/ирония-судьбы/"));
    for (String path : List.of("/song/ирония-судьбы", "/film/", "/film/a/b", "", "/film/%zz")) {
      assertEquals(Optional.empty(), catalogFixture.items.findByPath(path));
    }
  }

  @Test
  void suggestionsStartWithTheTypedText() {
    catalogFixture.films.add("Rocky IV", 1985);
    catalogFixture.films.add("Rocky", 1976);
    catalogFixture.people.add("Rock Hudson");
    catalogFixture.people.add("Éric Rohmer");
    assertEquals(
        List.of("Rock Hudson", "Rocky", "Rocky IV"),
        names(catalogFixture.items.suggest("ROCK", 10)));
    assertEquals(List.of("Rocky", "Rocky IV"), names(catalogFixture.items.suggest("rocky", 10)));
    assertEquals(List.of("Éric Rohmer"), names(catalogFixture.items.suggest("eric", 10)));
    assertEquals(1, catalogFixture.items.suggest("", 1).size());
    assertEquals(List.of(), catalogFixture.items.suggest("%", 10));
  }

  @Test
  void binnedItemsAreFoundOnlyInTheBin() {
    Film film = catalogFixture.films.add("Rocky", 1976);
    catalogFixture.items.bin(film.id());
    assertEquals(Optional.empty(), catalogFixture.films.find(film.id()));
    assertEquals(Optional.empty(), catalogFixture.films.findBySlug("rocky"));
    assertEquals(Optional.empty(), catalogFixture.items.findByName("Rocky"));
    assertEquals(Optional.empty(), catalogFixture.items.findByPath("/film/rocky"));
    assertEquals(List.of(), catalogFixture.films.all());
    assertEquals(List.of(), catalogFixture.items.suggest("rocky", 9));
    assertEquals(List.of(film), catalogFixture.items.binned());
    assertEquals("/film/rocky-2", catalogFixture.films.add("Rocky", 1976).path());
    catalogFixture.items.restore(film.id());
    assertEquals(Optional.of(film), catalogFixture.films.find(film.id()));
  }

  @Test
  void itemWithoutANameIsRefused() {
    assertThrows(IllegalArgumentException.class, () -> catalogFixture.places.add(" "));
    Place place = catalogFixture.places.add("Wyoming");
    assertThrows(
        IllegalArgumentException.class, () -> catalogFixture.places.rename(place.id(), ""));
  }

  @Test
  void filmsOfASagaAreOrderedByNumber() {
    Saga saga = catalogFixture.sagas.add("Rocky");
    FactSource factSource = new FactSource.Imported("a list");
    Film second = catalogFixture.films.add("Rocky II", 1979);
    Film first = catalogFixture.films.add("Rocky", 1976);
    catalogFixture.facts.add(new InSagaFact(second.id(), saga.id(), 2), factSource);
    catalogFixture.facts.add(new InSagaFact(first.id(), saga.id(), 1), factSource);
    assertEquals(List.of(first, second), catalogFixture.sagas.films(saga.id()));
  }

  private static List<String> names(List<Item> items) {
    return items.stream().map(Item::name).toList();
  }
}
