package needledrop.listen;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.SplittableRandom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SongIndexTest {
  @TempDir private Path folder = Path.of(".");
  private Path file = Path.of(".");

  @BeforeEach
  void nameTheFile() {
    file = folder.resolve("songs.index");
  }

  @Test
  void itHoldsWhatWasWritten() throws Exception {
    SortedMap<String, Fingerprint> songs = Library.fingerprints(1, 2);
    songs.put("Ünïcode/ß — 歌.ogg", Fingerprint.ofSong(Library.tune(3)));
    try (SongIndex index = Library.index(folder, songs)) {
      assertEquals(List.copyOf(songs.keySet()), index.keys());
      for (int song = 0; song < songs.size(); song++) {
        Fingerprint written = songs.values().stream().toList().get(song);
        assertEquals(written, new Fingerprint(index.frames(song), index.peaks(song)));
      }
    }
  }

  @Test
  void everySongLiesInOneShard() {
    SplittableRandom random = new SplittableRandom(3);
    for (int trial = 0; trial < 50; trial++) {
      int[] frames = random.ints(random.nextInt(1, 40), 0, 2 * Shard.FULL).toArray();
      int songs = 0;
      while (songs < frames.length) {
        int more = Shard.songsFrom(songs, frames);
        assertTrue(more >= 1);
        songs += more;
      }
      assertEquals(frames.length, songs);
    }
  }

  @Test
  void whatIsOpenStaysGoodWhenANewOneIsWritten() throws Exception {
    try (SongIndex old = Library.index(folder, Library.fingerprints(1))) {
      SongIndex.write(file, Library.fingerprints(2, 3));
      assertEquals(
          Library.fingerprints(1).get("tune-1"), new Fingerprint(old.frames(0), old.peaks(0)));
    }
  }

  @Test
  void aFileCutOffAnywhereIsDamaged() throws Exception {
    SongIndex.write(file, Library.fingerprints(1));
    byte[] whole = Files.readAllBytes(file);
    SplittableRandom random = new SplittableRandom(4);
    for (int trial = 0; trial < 20; trial++) {
      int length = trial < 4 ? trial * 7 : random.nextInt(whole.length);
      Files.write(file, Arrays.copyOf(whole, length));
      assertThrows(DamagedFileException.class, () -> SongIndex.open(file));
    }
  }

  @Test
  void aFileWithOneByteChangedIsDamaged() throws Exception {
    SongIndex.write(file, Library.fingerprints(1));
    byte[] whole = Files.readAllBytes(file);
    SplittableRandom random = new SplittableRandom(5);
    for (int trial = 0; trial < 20; trial++) {
      byte[] changed = whole.clone();
      changed[random.nextInt(whole.length)] ^= (byte) (1 << random.nextInt(8));
      Files.write(file, changed);
      assertThrows(DamagedFileException.class, () -> SongIndex.open(file));
    }
  }

  @Test
  void anotherVersionAndAnotherKindOfFileSayWhatTheyAre() throws Exception {
    new SealedFile("NdIx", 7).write(file, out -> out.writeInt(0));
    assertTrue(damage().contains("version 7"), damage());
    Files.writeString(file, "Not an index at all, but longer than one's head");
    assertTrue(damage().contains("songs.index"), damage());
    Fingerprint.ofSong(Library.tune(1)).write(file);
    assertTrue(damage().contains("does not begin"), damage());
  }

  @Test
  void soundContentOfTheRightKindThatMakesNoSenseIsDamagedToo() throws Exception {
    byte[] nonsense =
        "nonsense that claims to be a great many songs".getBytes(StandardCharsets.UTF_8);
    new SealedFile("NdIx", 1).write(file, out -> out.write(nonsense));
    assertTrue(damage().contains("damaged"), damage());
  }

  @Test
  void aFileThatIsNotThereIsNotDamaged() {
    assertThrows(NoSuchFileException.class, () -> SongIndex.open(file));
  }

  private String damage() {
    return String.valueOf(
        assertThrows(DamagedFileException.class, () -> SongIndex.open(file)).getMessage());
  }
}
