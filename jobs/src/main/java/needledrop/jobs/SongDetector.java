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

/** Listening to a video for all the songs of the library. */
public final class SongDetector {
  private static final double FINGERPRINT_SHARE = 0.7;

  private final Ffmpeg ffmpeg;
  private final SongFingerprints songFingerprints;
  private final Executor threads;

  /**
   * @param threads share the work of one listening
   */
  public SongDetector(Ffmpeg ffmpeg, SongFingerprints library, Executor threads) {
    this.ffmpeg = ffmpeg;
    this.songFingerprints = library;
    this.threads = threads;
  }

  /**
   * Finds the cues of a video; empty while the library is not ready.
   *
   * @param kept where its fingerprint is kept, so that it is decoded once however often the library
   *     grows
   */
  Optional<CueSheet> detect(Path video, Path kept, Progress progress) throws IOException {
    Optional<SongIndex> songs = songFingerprints.openIndex();
    if (songs.isEmpty()) {
      return Optional.empty();
    }
    try (SongIndex index = songs.get()) {
      if (isSilent(video)) {
        return Optional.of(new CueSheet(List.of()));
      }
      Fingerprint fingerprint = fingerprint(video, kept, progress.part(0, FINGERPRINT_SHARE));
      return Optional.of(
          new CueDetector(index, threads).detect(fingerprint, progress.part(FINGERPRINT_SHARE, 1)));
    }
  }

  private boolean isSilent(Path video) {
    return ffmpeg.probe(video).audio() == null;
  }

  private Fingerprint fingerprint(Path video, Path kept, Progress progress) throws IOException {
    if (Files.exists(kept)) {
      try {
        return Fingerprint.read(kept);
      } catch (DamagedFileException e) {
        Files.delete(kept);
      }
    }
    Fingerprint fingerprint = Fingerprint.ofFootage(ffmpeg, video, progress);
    Files.createDirectories(kept.resolveSibling(""));
    fingerprint.write(kept);
    return fingerprint;
  }
}
