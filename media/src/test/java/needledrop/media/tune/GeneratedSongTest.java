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

class GeneratedSongTest {

  @ParameterizedTest
  @ValueSource(longs = {-5, 0, 1, 2, 3, 1985, Long.MAX_VALUE})
  void songLastsFrom60To100Seconds(long seed) {
    double seconds = GeneratedSong.of(seed).seconds();
    assertTrue(seconds > 60 && seconds < 100, "seed " + seed + " lasts " + seconds);
  }

  @ParameterizedTest
  @EnumSource
  void everyFourthBeatIsADownbeat(Groove groove) {
    GeneratedSong generatedSong = new GeneratedSong(7, groove);
    assertEquals(groove.bpm(), generatedSong.bpm(), 2);
    for (int bar = 0; bar < generatedSong.downbeats().size(); bar++) {
      assertEquals(generatedSong.beats().get(4 * bar), generatedSong.downbeats().get(bar));
    }
    List<Double> beats = generatedSong.beats();
    assertEquals(
        60 / generatedSong.bpm(), (beats.getLast() - beats.getFirst()) / (beats.size() - 1), 1e-9);
  }

  @Test
  void sameSeedGivesTheSameSamples() {
    assertArrayEquals(
        GeneratedSong.of(3).mono(8000).samples(), GeneratedSong.of(3).mono(8000).samples());
  }

  @Test
  void differentSeedsGiveDifferentSongs() {
    float[] one = new GeneratedSong(1, Groove.DRIVING).mono(8000).samples();
    float[] other = new GeneratedSong(2, Groove.DRIVING).mono(8000).samples();
    assertNotEquals(Arrays.hashCode(one), Arrays.hashCode(other));
  }

  @Test
  void songIsLoudAndNeverClips() {
    AudioBuffer audioBuffer = GeneratedSong.of(1).mono(22050);
    double sum = 0;
    for (float sample : audioBuffer.samples()) {
      assertTrue(Math.abs(sample) < 1, "a sample of " + sample);
      sum += (double) sample * sample;
    }
    assertTrue(Math.sqrt(sum / audioBuffer.samples().length) > 0.1);
    assertEquals(GeneratedSong.of(1).seconds(), audioBuffer.seconds(), 1e-3);
  }

  @Test
  void drumsFallOnTheBeats() {
    GeneratedSong generatedSong = new GeneratedSong(1, Groove.DRIVING);
    AudioBuffer audioBuffer = generatedSong.mono(8000);
    double on = 0;
    double off = 0;
    for (double beat : generatedSong.beats().subList(16, 44)) {
      on += rise(audioBuffer, beat);
      off += rise(audioBuffer, beat + 0.6 * 60 / generatedSong.bpm());
    }
    assertTrue(on > 3 * off, "on the beats " + on + ", between them " + off);
  }

  /**
   * Returns how much more energy there is in the 30 ms after a time than in the 30 ms before it.
   */
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
