package needledrop.media.tune;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import needledrop.media.AudioBuffer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class TuneTest {

  @ParameterizedTest
  @ValueSource(longs = {-5, 0, 1, 2, 3, 1985, Long.MAX_VALUE})
  void aTuneLastsFromOneMinuteToOneAndTwoThirds(long seed) {
    double seconds = Tune.of(seed).seconds();
    assertTrue(seconds > 60 && seconds < 100, "seed " + seed + " lasts " + seconds);
  }

  @ParameterizedTest
  @EnumSource
  void everyFourthBeatIsADownbeat(Mood mood) {
    Tune tune = new Tune(7, mood);
    assertEquals(mood.tempo(), tune.tempo(), 2);
    for (int bar = 0; bar < tune.downbeats().size(); bar++) {
      assertEquals(tune.beats().get(4 * bar), tune.downbeats().get(bar));
    }
    List<Double> beats = tune.beats();
    assertEquals(
        60 / tune.tempo(), (beats.getLast() - beats.getFirst()) / (beats.size() - 1), 1e-9);
  }

  @Test
  void theSameSeedGivesTheSameSound() {
    assertArrayEquals(Tune.of(3).sound(8000).samples(), Tune.of(3).sound(8000).samples());
  }

  @Test
  void anotherSeedGivesAnother() {
    float[] one = new Tune(1, Mood.DRIVING).sound(8000).samples();
    float[] other = new Tune(2, Mood.DRIVING).sound(8000).samples();
    assertNotEquals(Arrays.hashCode(one), Arrays.hashCode(other));
  }

  @Test
  void itIsLoudAndNeverClips() {
    AudioBuffer audioBuffer = Tune.of(1).sound(22050);
    double sum = 0;
    for (float sample : audioBuffer.samples()) {
      assertTrue(Math.abs(sample) < 1, "a sample of " + sample);
      sum += (double) sample * sample;
    }
    assertTrue(Math.sqrt(sum / audioBuffer.samples().length) > 0.1);
    assertEquals(Tune.of(1).seconds(), audioBuffer.seconds(), 1e-3);
  }

  @Test
  void theDrumsFallOnTheBeats() {
    Tune tune = new Tune(1, Mood.DRIVING);
    AudioBuffer audioBuffer = tune.sound(8000);
    double on = 0;
    double off = 0;
    for (double beat : tune.beats().subList(16, 44)) {
      on += rise(audioBuffer, beat);
      off += rise(audioBuffer, beat + 0.6 * 60 / tune.tempo());
    }
    assertTrue(on > 3 * off, "on the beats " + on + ", between them " + off);
  }

  /** How much more there is in the 30 ms after a time than in those before it. */
  private static double rise(AudioBuffer audioBuffer, double seconds) {
    return Math.max(0, energy(audioBuffer, seconds) - energy(audioBuffer, seconds - 0.03));
  }

  private static double energy(AudioBuffer audioBuffer, double from) {
    double energy = 0;
    for (int i = (int) (from * audioBuffer.sampleRate());
        i < (from + 0.03) * audioBuffer.sampleRate();
        i++) {
      energy += audioBuffer.samples()[i] * audioBuffer.samples()[i];
    }
    return energy;
  }
}
