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

/** The beats of the library's songs, tracked when they are first asked for. */
public final class BeatsOfSongs {
  /** Of how many songs the beats are remembered. */
  private static final int MAX_REMEMBERED = 200;

  private final SongFiles files;
  private final MediaFileAccess sources;
  private final Ffmpeg ffmpeg;
  private final Map<SongId, Beats> known = new ConcurrentHashMap<>();

  public BeatsOfSongs(SongFiles files, MediaFileAccess sources, Ffmpeg ffmpeg) {
    this.files = files;
    this.sources = sources;
    this.ffmpeg = ffmpeg;
  }

  /**
   * Takes a few seconds the first time.
   *
   * @return nothing for a song without a file
   * @throws needledrop.media.process.MediaException where its file cannot be read
   */
  Optional<Beats> of(SongId song) {
    if (known.size() >= MAX_REMEMBERED) {
      known.clear();
    }
    return files
        .find(song)
        .map(file ->
            known.computeIfAbsent(
                song, _ -> Beats.in(ffmpeg, sources.recording(file), Progress.NONE)));
  }
}
