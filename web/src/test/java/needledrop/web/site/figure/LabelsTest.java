package needledrop.web.site.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.List;
import needledrop.web.site.figure.Land.Point;
import org.junit.jupiter.api.Test;

class LabelsTest {
  private static final Point MIDDLE = new Point(0.5, 0.5);

  @Test
  void aLongNameStandsInTwoLinesAndIsNotCut() {
    assertEquals(
        List.of("Grand Teton", "National Park"), placed("Grand Teton National Park").lines());
    assertEquals(List.of("Jackson Hole"), placed("Jackson Hole").lines());
  }

  @Test
  void aLongNameWithoutASpaceIsCut() {
    assertEquals(
        List.of("Llanfairpwllgwyngyllgog…"), placed("Llanfairpwllgwyngyllgogerychwyrn").lines());
  }

  @Test
  void aNameForWhichThereIsNoRoomIsLeftOut() {
    Labels labels = new Labels(List.of(MIDDLE));
    for (int i = 0; i < 8; i++) {
      labels.place("Wyoming", MIDDLE);
    }
    assertNull(labels.place("Wyoming", MIDDLE));
  }

  private static Labels.Label placed(String name) {
    Labels.Label label = new Labels(List.of(MIDDLE)).place(name, MIDDLE);
    assertNotNull(label);
    return label;
  }
}
