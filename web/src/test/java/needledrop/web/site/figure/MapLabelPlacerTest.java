package needledrop.web.site.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.List;
import needledrop.web.site.figure.LandPolygons.Point;
import org.junit.jupiter.api.Test;

class MapLabelPlacerTest {
  private static final Point MIDDLE = new Point(0.5, 0.5);

  @Test
  void longNamesBreakIntoTwoLines() {
    assertEquals(
        List.of("Grand Teton", "National Park"), place("Grand Teton National Park").lines());
    assertEquals(List.of("Jackson Hole"), place("Jackson Hole").lines());
  }

  @Test
  void longNamesWithoutASpaceAreTruncated() {
    assertEquals(
        List.of("Llanfairpwllgwyngyllgog…"), place("Llanfairpwllgwyngyllgogerychwyrn").lines());
  }

  @Test
  void namesWithoutRoomAreOmitted() {
    MapLabelPlacer mapLabelPlacer = new MapLabelPlacer(List.of(MIDDLE));
    for (int i = 0; i < 8; i++) {
      mapLabelPlacer.place("Wyoming", MIDDLE);
    }
    assertNull(mapLabelPlacer.place("Wyoming", MIDDLE));
  }

  private static MapLabelPlacer.Label place(String name) {
    MapLabelPlacer.Label label = new MapLabelPlacer(List.of(MIDDLE)).place(name, MIDDLE);
    assertNotNull(label);
    return label;
  }
}
