package needledrop.jobs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import needledrop.catalog.file.FileNotAllowedException;
import needledrop.catalog.file.MediaFileAccess;
import needledrop.catalog.file.ProcessingStatus;
import needledrop.catalog.footage.Footage;
import needledrop.catalog.footage.FootageLibrary;
import needledrop.catalog.footage.VideoContainer;
import needledrop.cut.ProxyVideo;
import needledrop.jobs.Job.FindShots;
import needledrop.jobs.Job.ProxyFootage;
import needledrop.listen.CueSheet;
import needledrop.look.Shots;
import needledrop.look.Storyboard;
import needledrop.media.Progress;
import needledrop.media.ffmpeg.Ffmpeg;
import needledrop.store.Ids.FootageId;

/**
 * Runs the background jobs of one footage file: probes it, detects its shots and songs, and encodes
 * a small version if browsers cannot play it. Footage that was binned meanwhile is skipped.
 */
public final class FootageJobs {
  private static final double SHOT_DETECTION_SHARE = 0.8;

  private final Ffmpeg ffmpeg;
  private final FootageLibrary library;
  private final SongDetector songDetector;
  private final MediaFileAccess fileAccess;
  private final DerivedFiles derivedFiles;
  private final InstantSource clock;

  public FootageJobs(
      Ffmpeg ffmpeg,
      FootageLibrary library,
      SongDetector songDetector,
      MediaFileAccess fileAccess,
      DerivedFiles derivedFiles,
      InstantSource clock) {
    this.ffmpeg = ffmpeg;
    this.library = library;
    this.songDetector = songDetector;
    this.fileAccess = fileAccess;
    this.derivedFiles = derivedFiles;
    this.clock = clock;
  }

  JobResult probe(FootageId id) throws IOException {
    Optional<Footage> footage = library.find(id);
    if (footage.isPresent()) {
      derivedFiles.deleteAll(id);
      library.saveProbe(id, ffmpeg.probe(file(footage.get())));
    }
    return JobResult.DONE;
  }

  JobResult findShots(FootageId id, Progress progress) throws IOException {
    Optional<Footage> footage = library.find(id);
    if (footage.isPresent()) {
      Path file = file(footage.get());
      Shots shots = Shots.detect(ffmpeg, file, progress.part(0, SHOT_DETECTION_SHARE));
      renderStoryboard(id, file, progress.part(SHOT_DETECTION_SHARE, 1));
      library.saveShots(id, shots);
    }
    return JobResult.DONE;
  }

  private void renderStoryboard(FootageId id, Path file, Progress progress) throws IOException {
    Path jpeg = derivedFiles.storyboard(id);
    Files.createDirectories(jpeg.resolveSibling(""));
    Duration length = ffmpeg.probe(file).length();
    Storyboard.write(
        ffmpeg,
        file,
        length,
        jpeg,
        derivedFiles.storyboardTrack(id),
        DerivedFiles.STORYBOARD_FILE_NAME,
        progress);
  }

  JobResult makeProxy(FootageId id, Progress progress) throws IOException {
    Optional<Footage> footage = library.find(id);
    if (footage.isPresent()) {
      Path file = file(footage.get());
      if (!VideoContainer.isPlayableInBrowsers(file, footage.get().probe())) {
        Path proxy = derivedFiles.proxy(id);
        Files.createDirectories(proxy.resolveSibling(""));
        ProxyVideo.encode(ffmpeg, file, proxy, progress);
      }
      library.markProxied(id);
    }
    return JobResult.DONE;
  }

  JobResult listen(FootageId id, Progress progress) throws IOException {
    Optional<Footage> footage = library.find(id);
    if (footage.isEmpty()) {
      return JobResult.DONE;
    }
    Instant startedAt = clock.instant();
    Optional<CueSheet> cues =
        songDetector.detect(file(footage.get()), derivedFiles.fingerprint(id), progress);
    cues.ifPresent(found -> library.saveCues(id, found, startedAt));
    return cues.isPresent() ? JobResult.DONE : JobRunner.LIBRARY_NOT_READY;
  }

  /** Returns jobs that recreate derived files that are missing. */
  List<Job> jobsForMissingFiles() {
    return Stream.concat(jobsForMissingStoryboards(), jobsForMissingProxies()).toList();
  }

  /** Returns jobs for footage with shots but without a storyboard. */
  private Stream<Job> jobsForMissingStoryboards() {
    return library.all().stream()
        .filter(footage -> footage.shotStatus() instanceof ProcessingStatus.Done)
        .map(Footage::id)
        .filter(id -> Files.notExists(derivedFiles.storyboard(id)))
        .map(FindShots::new);
  }

  /** Returns jobs for footage whose proxy is needed but missing. */
  private Stream<Job> jobsForMissingProxies() {
    return library.proxied().stream()
        .filter(footage -> Files.notExists(derivedFiles.proxy(footage.id())))
        .filter(this::isUnplayable)
        .map(footage -> new ProxyFootage(footage.id()));
  }

  /**
   * Returns whether browsers cannot play footage; false if its file is not available at the moment.
   */
  private boolean isUnplayable(Footage footage) {
    try {
      return !VideoContainer.isPlayableInBrowsers(file(footage), footage.probe());
    } catch (IOException | FileNotAllowedException | InvalidPathException e) {
      return false;
    }
  }

  private Path file(Footage footage) {
    return fileAccess.get(footage.location());
  }
}
