package needledrop.listen;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import needledrop.media.AudioBuffer;
import needledrop.media.tune.GeneratedSong;

/** Generated songs for tests, by seed; each is generated only once. */
final class TestSongs {
  private static final Map<Integer, AudioBuffer> SONGS = new ConcurrentHashMap<>();

  private TestSongs() {}

  static AudioBuffer song(int number) {
    return SONGS.computeIfAbsent(
        number, n -> GeneratedSong.of(n).mono(SpectrogramGrid.SAMPLE_RATE));
  }

  static String key(int number) {
    return "tune-" + number;
  }

  static SortedMap<String, Fingerprint> fingerprints(int... numbers) {
    SortedMap<String, Fingerprint> songs = new TreeMap<>();
    for (int number : numbers) songs.put(key(number), Fingerprint.ofSong(song(number)));
    return songs;
  }

  static SongIndex writeIndex(Path folder, SortedMap<String, Fingerprint> songs)
      throws IOException {
    Path file = folder.resolve("songs.index");
    SongIndex.write(file, songs);
    return SongIndex.open(file);
  }
}
