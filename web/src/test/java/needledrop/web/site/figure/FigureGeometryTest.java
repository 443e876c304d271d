package needledrop.web.site.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import needledrop.catalog.value.Coordinates;
import org.junit.jupiter.api.Test;

/** What holds for every chart and every map. */
class FigureGeometryTest {
  @Test
  void betterPositionsLieFurtherAlongTheAxis() {
    for (int worst : List.of(1, 2, 10, 76, 200, 1000, 4321)) {
      PeakScale scale = PeakScale.of(worst);
      assertEquals(1, scale.at(1), 1e-9);
      assertTrue(scale.at(worst) >= -1e-9, worst + " lies within");
      IntStream.range(1, worst).forEach(i -> assertTrue(scale.at(i) > scale.at(i + 1)));
      assertEquals(1, scale.ticks().getLast());
    }
  }

  @Test
  void timelinesHaveAtMostSixTicksInRange() {
    for (int last : List.of(1976, 1977, 1985, 2006, 2100, 9999)) {
      YearScale scale = new YearScale(1976, last);
      assertTrue(scale.ticks().size() <= 6, last + " " + scale.ticks());
      assertTrue(scale.ticks().stream().allMatch(year -> year >= 1976 && year <= last));
    }
    assertEquals(.5, new YearScale(1985, 1985).at(1985));
  }

  @Test
  void everyMarkerLiesOnTheMap() {
    Random random = new Random(4);
    for (int i = 0; i < 2000; i++) {
      List<Coordinates> marks = new ArrayList<>();
      for (int j = random.nextInt(1, 12); j > 0; j--) {
        marks.add(new Coordinates(random.nextDouble(-90, 90), random.nextDouble(-180, 180)));
      }
      MapProjection mapProjection = MapProjection.around(marks);
      for (Coordinates mark : marks) {
        LandPolygons.Point spot = mapProjection.project(mark);
        assertTrue(spot.east() > 0 && spot.east() < 1, mark + " on " + mapProjection);
        assertTrue(spot.north() > 0 && spot.north() < 1, mark + " on " + mapProjection);
      }
    }
  }

  @Test
  void mapsCrossTheDateLineWhenShorter() {
    MapProjection mapProjection =
        MapProjection.around(List.of(new Coordinates(43, -107.5), new Coordinates(60, 90)));
    assertTrue(mapProjection.widthDegrees() < 230, "across the Pacific: " + mapProjection);
    assertTrue(
        mapProjection.project(new Coordinates(60, 90)).east()
            < mapProjection.project(new Coordinates(43, -107.5)).east());
  }

  @Test
  void northIsUpAndEastIsRight() {
    MapProjection mapProjection = MapProjection.around(List.of(new Coordinates(43.5, -110.8)));
    assertTrue(mapProjection.y(44) < mapProjection.y(43));
    assertTrue(mapProjection.x(-110) > mapProjection.x(-111));
    assertEquals(.5, mapProjection.project(new Coordinates(43.5, -110.8)).east(), 1e-9);
  }

  @Test
  void mapsAreWidenedUntilACoastIsVisible() {
    MapProjection siberia = MapProjection.around(List.of(new Coordinates(60, 105)));
    assertTrue(LandPath.of(siberia).length() > 200, "only land: " + siberia);
    MapProjection pacific = MapProjection.around(List.of(new Coordinates(-30, -120)));
    assertTrue(LandPath.of(pacific).length() > 20, "only water: " + pacific);
  }

  @Test
  void landPathsStayWithinTheMapAndAreSmall() {
    String america = LandPath.of(MapProjection.around(List.of(new Coordinates(43.5, -110.8))));
    assertTrue(america.matches("(M\\d+ \\d+l[-\\d ]+z)+"), america);
    String world =
        LandPath.of(
            MapProjection.around(
                IntStream.range(-9, 9).mapToObj(i -> new Coordinates(0, 20 * i)).toList()));
    assertTrue(world.length() < 14_000, "characters: " + world.length());
    assertFalse(america.isEmpty());
  }

  @Test
  void truncationDoesNotSplitCodePoints() {
    assertEquals("abcd…", Ellipsis.truncate("abcdefgh", 5));
    assertEquals("😀😀…", Ellipsis.truncate("😀".repeat(500), 3));
    assertEquals("a b", Ellipsis.truncate("  a \n b ", 5));
  }
}
