package needledrop.catalog.item;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import needledrop.catalog.World;
import needledrop.catalog.fact.Fact;
import needledrop.catalog.fact.Source;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ItemsTest {
  @TempDir Path folder;
  private World world;

  @BeforeEach
  void open() {
    world = new World(folder);
  }

  @AfterEach
  void close() {
    world.close();
  }

  @Test
  void twoOfOneNameHaveTwoPagesAndKindsDoNotCompete() {
    assertEquals("/film/rocky", world.films.add("Rocky", 1976).path());
    assertEquals("/film/rocky-2", world.films.add("Rocky", 2031).path());
    assertEquals("/saga/rocky", world.sagas.add("Rocky").path());
    assertEquals("/film/rocky-ii", world.films.add("Rocky II", 1979).path());
  }

  @Test
  void aNewNameKeepsThePageAndIsFound() {
    Film film = world.films.add("Rocky 4", 1985);
    world.films.rename(film.id(), "Rocky IV");
    assertEquals("/film/rocky-4", world.films.find(film.id()).orElseThrow().path());
    assertEquals(film.id(), world.items.named("rocky iv").orElseThrow().id());
    assertEquals(Optional.empty(), world.items.named("Rocky 4"));
  }

  @Test
  void aNameIsUnderstoodInAnyCaseAndWithoutAccents() {
    Person person = world.people.add("José  Ferrer");
    for (String written :
        List.of("José Ferrer", "jose ferrer", "JOSÉ FERRER ", "Jose\u0301 Ferrer")) {
      assertEquals(Optional.of(person.id()), world.items.named(written).map(Item::id));
    }
    Song song = world.songs.add("Heart's on Fire", "John Cafferty");
    assertEquals(Optional.of(song), world.items.named("heart’s on fire"));
  }

  @Test
  void whatStandsInBracketsTellsItemsOfOneNameApart() {
    Film first = world.films.add("Rocky", 1976);
    Film second = world.films.add("Rocky", 2031);
    Saga saga = world.sagas.add("Rocky");
    Song one = world.songs.add("Burning Heart", "Survivor");
    Song other = world.songs.add("Burning Heart", "Vandenberg");
    Song bracketed = world.songs.add("Fire (Remix)", null);
    assertEquals(Optional.of(first), world.items.named("Rocky"));
    assertEquals(Optional.of(second), world.items.named("Rocky (2031)"));
    assertEquals(Optional.of(saga), world.items.named("rocky (saga)"));
    assertEquals(Optional.of(one), world.items.named("Burning Heart"));
    assertEquals(Optional.of(other), world.items.named("Burning Heart (vandenberg)"));
    assertEquals(Optional.of(bracketed), world.items.named("Fire (Remix)"));
    assertEquals(Optional.empty(), world.items.named("Rocky (1977)"));
    for (Item item : List.of(first, second, one, other)) {
      assertEquals(Optional.of(item), world.items.named(item.fullName()));
    }
  }

  @Test
  void aPageIsFoundByItsPath() {
    Film film = world.films.add("Ирония судьбы", 1975);
    assertEquals(Optional.of(film), world.items.at(film.path()));
    assertEquals(Optional.of(film), world.items.at("/film/ирония-судьбы/"));
    for (String path : List.of("/song/ирония-судьбы", "/film/", "/film/a/b", "", "/film/%zz")) {
      assertEquals(Optional.empty(), world.items.at(path));
    }
  }

  @Test
  void suggestionsBeginAsTyped() {
    world.films.add("Rocky IV", 1985);
    world.films.add("Rocky", 1976);
    world.people.add("Rock Hudson");
    world.people.add("Éric Rohmer");
    assertEquals(
        List.of("Rock Hudson", "Rocky", "Rocky IV"), names(world.items.suggest("ROCK", 10)));
    assertEquals(List.of("Rocky", "Rocky IV"), names(world.items.suggest("rocky", 10)));
    assertEquals(List.of("Éric Rohmer"), names(world.items.suggest("eric", 10)));
    assertEquals(1, world.items.suggest("", 1).size());
    assertEquals(List.of(), world.items.suggest("%", 10));
  }

  @Test
  void whatLiesInTheBinIsFoundOnlyThere() {
    Film film = world.films.add("Rocky", 1976);
    world.items.bin(film.id());
    assertEquals(Optional.empty(), world.films.find(film.id()));
    assertEquals(Optional.empty(), world.films.bySlug("rocky"));
    assertEquals(Optional.empty(), world.items.named("Rocky"));
    assertEquals(Optional.empty(), world.items.at("/film/rocky"));
    assertEquals(List.of(), world.films.all());
    assertEquals(List.of(), world.items.suggest("rocky", 9));
    assertEquals(List.of(film), world.items.binned());
    assertEquals("/film/rocky-2", world.films.add("Rocky", 1976).path());
    world.items.restore(film.id());
    assertEquals(Optional.of(film), world.films.find(film.id()));
  }

  @Test
  void anItemWithoutANameIsRefused() {
    assertThrows(IllegalArgumentException.class, () -> world.places.add(" "));
    Place place = world.places.add("Wyoming");
    assertThrows(IllegalArgumentException.class, () -> world.places.rename(place.id(), ""));
  }

  @Test
  void theFilmsOfASagaStandInTheirOrder() {
    Saga saga = world.sagas.add("Rocky");
    Source source = new Source.Imported("a list");
    Film second = world.films.add("Rocky II", 1979);
    Film first = world.films.add("Rocky", 1976);
    world.facts.add(new Fact.InSaga(second.id(), saga.id(), 2), source);
    world.facts.add(new Fact.InSaga(first.id(), saga.id(), 1), source);
    assertEquals(List.of(first, second), world.sagas.films(saga.id()));
  }

  private static List<String> names(List<Item> items) {
    return items.stream().map(Item::name).toList();
  }
}
