package needledrop.listen;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import needledrop.listen.ViterbiSegmenter.CellRange;
import org.junit.jupiter.api.Test;

class ViterbiSegmenterTest {
  @Test
  void runOfPositiveCellsIsOneSegment() {
    double[] ratios = new double[40];
    Arrays.fill(ratios, -2);
    Arrays.fill(ratios, 10, 30, 2);
    assertEquals(List.of(new CellRange(10, 30, 40)), ViterbiSegmenter.segment(ratios));
  }

  @Test
  void shortGapDoesNotSplitASegment() {
    double[] ratios = new double[30];
    Arrays.fill(ratios, 2);
    Arrays.fill(ratios, 14, 16, -3);
    assertEquals(List.of(new CellRange(0, 30, 50)), ViterbiSegmenter.segment(ratios));
  }

  @Test
  void fewPositiveCellsAreNoSegment() {
    double[] ratios = new double[30];
    Arrays.fill(ratios, -1);
    Arrays.fill(ratios, 10, 14, 2);
    assertEquals(List.of(), ViterbiSegmenter.segment(ratios));
  }

  @Test
  void silenceDoesNotExtendASegment() {
    double[] ratios = new double[60];
    Arrays.fill(ratios, 20, 40, 2);
    assertEquals(List.of(new CellRange(20, 40, 40)), ViterbiSegmenter.segment(ratios));
  }

  @Test
  void emptyInputHasNoSegment() {
    assertEquals(List.of(), ViterbiSegmenter.segment(new double[0]));
  }
}
