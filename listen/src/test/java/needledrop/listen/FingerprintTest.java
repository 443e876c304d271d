package needledrop.listen;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.SplittableRandom;
import needledrop.media.AudioBuffer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FingerprintTest {
  @TempDir private Path folder = Path.of(".");

  @Test
  void itIsTheSameHoweverTheSoundComesInBlocks() {
    float[] samples = Library.tune(1).samples();
    SplittableRandom random = new SplittableRandom(1);
    Ear ear = new Ear(Detail.SONG);
    for (int at = 0; at < samples.length; ) {
      int end = Math.min(samples.length, at + random.nextInt(3000));
      ear.hear(Arrays.copyOfRange(samples, at, end));
      at = end;
    }
    assertEquals(Fingerprint.ofSong(Library.tune(1)), ear.finish());
  }

  @Test
  void whatIsWrittenIsRead() throws Exception {
    Fingerprint fingerprint = Fingerprint.ofFootage(Library.tune(2));
    Path file = folder.resolve("fingerprint");
    fingerprint.write(file);
    assertEquals(fingerprint, Fingerprint.read(file));
  }

  @Test
  void aNewOneTakesTheOldOnesPlaceAndLeavesNothingElse() throws Exception {
    Path file = folder.resolve("fingerprint");
    for (int tune = 1; tune <= 2; tune++) Fingerprint.ofSong(Library.tune(tune)).write(file);
    assertEquals(Fingerprint.ofSong(Library.tune(2)), Fingerprint.read(file));
    try (var files = Files.list(folder)) {
      assertEquals(1, files.count());
    }
  }

  @Test
  void itsPeaksAreInOrderAndInsideIt() {
    Fingerprint fingerprint = Fingerprint.ofFootage(Library.tune(3));
    Peaks peaks = fingerprint.peaks();
    for (int peak = 1; peak < peaks.count(); peak++) {
      boolean later = peaks.frame(peak) > peaks.frame(peak - 1);
      boolean higher = peaks.bin(peak) > peaks.bin(peak - 1);
      assertTrue(later || (peaks.frame(peak) == peaks.frame(peak - 1) && higher));
    }
    assertTrue(peaks.frame(peaks.count() - 1) < fingerprint.frames());
  }

  @Test
  void louderOrSofterSoundHasNearlyTheSamePeaks() {
    float[] soft = Library.tune(1).samples().clone();
    for (int i = 0; i < soft.length; i++) soft[i] *= 0.25f;
    Peaks peaks = Fingerprint.ofSong(Library.tune(1)).peaks();
    Sightings sightings = new Sightings(Fingerprint.ofSong(new AudioBuffer(soft, Grid.RATE)));
    int seen = 0;
    for (int peak = 0; peak < peaks.count(); peak++) {
      if (sightings.seen(peaks.frame(peak), Math.round(peaks.bin(peak)))) seen++;
    }
    assertTrue(seen > 0.9 * peaks.count(), seen + " of " + peaks.count());
  }

  @Test
  void aConstantToneStandsAtItsFrequency() {
    float[] tone = new float[8 * Grid.RATE];
    SplittableRandom random = new SplittableRandom(2);
    for (int i = 0; i < tone.length; i++) {
      boolean on = i / 2000 % 2 == 0;
      tone[i] = (float) (on ? Math.sin(2 * Math.PI * 1000.0 * i / Grid.RATE) : 0);
      tone[i] += (float) (1e-3 * random.nextDouble());
    }
    Peaks peaks = Fingerprint.ofSong(new AudioBuffer(tone, Grid.RATE)).peaks();
    boolean found = false;
    for (int peak = 0; peak < peaks.count(); peak++) {
      found |= Math.abs(peaks.bin(peak) - 128) < 0.1;
    }
    assertTrue(found);
  }

  @Test
  void soundOfAnotherRateIsRefused() {
    AudioBuffer audioBuffer = new AudioBuffer(new float[100], 44_100);
    assertThrows(IllegalArgumentException.class, () -> Fingerprint.ofSong(audioBuffer));
  }
}
