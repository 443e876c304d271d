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
  void setFile() {
    file = folder.resolve("songs.index");
  }

  @Test
  void writtenSongsAreReadBack() throws Exception {
    SortedMap<String, Fingerprint> songs = TestSongs.fingerprints(1, 2);
    songs.put("Ünïcode/ß — 歌.ogg", Fingerprint.ofSong(TestSongs.song(3)));
    try (SongIndex index = TestSongs.writeIndex(folder, songs)) {
      assertEquals(List.copyOf(songs.keySet()), index.keys());
      for (int song = 0; song < songs.size(); song++) {
        Fingerprint written = songs.values().stream().toList().get(song);
        assertEquals(written, new Fingerprint(index.frames(song), index.peaks(song)));
      }
    }
  }

  @Test
  void everySongIsInExactlyOneShard() {
    SplittableRandom random = new SplittableRandom(3);
    for (int trial = 0; trial < 50; trial++) {
      int[] frames = random.ints(random.nextInt(1, 40), 0, 2 * Shard.FULL_FRAMES).toArray();
      int songs = 0;
      while (songs < frames.length) {
        int count = Shard.countSongsFrom(songs, frames);
        assertTrue(count >= 1);
        songs += count;
      }
      assertEquals(frames.length, songs);
    }
  }

  @Test
  void openIndexStaysValidWhenTheFileIsReplaced() throws Exception {
    try (SongIndex old = TestSongs.writeIndex(folder, TestSongs.fingerprints(1))) {
      SongIndex.write(file, TestSongs.fingerprints(2, 3));
      assertEquals(
          TestSongs.fingerprints(1).get("tune-1"), new Fingerprint(old.frames(0), old.peaks(0)));
    }
  }

  @Test
  void truncatedFileIsDamaged() throws Exception {
    SongIndex.write(file, TestSongs.fingerprints(1));
    byte[] whole = Files.readAllBytes(file);
    SplittableRandom random = new SplittableRandom(4);
    for (int trial = 0; trial < 20; trial++) {
      int length = trial < 4 ? trial * 7 : random.nextInt(whole.length);
      Files.write(file, Arrays.copyOf(whole, length));
      assertThrows(DamagedFileException.class, () -> SongIndex.open(file));
    }
  }

  @Test
  void fileWithOneBitChangedIsDamaged() throws Exception {
    SongIndex.write(file, TestSongs.fingerprints(1));
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
  void messageNamesWrongVersionOrFormat() throws Exception {
    new ChecksummedFile("NdIx", 7).write(file, out -> out.writeInt(0));
    assertTrue(damageMessage().contains("version 7"), damageMessage());
    Files.writeString(file, "Not an index at all, but longer than one's head");
    assertTrue(damageMessage().contains("songs.index"), damageMessage());
    Fingerprint.ofSong(TestSongs.song(1)).write(file);
    assertTrue(damageMessage().contains("does not begin"), damageMessage());
  }

  @Test
  void invalidContentWithValidChecksumIsDamaged() throws Exception {
    byte[] nonsense =
        "nonsense that claims to be a great many songs".getBytes(StandardCharsets.UTF_8);
    new ChecksummedFile("NdIx", 1).write(file, out -> out.write(nonsense));
    assertTrue(damageMessage().contains("damaged"), damageMessage());
  }

  @Test
  void missingFileIsNotReportedAsDamaged() {
    assertThrows(NoSuchFileException.class, () -> SongIndex.open(file));
  }

  private String damageMessage() {
    return String.valueOf(
        assertThrows(DamagedFileException.class, () -> SongIndex.open(file)).getMessage());
  }
}
