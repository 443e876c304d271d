package needledrop.listen;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ForkJoinPool;
import needledrop.listen.ExpectedCues.ExpectedCue;
import needledrop.media.AudioBuffer;
import needledrop.media.Progress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests cue detection on generated audio with known cues. */
class CueDetectorTest {
  private static final double TOLERANCE_SECONDS = 1.5;

  @TempDir private Path folder = Path.of(".");

  @Test
  void allExpectedCuesAndNoOthersAreFound() throws Exception {
    List<ExpectedCue> expected = ExpectedCues.in("mix.txt");
    SpeechMusicMix speechMusicMix = new SpeechMusicMix(7, 200);
    for (ExpectedCue cue : expected) cue.addTo(speechMusicMix);
    List<Cue> found =
        detect(TestSongs.fingerprints(1, 2, 3, 4, 5, 6, 7), speechMusicMix.sound()).cues();
    for (ExpectedCue cue : expected)
      assertTrue(found.stream().anyMatch(cue::isNear), cue::notFoundMessage);
    assertEquals(expected.size(), found.size(), found::toString);
  }

  @Test
  void songsOutsideTheIndexAreNotFound() throws Exception {
    assertEquals(List.of(), detect(TestSongs.fingerprints(3, 4), underVoice(5)).cues());
  }

  @Test
  void onlyOneOfTwoIdenticalSongsIsReported() throws Exception {
    SortedMap<String, Fingerprint> songs = TestSongs.fingerprints(2);
    songs.put("the same again", Fingerprint.ofSong(TestSongs.song(2)));
    assertEquals(1, detect(songs, underVoice(2)).cues().size());
  }

  @Test
  void cuesOfOneSongDoNotOverlap() throws Exception {
    SpeechMusicMix speechMusicMix = new SpeechMusicMix(3, 60);
    for (int i = 0; i < 3; i++)
      speechMusicMix.addSong(TestSongs.song(4), 2 + 19 * i, 16 + 19 * i, 20, 1, 6);
    List<Cue> cues = detect(TestSongs.fingerprints(4), speechMusicMix.sound()).cues();
    assertEquals(3, cues.size());
    for (int i = 1; i < cues.size(); i++) {
      assertTrue(
          cues.get(i - 1).span().end().compareTo(cues.get(i).span().start()) <= 0, cues::toString);
    }
  }

  @Test
  void shortInaudibleGapDoesNotSplitACue() throws Exception {
    SpeechMusicMix speechMusicMix = new SpeechMusicMix(4, 40);
    speechMusicMix.addSong(TestSongs.song(3), 5, 18, 10, 1, 0);
    speechMusicMix.addSong(TestSongs.song(3), 22, 35, 27, 1, 0);
    assertEquals(1, detect(TestSongs.fingerprints(3), speechMusicMix.sound()).cues().size());
  }

  @Test
  void songMatchesItselfFromStartToEnd() throws Exception {
    AudioBuffer song = TestSongs.song(1);
    Cue cue = detect(TestSongs.fingerprints(1), song).cues().getFirst();
    assertEquals(0, cue.span().startSeconds(), TOLERANCE_SECONDS);
    assertEquals(song.seconds(), cue.span().endSeconds(), 3);
    assertTrue(cue.confidence() > 0.99, cue::toString);
  }

  @Test
  void silenceAndInvalidSamplesGiveNoCue() throws Exception {
    SortedMap<String, Fingerprint> songs = TestSongs.fingerprints(1);
    float[] broken = new float[20 * SpectrogramGrid.SAMPLE_RATE];
    for (int i = 0; i < broken.length; i++) {
      broken[i] = i % 3 == 0 ? Float.NaN : Float.POSITIVE_INFINITY;
    }
    songs.put(
        "nothing",
        Fingerprint.ofSong(
            new AudioBuffer(
                new float[60 * SpectrogramGrid.SAMPLE_RATE], SpectrogramGrid.SAMPLE_RATE)));
    songs.put("broken", Fingerprint.ofSong(new AudioBuffer(broken, SpectrogramGrid.SAMPLE_RATE)));
    for (float[] samples :
        List.of(broken, new float[30 * SpectrogramGrid.SAMPLE_RATE], new float[0], new float[9])) {
      assertEquals(
          List.of(), detect(songs, new AudioBuffer(samples, SpectrogramGrid.SAMPLE_RATE)).cues());
    }
  }

  @Test
  void emptyIndexFindsNothing() throws Exception {
    assertEquals(List.of(), detect(new TreeMap<>(), underVoice(1)).cues());
  }

  @Test
  void emptyAndVeryShortSongsAreTolerated() throws Exception {
    SortedMap<String, Fingerprint> songs = TestSongs.fingerprints(2);
    songs.put(
        "nothing", Fingerprint.ofSong(new AudioBuffer(new float[0], SpectrogramGrid.SAMPLE_RATE)));
    songs.put(
        "second",
        Fingerprint.ofSong(
            new AudioBuffer(new float[SpectrogramGrid.SAMPLE_RATE], SpectrogramGrid.SAMPLE_RATE)));
    assertEquals("tune-2", detect(songs, underVoice(2)).cues().getFirst().song());
  }

  @Test
  void progressNeverDecreasesAndEndsAtOne() throws Exception {
    List<Double> fractions = new ArrayList<>();
    try (SongIndex index = TestSongs.writeIndex(folder, TestSongs.fingerprints(1, 2))) {
      Fingerprint footage = Fingerprint.ofFootage(underVoice(1));
      new CueDetector(index, ForkJoinPool.commonPool()).detect(footage, fractions::add);
    }
    assertEquals(fractions.stream().sorted().toList(), fractions);
    assertEquals(1, fractions.getLast(), 1e-9);
  }

  @Test
  void progressListenerCanCancel() throws Exception {
    Progress cancelling =
        fraction -> {
          if (fraction > 0.1) throw new CancellationException("enough");
        };
    try (SongIndex index = TestSongs.writeIndex(folder, TestSongs.fingerprints(1))) {
      CueDetector cueDetector = new CueDetector(index, ForkJoinPool.commonPool());
      Fingerprint footage = Fingerprint.ofFootage(underVoice(1));
      assertThrows(CancellationException.class, () -> cueDetector.detect(footage, cancelling));
    }
  }

  private static AudioBuffer underVoice(int tune) {
    SpeechMusicMix speechMusicMix = new SpeechMusicMix(5, 40);
    speechMusicMix.addSong(TestSongs.song(tune), 8, 32, 12, 1, 0);
    return speechMusicMix.sound();
  }

  private CueSheet detect(SortedMap<String, Fingerprint> songs, AudioBuffer footage)
      throws Exception {
    try (SongIndex index = TestSongs.writeIndex(folder, songs)) {
      return new CueDetector(index, ForkJoinPool.commonPool())
          .detect(Fingerprint.ofFootage(footage), Progress.NONE);
    }
  }
}
