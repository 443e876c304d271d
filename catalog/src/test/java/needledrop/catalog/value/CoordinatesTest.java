package needledrop.catalog.value;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import needledrop.catalog.CatalogFixture;
import needledrop.catalog.detail.FactLine;
import needledrop.catalog.fact.Fact;
import needledrop.catalog.fact.LocationFact;
import needledrop.catalog.item.Place;
import needledrop.catalog.source.FactSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class CoordinatesTest {
  @Test
  void coordinatesAreParsedAsMapsWriteThem() {
    assertEquals(new Coordinates(43.5, -110.8), Coordinates.parse(" 43.5, -110.8 "));
    assertEquals(new Coordinates(-90, 180), Coordinates.parse("-90 180"));
    assertEquals("43.5° N, 110.8° W", new Coordinates(43.5, -110.8).displayText());
    assertEquals("43.5, -110.8", new Coordinates(43.5, -110.8).text());
    assertEquals("0° N, 100° E", new Coordinates(0, 100).displayText());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "43.5", "north", "91, 0", "0, 181", "1e3, 2", "NaN, NaN", "1,2,3"})
  void invalidCoordinatesAreRefusedWithAnExplanation(String text) {
    assertThrows(IllegalArgumentException.class, () -> Coordinates.parse(text));
    assertThrows(IllegalArgumentException.class, () -> new Coordinates(Double.NaN, 0));
  }

  @Test
  void coordinatesAreStoredWithFullPrecision(@TempDir Path folder) {
    try (CatalogFixture catalogFixture = new CatalogFixture(folder)) {
      Place park = catalogFixture.places.add("Grand Teton National Park");
      Fact located = new LocationFact(park.id(), new Coordinates(43.79, -110.6814));
      catalogFixture.facts.add(located, new FactSource.Imported("a gazetteer"));
      catalogFixture.facts.add(located, new FactSource.Imported("a gazetteer"));
      assertEquals(located, catalogFixture.facts.about(park.id()).getFirst().fact());
      FactLine line = catalogFixture.itemDetails.of(park.id()).getFirst();
      assertEquals("Location", line.label());
      assertEquals("43.79° N, 110.6814° W", line.values().getFirst().text());
    }
  }
}
