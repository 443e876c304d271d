package needledrop.cut;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class LoudnessMeterTest {
  /** Test case 1 of EBU Tech 3341. */
  @Test
  void oneKilohertzToneAtMinus23DbIsMinus23Lufs() {
    assertEquals(-23, loudness(-23).lufsBetween(0, 20), .1);
  }

  @Test
  void silenceDoesNotLowerTheLoudness() {
    LoudnessMeter loudnessMeter = loudness(-23);
    loudnessMeter.accept(new float[20 * LoudnessMeter.SAMPLE_RATE]);
    assertEquals(-23, loudnessMeter.lufsBetween(0, 40), .2);
  }

  @Test
  void silenceIsMinusInfinityLufs() {
    LoudnessMeter loudnessMeter = new LoudnessMeter();
    loudnessMeter.accept(new float[LoudnessMeter.SAMPLE_RATE]);
    assertEquals(Double.NEGATIVE_INFINITY, loudnessMeter.lufsBetween(0, 1));
  }

  private static LoudnessMeter loudness(double decibels) {
    float[] tone = new float[20 * LoudnessMeter.SAMPLE_RATE];
    double amplitude = Math.pow(10, decibels / 20);
    for (int i = 0; i < tone.length; i++) {
      tone[i] = (float) (amplitude * Math.sin(2 * Math.PI * 1000 * i / LoudnessMeter.SAMPLE_RATE));
    }
    LoudnessMeter loudnessMeter = new LoudnessMeter();
    loudnessMeter.accept(tone);
    return loudnessMeter;
  }
}
