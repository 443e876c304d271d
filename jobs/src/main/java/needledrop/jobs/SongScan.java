package needledrop.jobs;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import needledrop.catalog.file.FileLocation.InFolder;
import needledrop.catalog.file.FileStamp;
import needledrop.catalog.file.FolderSongSync;
import needledrop.catalog.file.ScannedSong;
import needledrop.catalog.file.SongFile;
import needledrop.catalog.file.SongTags;
import needledrop.catalog.file.TagEncodings;
import needledrop.media.FailureText;
import needledrop.media.Probe;
import needledrop.media.Progress;
import needledrop.media.cue.CueTrack;
import needledrop.media.ffmpeg.Ffmpeg;
import needledrop.message.Message;
import org.jspecify.annotations.Nullable;

/**
 * Compares the files of a watched folder with the songs in the library, and adds, updates or marks
 * what is new, changed or missing.
 */
final class SongScan {
  private final Ffmpeg ffmpeg;
  private final FolderFiles files;
  private final FolderSongSync sync;
  private final Map<Path, List<SongFile>> known = new HashMap<>();

  SongScan(Ffmpeg ffmpeg, FolderFiles files, FolderSongSync sync, List<SongFile> known) {
    this.ffmpeg = ffmpeg;
    this.files = files;
    this.sync = sync;
    for (SongFile song : known) {
      if (song.location() instanceof InFolder(Path file)) {
        this.known.computeIfAbsent(file, _ -> new ArrayList<>()).add(song);
      }
    }
  }

  /** Runs the scan. Missing files are marked first, so that renamed files are recognized. */
  void run(Progress progress) throws IOException {
    known.forEach((file, all) -> {
      if (files.isGone(file)) {
        all.forEach(song -> sync.markMissing(song.song()));
      }
    });
    List<Path> found = files.list();
    for (int i = 0; i < found.size(); i++) {
      scanFile(found.get(i), known.getOrDefault(found.get(i), List.of()));
      progress.report((i + 1.0) / found.size());
    }
  }

  private void scanFile(Path file, List<SongFile> known) {
    try {
      FileStamp stamp = FileStamp.of(file);
      String sheet = files.cueSheets().findDigest(file).orElse(null);
      if (known.isEmpty() || !known.stream().allMatch(song -> isUnchanged(song, stamp, sheet))) {
        update(file, stamp, sheet, TagEncodings.chosenEncoding(known));
      } else {
        known.stream().filter(SongFile::missing).forEach(song -> sync.markFound(song.song()));
      }
    } catch (IOException e) {
      files.skip(file, Message.untranslated(FailureText.of(e)));
    }
  }

  private static boolean isUnchanged(SongFile song, FileStamp stamp, @Nullable String sheet) {
    return stamp.equals(song.stamp()) && Objects.equals(sheet, song.cueSheetDigest());
  }

  private void update(Path file, FileStamp stamp, @Nullable String sheet, @Nullable String encoding)
      throws IOException {
    Optional<Probe> probe = files.probe(file).filter(found -> found.audio() != null);
    if (probe.isPresent()) {
      Map<String, String> tags = TagEncodings.read(file, probe.get().tags(), encoding);
      sync.update(sync(file, stamp, sheet, probe.get(), tags));
    }
  }

  private List<ScannedSong> sync(
      Path file, FileStamp stamp, @Nullable String sheet, Probe probe, Map<String, String> tags) {
    String sound = ffmpeg.audioDigest(file);
    List<CueTrack> tracks = files.cueSheets().tracks(file, probe);
    return tracks.isEmpty()
        ? List.of(
            ScannedSong.ofFile(
                file, stamp, sound, SongTags.of(tags, file.getFileName().toString())))
        : tracks.stream()
            .map(track ->
                ScannedSong.ofSpan(
                    file, stamp, sound, SongTags.of(track, tags), track.span(), sheet))
            .toList();
  }
}
