package needledrop.look;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FrameFeaturesTest {

  @ParameterizedTest
  @CsvSource({
    "255, 255, 255, 255",
    "0, 0, 0, 0",
    "255, 0, 0, 76.245",
    "0, 255, 0, 149.685",
    "0, 0, 255, 29.07"
  })
  void plainFrameHasTheLumaOfBt601(int red, int green, int blue, double luma) {
    FrameFeatures features = new FrameFeatures(Pictures.plain(red, green, blue));
    assertEquals(luma, features.lumaMean, .01);
    assertEquals(0, features.lumaSpread, .05);
    assertEquals(luma, features.halfSize[17], .01);
    assertEquals(0, features.normalized[100], .01);
  }

  @ParameterizedTest
  @CsvSource({"128, 128, 128, 36", "255, 0, 0, 7", "0, 0, 255, 58"})
  void plainFrameHasOneChromaCell(int red, int green, int blue, int cell) {
    FrameFeatures features = new FrameFeatures(Pictures.plain(red, green, blue));
    double sum = 0;
    for (float share : features.chromaHistogram) {
      sum += share;
    }
    assertEquals(1, sum, 1e-3);
    assertEquals(
        1, features.chromaHistogram[cell], 1e-3, () -> Arrays.toString(features.chromaHistogram));
  }

  @Test
  void normalizedLumaHasMeanZeroAndDeviationOne() {
    FrameFeatures features = new FrameFeatures(new SyntheticPicture(3).at(0));
    double sum = 0;
    double squares = 0;
    for (float value : features.normalized) {
      sum += value;
      squares += value * value;
    }
    assertEquals(0, sum / features.normalized.length, 1e-3);
    assertEquals(1, squares / features.normalized.length, 1e-3);
  }

  @Test
  void normalizedLumaDoesNotDependOnBrightnessAndContrast() {
    byte[] picture = Pictures.gradient();
    byte[] dimmed = Pictures.mix(picture, .5, Pictures.grey(60), 1);
    assertArrayEquals(
        new FrameFeatures(picture).normalized, new FrameFeatures(dimmed).normalized, .02f);
  }

  @Test
  void paddingRepeatsTheBorder() {
    FrameFeatures features = new FrameFeatures(new SyntheticPicture(4).at(0));
    int last = FrameFeatures.WIDTH * FrameFeatures.HEIGHT - 1;
    assertEquals(features.normalized[0], features.padded[0]);
    assertEquals(features.normalized[last], features.padded[features.padded.length - 1]);
    int inside =
        FrameFeatures.MAX_MOTION_Y * FrameFeatures.PADDED_WIDTH + FrameFeatures.MAX_MOTION_X;
    assertEquals(features.normalized[5], features.padded[inside + 5]);
  }

  @Test
  void frameWithTooFewPixelsIsRejected() {
    assertThrows(ArrayIndexOutOfBoundsException.class, () -> new FrameFeatures(new byte[300]));
  }
}
