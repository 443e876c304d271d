package needledrop.jobs;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import needledrop.catalog.file.FileStamp;
import needledrop.catalog.file.FolderSongs;
import needledrop.catalog.file.FoundSong;
import needledrop.catalog.file.SongFile;
import needledrop.catalog.file.SongTags;
import needledrop.catalog.file.Where.InFolder;
import needledrop.media.FailureText;
import needledrop.media.Probe;
import needledrop.media.Progress;
import needledrop.media.ffmpeg.Ffmpeg;
import org.jspecify.annotations.Nullable;

/** One look at a watched folder of songs: what is new there, what changed, what is gone. */
final class SongScan {
  private final Ffmpeg ffmpeg;
  private final FolderFiles files;
  private final FolderSongs songs;
  private final Map<Path, SongFile> known = new HashMap<>();

  SongScan(Ffmpeg ffmpeg, FolderFiles files, FolderSongs songs, List<SongFile> known) {
    this.ffmpeg = ffmpeg;
    this.files = files;
    this.songs = songs;
    for (SongFile song : known) {
      if (song.where() instanceof InFolder(Path file)) {
        this.known.put(file, song);
      }
    }
  }

  /** What is gone comes first, so that a renamed file is known again. */
  void run(Progress progress) throws IOException {
    known.forEach((file, song) -> {
      if (files.isGone(file)) {
        songs.miss(song.song());
      }
    });
    List<Path> found = files.list();
    for (int i = 0; i < found.size(); i++) {
      look(found.get(i), known.get(found.get(i)));
      progress.at((i + 1.0) / found.size());
    }
  }

  private void look(Path file, @Nullable SongFile song) {
    try {
      FileStamp stamp = FileStamp.of(file);
      if (song == null || !stamp.equals(song.stamp())) {
        update(file, stamp);
      } else if (song.missing()) {
        songs.restore(song.song());
      }
    } catch (IOException e) {
      files.leaveOut(file, FailureText.of(e));
    }
  }

  private void update(Path file, FileStamp stamp) {
    Optional<Probe> probe = files.probe(file).filter(found -> found.sound() != null);
    if (probe.isPresent()) {
      SongTags tags = SongTags.of(probe.get().tags(), file.getFileName().toString());
      songs.update(new FoundSong(file, stamp, ffmpeg.soundDigest(file), tags));
    }
  }
}
