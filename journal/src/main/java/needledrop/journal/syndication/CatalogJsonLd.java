package needledrop.journal.syndication;

import java.util.List;
import java.util.stream.Stream;
import needledrop.catalog.fact.CreditFact;
import needledrop.catalog.fact.CreditRole;
import needledrop.catalog.fact.Fact;
import needledrop.catalog.fact.Facts;
import needledrop.catalog.fact.FilmedAtFact;
import needledrop.catalog.fact.InSagaFact;
import needledrop.catalog.fact.OnAlbumFact;
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
final class CatalogJsonLd {
  private final BaseUrl baseUrl;
  private final Items items;
  private final Facts facts;

  CatalogJsonLd(BaseUrl baseUrl, Items items, Facts facts) {
    this.baseUrl = baseUrl;
    this.items = items;
    this.facts = facts;
  }

  void add(Item item, ArrayNode graph) {
    switch (item) {
      case Film film -> add(film, graph);
      case Song song -> add(song, graph);
      case Album album -> add(album, graph);
      case Person person -> addItem(person, "Person", graph.addObject());
      case Place place -> addItem(place, "Place", graph.addObject());
      case Saga saga -> addItem(saga, "MovieSeries", graph.addObject());
    }
  }

  private void add(Album album, ArrayNode graph) {
    ObjectNode node = addItem(album, "MusicAlbum", graph.addObject());
    if (album.artist() != null) {
      node.putObject("byArtist").put("@type", "MusicGroup").put("name", album.artist());
    }
  }

  void add(Film film, ArrayNode graph) {
    ObjectNode movie = addItem(film, "Movie", graph.addObject());
    if (film.year() != null) {
      movie.put("datePublished", Integer.toString(film.year()));
    }
    List<Fact> known = factsAbout(film.id());
    addCredits(known, film.id(), CreditRole.DIRECTOR, "director", movie);
    addCredits(known, film.id(), CreditRole.CAST, "actor", movie);
    addCredits(known, film.id(), CreditRole.SCORED, "musicBy", movie);
    ofType(known, FilmedAtFact.class)
        .forEach(filmed -> addReference(filmed.place(), "Place", "locationCreated", movie));
    ofType(known, InSagaFact.class)
        .forEach(part -> addReference(part.saga(), "MovieSeries", "isPartOf", movie));
  }

  void add(Song song, ArrayNode graph) {
    ObjectNode recording = addItem(song, "MusicRecording", graph.addObject());
    if (song.isrc() != null) {
      recording.put("isrcCode", song.isrc());
    }
    List<Fact> known = factsAbout(song.id());
    addCredits(known, song.id(), CreditRole.PERFORMED, "byArtist", recording);
    if (!recording.has("byArtist") && song.artist() != null) {
      recording.putObject("byArtist").put("@type", "MusicGroup").put("name", song.artist());
    }
    ofType(known, OnAlbumFact.class)
        .forEach(on -> addReference(on.album(), "MusicAlbum", "inAlbum", recording));
    addComposition(known, song, recording);
  }

  /** The work behind the recording, where more is known of it than its name. */
  private void addComposition(List<Fact> known, Song song, ObjectNode recording) {
    ObjectNode composition = recording.objectNode();
    addCredits(known, song.id(), CreditRole.COMPOSED, "composer", composition);
    addCredits(known, song.id(), CreditRole.WROTE, "composer", composition);
    if (!composition.isEmpty()) {
      recording
          .putObject("recordingOf")
          .put("@type", "MusicComposition")
          .put("name", song.name())
          .setAll(composition);
    }
  }

  private void addCredits(
      List<Fact> known, ItemId subject, CreditRole creditRole, String property, ObjectNode node) {
    ofType(known, CreditFact.class)
        .filter(credit -> credit.subject().equals(subject) && credit.role() == creditRole)
        .forEach(credit -> addReference(credit.person(), "Person", property, node));
  }

  private void addReference(ItemId id, String type, String property, ObjectNode node) {
    items.find(id).ifPresent(item -> addItem(item, type, node.withArray(property).addObject()));
  }

  private ObjectNode addItem(Item item, String type, ObjectNode node) {
    node.put("@type", type)
        .put("@id", baseUrl.resolve(item.path()))
        .put("url", baseUrl.resolve(item.path()))
        .put("name", item.name());
    addSameAs(item, node);
    return node;
  }

  /** Where others tell of the same thing. */
  private void addSameAs(Item item, ObjectNode node) {
    items.externalIds().of(item.id()).stream()
        .flatMap(storedId -> storedId.id().findPage().stream())
        .distinct()
        .forEach(page -> node.withArray("sameAs").add(page.toString()));
  }

  private List<Fact> factsAbout(ItemId item) {
    return facts.about(item).stream().map(StoredFact::fact).distinct().toList();
  }

  private static <F extends Fact> Stream<F> ofType(List<Fact> facts, Class<F> kind) {
    return facts.stream().filter(kind::isInstance).map(kind::cast);
  }
}
