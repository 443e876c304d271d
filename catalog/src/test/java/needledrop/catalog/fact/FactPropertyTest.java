package needledrop.catalog.fact;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import needledrop.catalog.CatalogFixture;
import needledrop.catalog.item.Item;
import needledrop.catalog.item.ItemKind;
import needledrop.catalog.source.FactSource;
import needledrop.store.FileTree;
import needledrop.store.Ids.FactId;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple.Tuple2;
import net.jqwik.api.lifecycle.AfterProperty;
import net.jqwik.api.lifecycle.BeforeProperty;

class FactPropertyTest {
  private static final FactSource SOURCE = new FactSource.Imported("a list");

  private Path folder;
  private CatalogFixture catalogFixture;

  @BeforeProperty
  void open() throws IOException {
    folder = Files.createTempDirectory("facts");
    catalogFixture = new CatalogFixture(folder);
    for (ItemKind kind : ItemKind.values()) {
      for (int index = 0; index < GeneratedFacts.ITEMS_PER_KIND; index++) {
        assertEquals(GeneratedFacts.itemId(kind, index), add(kind, "The " + index).id());
      }
    }
  }

  private Item add(ItemKind kind, String name) {
    return switch (kind) {
      case FILM -> catalogFixture.films.add(name, 1985);
      case SONG -> catalogFixture.songs.add(name, "Nobody");
      case ALBUM -> catalogFixture.albums.add(name, null);
      case PERSON -> catalogFixture.people.add(name);
      case PLACE -> catalogFixture.places.add(name);
      case SAGA -> catalogFixture.sagas.add(name);
    };
  }

  @AfterProperty
  void close() throws IOException {
    catalogFixture.close();
    FileTree.delete(folder);
  }

  @Provide
  static Arbitrary<Fact> facts() {
    return GeneratedFacts.all();
  }

  @Provide
  static Arbitrary<Tuple2<Fact, Fact>> factsOfOneKind() {
    return Arbitraries.of(FactKinds.all()).flatMap(kind -> GeneratedFacts.ofKind(kind).tuple2());
  }

  @Property(seed = "1985", tries = 100, edgeCases = EdgeCasesMode.NONE)
  void factIsReadAsItWasWritten(@ForAll("facts") Fact fact) {
    FactId id = catalogFixture.facts.add(fact, SOURCE);
    assertEquals(fact, catalogFixture.facts.find(id).orElseThrow().fact());
    assertEquals(id, catalogFixture.facts.add(fact, SOURCE));
  }

  @Property(seed = "1985", tries = 100, edgeCases = EdgeCasesMode.NONE)
  void updatedFactIsReadAsItWasWritten(@ForAll("facts") Fact first, @ForAll("facts") Fact second) {
    FactId id = catalogFixture.facts.add(first, SOURCE);
    catalogFixture.facts.update(id, second, SOURCE);
    assertEquals(second, catalogFixture.facts.find(id).orElseThrow().fact());
  }

  /** Items and URLs are excluded, because the form looks them up. */
  @Property(seed = "1985", tries = 100, edgeCases = EdgeCasesMode.NONE)
  void valueIsParsedFromTheTextOfItsForm(@ForAll("facts") Fact fact) {
    for (FactPart part : FactKinds.of(fact).parts()) {
      Object value = part.value(fact);
      if (value != null && part.type() instanceof PartType.Typed<?> type) {
        assertEquals(value, parseFormatted(type, value));
      }
    }
  }

  private static <V> V parseFormatted(PartType.Typed<V> type, Object value) {
    return type.parse(type.format(type.valueClass().cast(value)));
  }

  @Property(seed = "1985", tries = 100, edgeCases = EdgeCasesMode.NONE)
  void contradictionIsSymmetric(@ForAll("factsOfOneKind") Tuple2<Fact, Fact> facts) {
    assertEquals(
        FactKinds.isContradiction(facts.get1(), facts.get2()),
        FactKinds.isContradiction(facts.get2(), facts.get1()));
    assertFalse(FactKinds.isContradiction(facts.get1(), facts.get1()));
  }
}
