package needledrop.cut;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import needledrop.media.AudioBuffer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BeatsTest {
  private static final double TOLERANCE_SECONDS = .07;

  @ParameterizedTest
  @ValueSource(doubles = {84, 100, 128, 140})
  void beatsAreFoundWithin70Milliseconds(double tempo) {
    Beats beats = Beats.of(band(tempo, 40));
    assertEquals(tempo, beats.bpm(), 1);
    int found = 0;
    int played = 0;
    for (double beat = 0; beat < 39; beat += 60 / tempo) {
      played++;
      found += near(beats.beats(), beat) ? 1 : 0;
    }
    assertTrue(found >= played - 2, found + " of " + played + " beats");
    assertTrue(beats.beats().size() <= played + 3, beats.beats().size() + " for " + played);
  }

  @Test
  void downbeatsFallOnChordChanges() {
    Beats beats = Beats.of(band(120, 40));
    for (double downbeat : beats.downbeats().subList(1, beats.downbeats().size() - 1)) {
      assertEquals(Math.rint(downbeat / 2) * 2, downbeat, TOLERANCE_SECONDS);
    }
  }

  @Test
  void silenceHasNoBeat() {
    Beats beats = Beats.of(new AudioBuffer(new float[20 * Beats.SAMPLE_RATE], Beats.SAMPLE_RATE));
    assertEquals(new Beats(0, List.of(), List.of()), beats);
  }

  @Test
  void emptyAudioHasNoBeat() {
    assertTrue(Beats.of(new AudioBuffer(new float[0], Beats.SAMPLE_RATE)).beats().isEmpty());
  }

  @Test
  void otherSampleRatesAreRejected() {
    AudioBuffer audioBuffer = new AudioBuffer(new float[100], 8000);
    assertThrows(IllegalArgumentException.class, () -> Beats.of(audioBuffer));
  }

  @Test
  @Timeout(120)
  void noiseGivesBeatsInOrder() {
    Random random = new Random(3);
    float[] noise = new float[30 * Beats.SAMPLE_RATE];
    for (int i = 0; i < noise.length; i++) {
      noise[i] = random.nextFloat() - .5f;
    }
    double last = -1;
    for (double beat : Beats.of(new AudioBuffer(noise, Beats.SAMPLE_RATE)).beats()) {
      assertTrue(beat > last);
      last = beat;
    }
  }

  private static boolean near(List<Double> beats, double time) {
    return beats.stream().anyMatch(beat -> Math.abs(beat - time) <= TOLERANCE_SECONDS);
  }

  /**
   * Returns a synthetic song: bass drum on one and three, snare on two and four, a new chord in
   * each bar of four beats.
   */
  private static AudioBuffer band(double tempo, int seconds) {
    float[] samples = new float[seconds * Beats.SAMPLE_RATE];
    Random random = new Random(11);
    double[] roots = {220, 174.6, 196, 261.6};
    double beat = 60 / tempo;
    for (int i = 0; i < samples.length; i++) {
      double time = (double) i / Beats.SAMPLE_RATE;
      int number = (int) (time / beat);
      double sinceBeat = time - number * beat;
      double root = roots[number / 4 % roots.length];
      double chord =
          Math.sin(2 * Math.PI * root * time)
              + Math.sin(2 * Math.PI * root * 1.26 * time)
              + Math.sin(2 * Math.PI * root * 1.5 * time);
      double drum =
          number % 2 == 0
              ? Math.sin(2 * Math.PI * 55 * sinceBeat) * Math.exp(-sinceBeat * 18)
              : random.nextGaussian() * .4 * Math.exp(-sinceBeat * 30);
      samples[i] = (float) (.06 * chord + .6 * drum);
    }
    return new AudioBuffer(samples, Beats.SAMPLE_RATE);
  }
}
