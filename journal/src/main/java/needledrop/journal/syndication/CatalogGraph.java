package needledrop.journal.syndication;

import java.util.List;
import java.util.stream.Stream;
import needledrop.catalog.fact.CreditRole;
import needledrop.catalog.fact.Fact;
import needledrop.catalog.fact.Facts;
import needledrop.catalog.fact.StoredFact;
import needledrop.catalog.item.Album;
import needledrop.catalog.item.Film;
import needledrop.catalog.item.Item;
import needledrop.catalog.item.Items;
import needledrop.catalog.item.Person;
import needledrop.catalog.item.Place;
import needledrop.catalog.item.Saga;
import needledrop.catalog.item.Song;
import needledrop.store.Ids.ItemId;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The catalog's items, each with those that it is known with, in schema.org's words. */
final class CatalogGraph {
  private final Address address;
  private final Items items;
  private final Facts facts;

  CatalogGraph(Address address, Items items, Facts facts) {
    this.address = address;
    this.items = items;
    this.facts = facts;
  }

  void add(Item item, ArrayNode graph) {
    switch (item) {
      case Film film -> add(film, graph);
      case Song song -> add(song, graph);
      case Album album -> add(album, graph);
      case Person person -> named(person, "Person", graph.addObject());
      case Place place -> named(place, "Place", graph.addObject());
      case Saga saga -> named(saga, "MovieSeries", graph.addObject());
    }
  }

  private void add(Album album, ArrayNode graph) {
    ObjectNode node = named(album, "MusicAlbum", graph.addObject());
    if (album.artist() != null) {
      node.putObject("byArtist").put("@type", "MusicGroup").put("name", album.artist());
    }
  }

  void add(Film film, ArrayNode graph) {
    ObjectNode movie = named(film, "Movie", graph.addObject());
    if (film.year() != null) {
      movie.put("datePublished", Integer.toString(film.year()));
    }
    List<Fact> known = about(film.id());
    credited(known, film.id(), CreditRole.DIRECTOR, "director", movie);
    credited(known, film.id(), CreditRole.CAST, "actor", movie);
    credited(known, film.id(), CreditRole.SCORED, "musicBy", movie);
    only(known, Fact.FilmedAt.class)
        .forEach(filmed -> link(filmed.place(), "Place", "locationCreated", movie));
    only(known, Fact.InSaga.class)
        .forEach(part -> link(part.saga(), "MovieSeries", "isPartOf", movie));
  }

  void add(Song song, ArrayNode graph) {
    ObjectNode recording = named(song, "MusicRecording", graph.addObject());
    if (song.isrc() != null) {
      recording.put("isrcCode", song.isrc());
    }
    List<Fact> known = about(song.id());
    credited(known, song.id(), CreditRole.PERFORMED, "byArtist", recording);
    if (!recording.has("byArtist") && song.artist() != null) {
      recording.putObject("byArtist").put("@type", "MusicGroup").put("name", song.artist());
    }
    only(known, Fact.OnAlbum.class)
        .forEach(on -> link(on.album(), "MusicAlbum", "inAlbum", recording));
    composition(known, song, recording);
  }

  /** The work behind the recording, where more is known of it than its name. */
  private void composition(List<Fact> known, Song song, ObjectNode recording) {
    ObjectNode composition = recording.objectNode();
    credited(known, song.id(), CreditRole.COMPOSED, "composer", composition);
    credited(known, song.id(), CreditRole.WROTE, "composer", composition);
    if (!composition.isEmpty()) {
      recording
          .putObject("recordingOf")
          .put("@type", "MusicComposition")
          .put("name", song.name())
          .setAll(composition);
    }
  }

  private void credited(
      List<Fact> known, ItemId subject, CreditRole creditRole, String property, ObjectNode node) {
    only(known, Fact.Credit.class)
        .filter(credit -> credit.subject().equals(subject) && credit.role() == creditRole)
        .forEach(credit -> link(credit.person(), "Person", property, node));
  }

  private void link(ItemId id, String type, String property, ObjectNode node) {
    items.find(id).ifPresent(item -> named(item, type, node.withArray(property).addObject()));
  }

  private ObjectNode named(Item item, String type, ObjectNode node) {
    node.put("@type", type)
        .put("@id", address.of(item.path()))
        .put("url", address.of(item.path()))
        .put("name", item.name());
    sameAs(item, node);
    return node;
  }

  /** Where others tell of the same thing. */
  private void sameAs(Item item, ObjectNode node) {
    items.externalIds().of(item.id()).stream()
        .flatMap(storedId -> storedId.id().findPage().stream())
        .distinct()
        .forEach(page -> node.withArray("sameAs").add(page.toString()));
  }

  private List<Fact> about(ItemId item) {
    return facts.about(item).stream().map(StoredFact::fact).distinct().toList();
  }

  private static <F extends Fact> Stream<F> only(List<Fact> facts, Class<F> kind) {
    return facts.stream().filter(kind::isInstance).map(kind::cast);
  }
}
