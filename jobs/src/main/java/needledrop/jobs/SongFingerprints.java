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
public final class SongFingerprints {
  private final Ffmpeg ffmpeg;
  private final SongFiles files;
  private final MediaFileAccess fileAccess;
  private final DerivedFiles derivedFiles;

  public SongFingerprints(
      Ffmpeg ffmpeg, SongFiles files, MediaFileAccess sources, DerivedFiles derivedFiles) {
    this.ffmpeg = ffmpeg;
    this.files = files;
    this.fileAccess = sources;
    this.derivedFiles = derivedFiles;
  }

  /** Takes the fingerprint of a song's file. */
  JobResult fingerprint(SongId song, Progress progress) throws IOException {
    Optional<SongFile> file = files.find(song);
    if (file.isPresent()) {
      Recording sound = fileAccess.recording(file.get());
      Fingerprint fingerprint = Fingerprint.ofSong(ffmpeg, sound, progress);
      Files.createDirectories(derivedFiles.songFolder());
      fingerprint.write(derivedFiles.fingerprint(song));
      files.fingerprinted(song);
    }
    return JobResult.DONE;
  }

  /**
   * The index of all songs as they are now; written anew where they changed. Empty while a
   * fingerprint that was lost is taken once more.
   */
  synchronized Optional<SongIndex> openIndex() throws IOException {
    List<SongFile> songs = files.fingerprinted().stream().filter(this::isAvailable).toList();
    if (songs.stream().anyMatch(this::retryIfLost)) {
      return Optional.empty();
    }
    Path index = derivedFiles.songFolder().resolve(indexFileName(songs));
    if (Files.notExists(index)) {
      write(index, songs);
    }
    return openIndex(index);
  }

  /** Without its file a song is listened for by the fingerprint that was taken before. */
  private boolean isAvailable(SongFile song) {
    return !song.missing() || Files.exists(derivedFiles.fingerprint(song.song()));
  }

  private boolean retryIfLost(SongFile song) {
    boolean lost = Files.notExists(derivedFiles.fingerprint(song.song()));
    if (lost) {
      files.retry(song.song());
    }
    return lost;
  }

  /** Follows from which songs there are and when each one's fingerprint was taken. */
  private static String indexFileName(List<SongFile> songs) {
    StringBuilder content = new StringBuilder();
    for (SongFile song : songs) {
      content.append(song.indexKey()).append(' ').append(fingerprintedAtMillis(song)).append('\n');
    }
    return UUID.nameUUIDFromBytes(content.toString().getBytes(StandardCharsets.UTF_8)) + ".index";
  }

  private static long fingerprintedAtMillis(SongFile song) {
    return song.fingerprintStatus() instanceof ProcessingStatus.Done(var at)
        ? at.toEpochMilli()
        : 0;
  }

  private void write(Path index, List<SongFile> songs) throws IOException {
    SortedMap<String, Fingerprint> fingerprints = new TreeMap<>();
    for (SongFile song : songs) {
      fingerprints.put(song.indexKey(), read(song));
    }
    Files.createDirectories(derivedFiles.songFolder());
    SongIndex.write(index, fingerprints);
    deleteOtherIndexes(index);
  }

  private Fingerprint read(SongFile song) throws IOException {
    Path file = derivedFiles.fingerprint(song.song());
    try {
      return Fingerprint.read(file);
    } catch (DamagedFileException e) {
      Files.deleteIfExists(file);
      throw e;
    }
  }

  private static Optional<SongIndex> openIndex(Path index) throws IOException {
    try {
      return Optional.of(SongIndex.open(index));
    } catch (DamagedFileException e) {
      Files.deleteIfExists(index);
      throw e;
    }
  }

  /** A listening that still has an older one open keeps it until it is done. */
  private static void deleteOtherIndexes(Path index) throws IOException {
    try (Stream<Path> all = Files.list(index.resolveSibling(""))) {
      for (Path file : all.toList()) {
        if (file.toString().endsWith(".index") && !file.equals(index)) {
          Files.delete(file);
        }
      }
    }
  }
}
