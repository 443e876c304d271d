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
  void blockSizesDoNotChangeTheFingerprint() {
    float[] samples = TestSongs.song(1).samples();
    SplittableRandom random = new SplittableRandom(1);
    Fingerprinter fingerprinter = new Fingerprinter(PeakDensity.SONG);
    for (int start = 0; start < samples.length; ) {
      int end = Math.min(samples.length, start + random.nextInt(3000));
      fingerprinter.accept(Arrays.copyOfRange(samples, start, end));
      start = end;
    }
    assertEquals(Fingerprint.ofSong(TestSongs.song(1)), fingerprinter.finish());
  }

  @Test
  void writtenFingerprintIsReadBack() throws Exception {
    Fingerprint fingerprint = Fingerprint.ofFootage(TestSongs.song(2));
    Path file = folder.resolve("fingerprint");
    fingerprint.write(file);
    assertEquals(fingerprint, Fingerprint.read(file));
  }

  @Test
  void writingReplacesTheFileAndLeavesNoOtherFile() throws Exception {
    Path file = folder.resolve("fingerprint");
    for (int tune = 1; tune <= 2; tune++) Fingerprint.ofSong(TestSongs.song(tune)).write(file);
    assertEquals(Fingerprint.ofSong(TestSongs.song(2)), Fingerprint.read(file));
    try (var files = Files.list(folder)) {
      assertEquals(1, files.count());
    }
  }

  @Test
  void peaksAreSortedAndWithinTheRecording() {
    Fingerprint fingerprint = Fingerprint.ofFootage(TestSongs.song(3));
    SpectralPeaks spectralPeaks = fingerprint.peaks();
    for (int peak = 1; peak < spectralPeaks.count(); peak++) {
      boolean later = spectralPeaks.frame(peak) > spectralPeaks.frame(peak - 1);
      boolean higher = spectralPeaks.bin(peak) > spectralPeaks.bin(peak - 1);
      assertTrue(later || (spectralPeaks.frame(peak) == spectralPeaks.frame(peak - 1) && higher));
    }
    assertTrue(spectralPeaks.frame(spectralPeaks.count() - 1) < fingerprint.frames());
  }

  @Test
  void volumeHardlyChangesThePeaks() {
    float[] quiet = TestSongs.song(1).samples().clone();
    for (int i = 0; i < quiet.length; i++) quiet[i] *= 0.25f;
    SpectralPeaks spectralPeaks = Fingerprint.ofSong(TestSongs.song(1)).peaks();
    PeakMap peakMap =
        new PeakMap(Fingerprint.ofSong(new AudioBuffer(quiet, SpectrogramGrid.SAMPLE_RATE)));
    int matching = 0;
    for (int peak = 0; peak < spectralPeaks.count(); peak++) {
      if (peakMap.hasPeak(spectralPeaks.frame(peak), Math.round(spectralPeaks.bin(peak))))
        matching++;
    }
    assertTrue(matching > 0.9 * spectralPeaks.count(), matching + " of " + spectralPeaks.count());
  }

  @Test
  void toneHasAPeakAtItsFrequency() {
    float[] tone = new float[8 * SpectrogramGrid.SAMPLE_RATE];
    SplittableRandom random = new SplittableRandom(2);
    for (int i = 0; i < tone.length; i++) {
      boolean on = i / 2000 % 2 == 0;
      tone[i] = (float) (on ? Math.sin(2 * Math.PI * 1000.0 * i / SpectrogramGrid.SAMPLE_RATE) : 0);
      tone[i] += (float) (1e-3 * random.nextDouble());
    }
    SpectralPeaks spectralPeaks =
        Fingerprint.ofSong(new AudioBuffer(tone, SpectrogramGrid.SAMPLE_RATE)).peaks();
    boolean found = false;
    for (int peak = 0; peak < spectralPeaks.count(); peak++) {
      found |= Math.abs(spectralPeaks.bin(peak) - 128) < 0.1;
    }
    assertTrue(found);
  }

  @Test
  void otherSampleRatesAreRejected() {
    AudioBuffer audioBuffer = new AudioBuffer(new float[100], 44_100);
    assertThrows(IllegalArgumentException.class, () -> Fingerprint.ofSong(audioBuffer));
  }
}
