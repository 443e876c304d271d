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

/**
 * Computes and stores the acoustic fingerprint of each song, and the index of all of them in which
 * songs are searched.
 */
public final class SongFingerprints {
  private final Ffmpeg ffmpeg;
  private final SongFiles files;
  private final MediaFileAccess fileAccess;
  private final DerivedFiles derivedFiles;

  public SongFingerprints(
      Ffmpeg ffmpeg, SongFiles files, MediaFileAccess fileAccess, DerivedFiles derivedFiles) {
    this.ffmpeg = ffmpeg;
    this.files = files;
    this.fileAccess = fileAccess;
    this.derivedFiles = derivedFiles;
  }

  /** Makes the fingerprint of a song. */
  JobResult fingerprint(SongId song, Progress progress) throws IOException {
    Optional<SongFile> file = files.find(song);
    if (file.isPresent()) {
      Recording sound = fileAccess.recording(file.get());
      Fingerprint fingerprint = Fingerprint.ofSong(ffmpeg, sound, progress);
      Files.createDirectories(derivedFiles.songFolder());
      fingerprint.write(derivedFiles.fingerprint(song));
      files.markFingerprinted(song);
    }
    return JobResult.DONE;
  }

  /**
   * Opens the current index of all songs, and rewrites it if they changed. Returns empty while a
   * lost fingerprint is being made again.
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

  /** A song whose file is missing can still be detected by its existing fingerprint. */
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

  /** Returns a name derived from all songs and the times of their fingerprints. */
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

  /** Deletes older indexes. A detection that has one open can still read it. */
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
