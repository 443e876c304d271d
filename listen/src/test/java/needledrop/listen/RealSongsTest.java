package needledrop.listen;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ForkJoinPool;
import needledrop.media.AudioBuffer;
import needledrop.media.Progress;
import needledrop.media.ffmpeg.Ffmpeg;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Tests cue detection on twenty real songs under equally loud real speech; takes long. */
@Tag("long")
class RealSongsTest {
  private static final int SONGS = 20;
  private static final double CUE_SECONDS = 30;
  private static final double CUE_INTERVAL_SECONDS = 40;
  private static final double TOLERANCE_SECONDS = 3;

  private final Ffmpeg ffmpeg = Ffmpeg.fromEnvironment();

  @Test
  void atLeast18Of20SongsAreFoundUnderSpeechWithoutFalseCues() throws Exception {
    List<Path> songs = DebianPackages.files("supertux-data", ".ogg", 500_000);
    List<Path> speech = DebianPackages.files("asterisk-core-sounds-en-wav", ".wav", 10_000);
    Collections.shuffle(songs, new Random(1));
    SortedMap<String, Fingerprint> library = new TreeMap<>();
    SpeechMusicMix speechMusicMix =
        new SpeechMusicMix(concatenateSpeech(speech, CUE_INTERVAL_SECONDS * (SONGS + 1)));
    List<String> added = new ArrayList<>();
    for (Path song : songs) {
      AudioBuffer audioBuffer = ffmpeg.decodeAudio(song, SpectrogramGrid.SAMPLE_RATE);
      library.put(song.toString(), Fingerprint.ofSong(audioBuffer));
      if (added.size() == SONGS || audioBuffer.seconds() < 2 * CUE_SECONDS) continue;
      double in = CUE_INTERVAL_SECONDS * added.size() + 5;
      speechMusicMix.addSong(audioBuffer, in, in + CUE_SECONDS, audioBuffer.seconds() / 4, 1, 0);
      added.add(song.toString());
    }
    List<Cue> cues = detect(library, speechMusicMix.sound()).cues();
    assertEquals(SONGS, added.size());
    long found = cues.stream().filter(cue -> isRight(cue, added)).count();
    assertTrue(found >= 18, () -> found + " of " + SONGS + " found: " + cues);
    assertEquals(List.of(), cues.stream().filter(cue -> !added.contains(cue.song())).toList());
  }

  private static boolean isRight(Cue cue, List<String> added) {
    double in = CUE_INTERVAL_SECONDS * added.indexOf(cue.song()) + 5;
    return Math.abs(cue.span().startSeconds() - in) <= TOLERANCE_SECONDS
        && Math.abs(cue.span().endSeconds() - in - CUE_SECONDS) <= TOLERANCE_SECONDS;
  }

  private float[] concatenateSpeech(List<Path> speech, double seconds) {
    float[] result = new float[(int) (seconds * SpectrogramGrid.SAMPLE_RATE)];
    int length = 0;
    for (int i = 0; length < result.length; i = (i + 1) % speech.size()) {
      float[] samples = ffmpeg.decodeAudio(speech.get(i), SpectrogramGrid.SAMPLE_RATE).samples();
      int count = Math.min(samples.length, result.length - length);
      System.arraycopy(samples, 0, result, length, count);
      length += count;
    }
    return result;
  }

  private static CueSheet detect(SortedMap<String, Fingerprint> songs, AudioBuffer footage) {
    try (SongIndex index = SongIndex.of(songs)) {
      return new CueDetector(index, ForkJoinPool.commonPool())
          .detect(Fingerprint.ofFootage(footage), Progress.NONE);
    }
  }
}
