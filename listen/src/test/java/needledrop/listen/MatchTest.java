package needledrop.listen;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ForkJoinPool;
import needledrop.listen.KnownCues.Known;
import needledrop.media.AudioBuffer;
import needledrop.media.Progress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The listener on sound made on the spot, whose cues are known. */
class MatchTest {
  private static final double NEAR_SECONDS = 1.5;

  @TempDir private Path folder = Path.of(".");

  @Test
  void everyKnownCueIsFoundAndNoOther() throws Exception {
    List<Known> known = KnownCues.in("mix.txt");
    Mixture mixture = new Mixture(7, 200);
    for (Known cue : known) cue.layInto(mixture);
    List<Cue> found = listen(Library.fingerprints(1, 2, 3, 4, 5, 6, 7), mixture.sound()).cues();
    for (Known cue : known) assertTrue(found.stream().anyMatch(cue::isNear), cue::missing);
    assertEquals(known.size(), found.size(), found::toString);
  }

  @Test
  void songsThatAreNotInTheLibraryAreNotFound() throws Exception {
    assertEquals(List.of(), listen(Library.fingerprints(3, 4), underVoice(5)).cues());
  }

  @Test
  void ofTwoEqualSongsOnlyOneIsNamed() throws Exception {
    SortedMap<String, Fingerprint> songs = Library.fingerprints(2);
    songs.put("the same again", Fingerprint.ofSong(Library.tune(2)));
    assertEquals(1, listen(songs, underVoice(2)).cues().size());
  }

  @Test
  void cuesOfOneSongDoNotOverlap() throws Exception {
    Mixture mixture = new Mixture(3, 60);
    for (int i = 0; i < 3; i++) mixture.lay(Library.tune(4), 2 + 19 * i, 16 + 19 * i, 20, 1, 6);
    List<Cue> cues = listen(Library.fingerprints(4), mixture.sound()).cues();
    assertEquals(3, cues.size());
    for (int i = 1; i < cues.size(); i++) {
      assertFalse(cues.get(i - 1).span().overlaps(cues.get(i).span()), cues::toString);
    }
  }

  @Test
  void aSongThatDrownsForAMomentIsOneCue() throws Exception {
    Mixture mixture = new Mixture(4, 40);
    mixture.lay(Library.tune(3), 5, 18, 10, 1, 0);
    mixture.lay(Library.tune(3), 22, 35, 27, 1, 0);
    assertEquals(1, listen(Library.fingerprints(3), mixture.sound()).cues().size());
  }

  @Test
  void theSongItselfIsFoundFromItsStartToItsEnd() throws Exception {
    AudioBuffer song = Library.tune(1);
    Cue cue = listen(Library.fingerprints(1), song).cues().getFirst();
    assertEquals(0, cue.span().startSeconds(), NEAR_SECONDS);
    assertEquals(song.seconds(), cue.span().endSeconds(), 3);
    assertTrue(cue.confidence() > 0.99, cue::toString);
  }

  @Test
  void silenceNoiseAndBrokenNumbersGiveNoCue() throws Exception {
    SortedMap<String, Fingerprint> songs = Library.fingerprints(1);
    float[] broken = new float[20 * Grid.RATE];
    for (int i = 0; i < broken.length; i++) {
      broken[i] = i % 3 == 0 ? Float.NaN : Float.POSITIVE_INFINITY;
    }
    songs.put("nothing", Fingerprint.ofSong(new AudioBuffer(new float[60 * Grid.RATE], Grid.RATE)));
    songs.put("broken", Fingerprint.ofSong(new AudioBuffer(broken, Grid.RATE)));
    for (float[] samples : List.of(broken, new float[30 * Grid.RATE], new float[0], new float[9])) {
      assertEquals(List.of(), listen(songs, new AudioBuffer(samples, Grid.RATE)).cues());
    }
  }

  @Test
  void anEmptyLibraryFindsNothing() throws Exception {
    assertEquals(List.of(), listen(new TreeMap<>(), underVoice(1)).cues());
  }

  @Test
  void songsOfASecondAndOfNothingDoNoHarm() throws Exception {
    SortedMap<String, Fingerprint> songs = Library.fingerprints(2);
    songs.put("nothing", Fingerprint.ofSong(new AudioBuffer(new float[0], Grid.RATE)));
    songs.put("second", Fingerprint.ofSong(new AudioBuffer(new float[Grid.RATE], Grid.RATE)));
    assertEquals("tune-2", listen(songs, underVoice(2)).cues().getFirst().song());
  }

  @Test
  void progressNeverFallsAndEndsWithOne() throws Exception {
    List<Double> told = new ArrayList<>();
    try (SongIndex index = Library.index(folder, Library.fingerprints(1, 2))) {
      Fingerprint footage = Fingerprint.ofFootage(underVoice(1));
      new Match(index, ForkJoinPool.commonPool()).listen(footage, told::add);
    }
    assertEquals(told.stream().sorted().toList(), told);
    assertEquals(1, told.getLast(), 1e-9);
  }

  @Test
  void whoeverIsToldTheProgressCanCancel() throws Exception {
    Progress cancelling =
        fraction -> {
          if (fraction > 0.1) throw new CancellationException("enough");
        };
    try (SongIndex index = Library.index(folder, Library.fingerprints(1))) {
      Match match = new Match(index, ForkJoinPool.commonPool());
      Fingerprint footage = Fingerprint.ofFootage(underVoice(1));
      assertThrows(CancellationException.class, () -> match.listen(footage, cancelling));
    }
  }

  private static AudioBuffer underVoice(int tune) {
    Mixture mixture = new Mixture(5, 40);
    mixture.lay(Library.tune(tune), 8, 32, 12, 1, 0);
    return mixture.sound();
  }

  private CueSheet listen(SortedMap<String, Fingerprint> songs, AudioBuffer footage)
      throws Exception {
    try (SongIndex index = Library.index(folder, songs)) {
      return new Match(index, ForkJoinPool.commonPool())
          .listen(Fingerprint.ofFootage(footage), Progress.NONE);
    }
  }
}
