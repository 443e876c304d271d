package needledrop.web.studio.cutting;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import needledrop.catalog.file.MediaFileAccess;
import needledrop.catalog.file.SongFiles;
import needledrop.cut.Beats;
import needledrop.media.Progress;
import needledrop.media.ffmpeg.Ffmpeg;
import needledrop.store.Ids.SongId;

/** Finds the beats of a song in the library, to which cuts are snapped; detected on first use. */
final class SongBeats {
  /** Of how many songs the beats are remembered. */
  private static final int MAX_CACHED_SONGS = 200;

  private final SongFiles files;
  private final MediaFileAccess fileAccess;
  private final Ffmpeg ffmpeg;
  private final Map<SongId, Beats> cache = new ConcurrentHashMap<>();

  SongBeats(SongFiles files, MediaFileAccess sources, Ffmpeg ffmpeg) {
    this.files = files;
    this.fileAccess = sources;
    this.ffmpeg = ffmpeg;
  }

  /**
   * Takes a few seconds the first time.
   *
   * @return nothing for a song without a file
   * @throws needledrop.media.process.MediaException where its file cannot be read
   */
  Optional<Beats> find(SongId song) {
    if (cache.size() >= MAX_CACHED_SONGS) {
      cache.clear();
    }
    return files
        .find(song)
        .map(file ->
            cache.computeIfAbsent(
                song, _ -> Beats.detect(ffmpeg, fileAccess.recording(file), Progress.NONE)));
  }
}
