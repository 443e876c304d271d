package needledrop.jobs;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import needledrop.catalog.file.MediaFileAccess;
import needledrop.catalog.file.ProcessingStatus;
import needledrop.catalog.file.SongFile;
import needledrop.catalog.file.SongFiles;
import needledrop.listen.DamagedFileException;
import needledrop.listen.Fingerprint;
import needledrop.listen.SongIndex;
import needledrop.media.Progress;
import needledrop.media.Recording;
import needledrop.media.ffmpeg.Ffmpeg;
import needledrop.store.Ids.SongId;

/** The songs that can be listened for: a fingerprint of each in its file, and one index of all. */
public final class SongLibrary {
  private final Ffmpeg ffmpeg;
  private final SongFiles files;
  private final MediaFileAccess sources;
  private final Derived derived;

  public SongLibrary(Ffmpeg ffmpeg, SongFiles files, MediaFileAccess sources, Derived derived) {
    this.ffmpeg = ffmpeg;
    this.files = files;
    this.sources = sources;
    this.derived = derived;
  }

  /** Takes the fingerprint of a song's file. */
  Outcome fingerprint(SongId song, Progress progress) throws IOException {
    Optional<SongFile> file = files.find(song);
    if (file.isPresent()) {
      Recording sound = sources.recording(file.get());
      Fingerprint fingerprint = Fingerprint.ofSong(ffmpeg, sound, progress);
      Files.createDirectories(derived.songs());
      fingerprint.write(derived.fingerprint(song));
      files.fingerprinted(song);
    }
    return Outcome.DONE;
  }

  /**
   * The index of all songs as they are now; written anew where they changed. Empty while a
   * fingerprint that was lost is taken once more.
   */
  synchronized Optional<SongIndex> open() throws IOException {
    List<SongFile> songs = files.fingerprinted().stream().filter(this::isAtHand).toList();
    if (songs.stream().anyMatch(this::lost)) {
      return Optional.empty();
    }
    Path index = derived.songs().resolve(nameFor(songs));
    if (Files.notExists(index)) {
      write(index, songs);
    }
    return open(index);
  }

  /** Without its file a song is listened for by the fingerprint that was taken before. */
  private boolean isAtHand(SongFile song) {
    return !song.missing() || Files.exists(derived.fingerprint(song.song()));
  }

  private boolean lost(SongFile song) {
    boolean lost = Files.notExists(derived.fingerprint(song.song()));
    if (lost) {
      files.retry(song.song());
    }
    return lost;
  }

  /** Follows from which songs there are and when each one's fingerprint was taken. */
  private static String nameFor(List<SongFile> songs) {
    StringBuilder content = new StringBuilder();
    for (SongFile song : songs) {
      content.append(song.indexKey()).append(' ').append(takenAt(song)).append('\n');
    }
    return UUID.nameUUIDFromBytes(content.toString().getBytes(StandardCharsets.UTF_8)) + ".index";
  }

  private static long takenAt(SongFile song) {
    return song.fingerprintStatus() instanceof ProcessingStatus.Done(var at)
        ? at.toEpochMilli()
        : 0;
  }

  private void write(Path index, List<SongFile> songs) throws IOException {
    SortedMap<String, Fingerprint> fingerprints = new TreeMap<>();
    for (SongFile song : songs) {
      fingerprints.put(song.indexKey(), read(song));
    }
    Files.createDirectories(derived.songs());
    SongIndex.write(index, fingerprints);
    forgetOthers(index);
  }

  private Fingerprint read(SongFile song) throws IOException {
    Path file = derived.fingerprint(song.song());
    try {
      return Fingerprint.read(file);
    } catch (DamagedFileException e) {
      Files.deleteIfExists(file);
      throw e;
    }
  }

  private static Optional<SongIndex> open(Path index) throws IOException {
    try {
      return Optional.of(SongIndex.open(index));
    } catch (DamagedFileException e) {
      Files.deleteIfExists(index);
      throw e;
    }
  }

  /** A listening that still has an older one open keeps it until it is done. */
  private static void forgetOthers(Path index) throws IOException {
    try (Stream<Path> all = Files.list(index.resolveSibling(""))) {
      for (Path file : all.toList()) {
        if (file.toString().endsWith(".index") && !file.equals(index)) {
          Files.delete(file);
        }
      }
    }
  }
}
