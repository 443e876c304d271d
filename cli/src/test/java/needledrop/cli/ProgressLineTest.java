package needledrop.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

class ProgressLineTest {
  private final StringWriter terminal = new StringWriter();

  private String[] linesAfter(double... fractions) {
    try (ProgressLine line = new ProgressLine("look", new PrintWriter(terminal), true)) {
      for (double fraction : fractions) {
        line.report(fraction);
      }
    }
    return terminal.toString().substring(1).strip().split("\r", -1);
  }

  @Test
  void barIsDrawnOverItself() {
    String[] lines = linesAfter(.5, 1);
    assertEquals(3, lines.length);
    assertTrue(lines[0].startsWith("look   0% [   "), lines[0]);
    assertTrue(lines[1].startsWith("look  50% [===="), lines[1]);
    assertTrue(lines[2].startsWith("look 100% [===="), lines[2]);
    assertEquals(lines[0].length(), lines[2].length());
  }

  @Test
  void barIsDrawnOnlyForANewPercentAndNeverGoesBack() {
    assertEquals(2, linesAfter(.5, .501, .2, .5).length);
  }

  @Test
  void fractionsOutsideTheRangeAreClamped() {
    assertTrue(linesAfter(-1, 7)[1].startsWith("look 100%"));
  }

  @Test
  void nothingIsDrawnWithoutATerminal() {
    try (ProgressLine line = new ProgressLine("look", new PrintWriter(terminal), false)) {
      line.report(.5);
    }
    assertEquals("", terminal.toString());
  }
}
