package needledrop.look;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FrameDistanceTest {

  private final FrameDistance frameDistance = new FrameDistance();
  private final byte[] picture = new SyntheticPicture(1).at(0);

  private double distance(byte[] a, byte[] b) {
    return frameDistance.of(new FrameFeatures(a), new FrameFeatures(b));
  }

  private double distanceAllowingPan(byte[] a, byte[] b) {
    return frameDistance.allowingPan(new FrameFeatures(a), new FrameFeatures(b));
  }

  @Test
  void equalFramesHaveDistanceZero() {
    assertEquals(0, distance(picture, picture), 1e-6);
    assertEquals(0, distanceAllowingPan(picture, picture), 1e-6);
  }

  @ParameterizedTest
  @CsvSource({"1, 0", "-3, 2", "4, 3", "0, -3"})
  void smallMotionHardlyCounts(int right, int down) {
    assertTrue(distance(picture, Pictures.move(picture, right, down)) < .12);
  }

  @Test
  void changesOfBrightnessAndContrastDoNotCount() {
    byte[] gradient = Pictures.gradient();
    byte[] dimmed = Pictures.mix(gradient, .5, Pictures.grey(40), 1);
    assertEquals(0, distance(gradient, dimmed), .02);
  }

  @Test
  void differentPicturesAreFarApart() {
    for (int other = 2; other < 10; other++) {
      double distance = distance(picture, new SyntheticPicture(other).at(0));
      assertTrue(distance > .35 && distance <= 1, "picture " + other + ": " + distance);
    }
  }

  @Test
  void coloursAloneCountThirtyPercent() {
    assertEquals(.3, distance(Pictures.plain(255, 0, 0), Pictures.plain(0, 130, 0)), 1e-3);
  }

  @Test
  void fastPanIsCloserThanADifferentPicture() {
    byte[] panned = Pictures.move(picture, 16, 0);
    double plain = distance(picture, panned);
    double allowed = distanceAllowingPan(picture, panned);
    assertTrue(plain > FrameDistance.MIN_PAN_DISTANCE, "without pan " + plain);
    assertTrue(allowed < plain, allowed + " and " + plain);
  }

  @Test
  @Timeout(120)
  void distanceIsAlwaysFromZeroToOne() {
    Random random = new Random(6);
    byte[] a = Pictures.grey(0);
    byte[] b = Pictures.grey(0);
    for (int trial = 0; trial < 30; trial++) {
      random.nextBytes(a);
      random.nextBytes(b);
      byte[] mixed = Pictures.wipe(a, b, random.nextInt(65));
      for (double distance : new double[] {distance(a, mixed), distanceAllowingPan(mixed, b)}) {
        assertTrue(distance >= 0 && distance <= 1, "distance " + distance);
      }
    }
  }
}
