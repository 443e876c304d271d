package needledrop.look;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class FadeDetectorTest {

  private static final int SHOT = 30;

  /** Detects fades in two shots with a contrast of 50, joined by these contrasts. */
  private static List<TransitionCandidate> detect(double... spreads) {
    FrameSeries series = new FrameSeries();
    for (int i = 0; i < SHOT; i++) {
      series.add(50);
    }
    for (double spread : spreads) {
      series.add(spread);
    }
    for (int i = 0; i < SHOT; i++) {
      series.add(50);
    }
    return new FadeDetector(series).detect();
  }

  @Test
  void fadeIncludesBothRamps() {
    assertEquals(
        List.of(new TransitionCandidate(TransitionKind.FADE, 29, 40, 4)),
        detect(40, 30, 20, 10, 0, 10, 20, 30, 40));
  }

  @Test
  void steepChangesAreNoRamp() {
    assertEquals(
        List.of(new TransitionCandidate(TransitionKind.FADE, 30, 34, 4)), detect(0, 0, 0, 0));
  }

  @Test
  void flashIsNoFade() {
    assertEquals(List.of(), detect(0, 0));
  }

  @Test
  void longPlainRunIsNoFade() {
    assertEquals(1, detect(new double[50]).size());
    assertEquals(0, detect(new double[51]).size());
  }

  @Test
  void plainFramesAtStartAndEndAreNoFades() {
    FrameSeries series = new FrameSeries();
    for (int i = 0; i < 60; i++) {
      series.add(i < 10 || i >= 50 ? 0 : 50);
    }
    assertEquals(List.of(), new FadeDetector(series).detect());
  }

  @Test
  void rampsHaveAtMost60Frames() {
    double[] spreads = new double[200];
    for (int i = 0; i < spreads.length; i++) {
      spreads[i] = .4 * Math.abs(i - 100);
    }
    assertEquals(
        List.of(new TransitionCandidate(TransitionKind.FADE, 53, 208, 4)), detect(spreads));
  }

  @Test
  void emptySeriesHasNoFades() {
    assertEquals(List.of(), new FadeDetector(new FrameSeries()).detect());
  }

  @Test
  void plainFramesHaveALowSpread() {
    assertTrue(FadeDetector.isPlain(6.9));
    assertFalse(FadeDetector.isPlain(7));
  }
}
