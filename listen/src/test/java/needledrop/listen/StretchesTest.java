package needledrop.listen;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import needledrop.listen.Stretches.Stretch;
import org.junit.jupiter.api.Test;

class StretchesTest {
  @Test
  void aRunOfGoodCellsIsOneStretch() {
    double[] ratios = new double[40];
    Arrays.fill(ratios, -2);
    Arrays.fill(ratios, 10, 30, 2);
    assertEquals(List.of(new Stretch(10, 30, 40)), Stretches.in(ratios));
  }

  @Test
  void aShortGapDoesNotSplitIt() {
    double[] ratios = new double[30];
    Arrays.fill(ratios, 2);
    Arrays.fill(ratios, 14, 16, -3);
    assertEquals(List.of(new Stretch(0, 30, 50)), Stretches.in(ratios));
  }

  @Test
  void aFewGoodCellsAreNoStretch() {
    double[] ratios = new double[30];
    Arrays.fill(ratios, -1);
    Arrays.fill(ratios, 10, 14, 2);
    assertEquals(List.of(), Stretches.in(ratios));
  }

  @Test
  void silenceOfTheSongDoesNotMakeAStretchLonger() {
    double[] ratios = new double[60];
    Arrays.fill(ratios, 20, 40, 2);
    assertEquals(List.of(new Stretch(20, 40, 40)), Stretches.in(ratios));
  }

  @Test
  void nothingHasNoStretch() {
    assertEquals(List.of(), Stretches.in(new double[0]));
  }
}
