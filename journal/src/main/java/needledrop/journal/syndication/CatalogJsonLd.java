package needledrop.journal.syndication;

import java.util.List;
import needledrop.catalog.fact.Fact;
import needledrop.catalog.fact.FactKinds;
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
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Describes catalog items and related items in schema.org's vocabulary. */
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
    ObjectNode node = addItem(item, graph.addObject());
    if (FactKinds.hasSchema(item.kind())) {
      addFacts(item, node);
    }
    switch (item) {
      case Film film -> addYear(film, node);
      case Song song -> addRecording(song, node);
      case Album album -> addArtist(album.artist(), node);
      case Person _, Place _, Saga _ -> {}
    }
  }

  private static void addYear(Film film, ObjectNode movie) {
    if (film.year() != null) {
      movie.put("datePublished", Integer.toString(film.year()));
    }
  }

  private static void addRecording(Song song, ObjectNode recording) {
    if (song.isrc() != null) {
      recording.put("isrcCode", song.isrc());
    }
    if (recording.get("recordingOf") instanceof ObjectNode composition) {
      composition.put("@type", "MusicComposition").put("name", song.name());
    }
    if (!recording.has("byArtist")) {
      addArtist(song.artist(), recording);
    }
  }

  private static void addArtist(@Nullable String artist, ObjectNode node) {
    if (artist != null) {
      node.putObject("byArtist").put("@type", "MusicGroup").put("name", artist);
    }
  }

  /** Adds the items that facts name, each under the property that its kind of fact declares. */
  private void addFacts(Item item, ObjectNode node) {
    List<Fact> itemFacts =
        facts.about(item.id()).stream().map(StoredFact::fact).distinct().toList();
    for (FactKinds.SchemaValue value : FactKinds.schemaValues(item.id(), item.kind(), itemFacts)) {
      items
          .find(value.value())
          .ifPresent(relatedItem -> addItem(relatedItem, addObject(node, value.path())));
    }
  }

  private static ObjectNode addObject(ObjectNode node, String path) {
    int dot = path.indexOf('.');
    return dot < 0
        ? node.withArray(path).addObject()
        : addObject(node.withObject("/" + path.substring(0, dot)), path.substring(dot + 1));
  }

  private static String type(Item item) {
    return switch (item.kind()) {
      case FILM -> "Movie";
      case SONG -> "MusicRecording";
      case ALBUM -> "MusicAlbum";
      case PERSON -> "Person";
      case PLACE -> "Place";
      case SAGA -> "MovieSeries";
    };
  }

  private ObjectNode addItem(Item item, ObjectNode node) {
    node.put("@type", type(item))
        .put("@id", baseUrl.resolve(item.path()))
        .put("url", baseUrl.resolve(item.path()))
        .put("name", item.name());
    addSameAs(item, node);
    return node;
  }

  /** Adds pages about the item on other sites. */
  private void addSameAs(Item item, ObjectNode node) {
    items.externalIds().of(item.id()).stream()
        .flatMap(storedId -> storedId.id().findPage().stream())
        .distinct()
        .forEach(page -> node.withArray("sameAs").add(page.toString()));
  }
}
