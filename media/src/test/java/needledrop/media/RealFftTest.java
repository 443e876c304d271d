package needledrop.media;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RealFftTest {

  @ParameterizedTest
  @ValueSource(ints = {4, 8, 16, 64, 256, 1024})
  void forwardMatchesTheDirectSum(int size) {
    float[] samples = noise(size + 3);
    RealFft realFft = new RealFft(size);
    float[] re = new float[realFft.bins()];
    float[] im = new float[realFft.bins()];
    realFft.forward(samples, 3, re, im);
    for (int k = 0; k < realFft.bins(); k++) {
      assertEquals(sum(samples, 3, size, k, true), re[k], 2e-5 * size, "real part of bin " + k);
      assertEquals(sum(samples, 3, size, k, false), im[k], 2e-5 * size, "imaginary of bin " + k);
    }
  }

  @Test
  void sineHasItsPowerInOneBin() {
    float[] samples = new float[512];
    for (int n = 0; n < samples.length; n++) {
      samples[n] = (float) Math.sin(2 * Math.PI * 20 * n / 512);
    }
    RealFft realFft = new RealFft(512);
    float[] power = new float[realFft.bins()];
    realFft.power(samples, 0, power);
    assertEquals(256.0 * 256, power[20], 1);
    power[20] = 0;
    assertArrayEquals(new float[realFft.bins()], power, 1e-3f);
  }

  @Test
  void sizesOtherThanPowersOfTwoAreRejected() {
    assertThrows(IllegalArgumentException.class, () -> new RealFft(1000));
    assertThrows(IllegalArgumentException.class, () -> new RealFft(2));
  }

  private static double sum(float[] samples, int offset, int size, int k, boolean real) {
    double sum = 0;
    for (int n = 0; n < size; n++) {
      double angle = 2 * Math.PI * k * n / size;
      sum += samples[offset + n] * (real ? Math.cos(angle) : -Math.sin(angle));
    }
    return sum;
  }

  private static float[] noise(int length) {
    Random random = new Random(length);
    float[] samples = new float[length];
    for (int n = 0; n < length; n++) {
      samples[n] = random.nextFloat() * 2 - 1;
    }
    return samples;
  }
}
