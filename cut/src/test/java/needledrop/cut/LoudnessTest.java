package needledrop.cut;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class LoudnessTest {
  /** The first case of EBU Tech 3341. */
  @Test
  void aThousandHertzAtMinus23DecibelsIsMinus23Units() {
    assertEquals(-23, loudness(-23).between(0, 20), .1);
  }

  @Test
  void silenceBetweenDoesNotMakeASongQuieter() {
    Loudness loudness = loudness(-23);
    loudness.accept(new float[20 * Loudness.RATE]);
    assertEquals(-23, loudness.between(0, 40), .2);
  }

  @Test
  void silenceIsInfinitelyQuiet() {
    Loudness loudness = new Loudness();
    loudness.accept(new float[Loudness.RATE]);
    assertEquals(Double.NEGATIVE_INFINITY, loudness.between(0, 1));
  }

  private static Loudness loudness(double decibels) {
    float[] tone = new float[20 * Loudness.RATE];
    double amplitude = Math.pow(10, decibels / 20);
    for (int i = 0; i < tone.length; i++) {
      tone[i] = (float) (amplitude * Math.sin(2 * Math.PI * 1000 * i / Loudness.RATE));
    }
    Loudness loudness = new Loudness();
    loudness.accept(tone);
    return loudness;
  }
}
