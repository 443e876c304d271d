package needledrop.jobs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import needledrop.listen.CueDetector;
import needledrop.listen.CueSheet;
import needledrop.listen.DamagedFileException;
import needledrop.listen.Fingerprint;
import needledrop.listen.SongIndex;
import needledrop.media.Progress;
import needledrop.media.ffmpeg.Ffmpeg;

/**
 * Compares the sound of a video with the fingerprints of all songs in the library, and returns when
 * each song plays.
 */
public final class SongDetector {
  private static final double FINGERPRINT_SHARE = 0.7;

  private final Ffmpeg ffmpeg;
  private final SongFingerprints songFingerprints;
  private final Executor threads;

  /**
   * Creates a detector.
   *
   * @param threads the threads among which one detection is divided
   */
  public SongDetector(Ffmpeg ffmpeg, SongFingerprints songFingerprints, Executor threads) {
    this.ffmpeg = ffmpeg;
    this.songFingerprints = songFingerprints;
    this.threads = threads;
  }

  /**
   * Detects the cues of a video; returns empty if a fingerprint of a song is missing.
   *
   * @param cacheFile the file for its fingerprint, so that it is decoded only once
   */
  Optional<CueSheet> detect(Path video, Path cacheFile, Progress progress) throws IOException {
    Optional<SongIndex> songs = songFingerprints.openIndex();
    if (songs.isEmpty()) {
      return Optional.empty();
    }
    try (SongIndex index = songs.get()) {
      if (isSilent(video)) {
        return Optional.of(new CueSheet(List.of()));
      }
      Fingerprint fingerprint = fingerprint(video, cacheFile, progress.part(0, FINGERPRINT_SHARE));
      return Optional.of(
          new CueDetector(index, threads).detect(fingerprint, progress.part(FINGERPRINT_SHARE, 1)));
    }
  }

  private boolean isSilent(Path video) {
    return ffmpeg.probe(video).audio() == null;
  }

  private Fingerprint fingerprint(Path video, Path cacheFile, Progress progress)
      throws IOException {
    if (Files.exists(cacheFile)) {
      try {
        return Fingerprint.read(cacheFile);
      } catch (DamagedFileException e) {
        Files.delete(cacheFile);
      }
    }
    Fingerprint fingerprint = Fingerprint.ofFootage(ffmpeg, video, progress);
    Files.createDirectories(cacheFile.resolveSibling(""));
    fingerprint.write(cacheFile);
    return fingerprint;
  }
}
