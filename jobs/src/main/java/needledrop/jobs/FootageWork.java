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
 * What is done with a piece of footage: probed, looked through, listened to. One that was thrown
 * away meanwhile is left alone.
 */
public final class FootageWork {
  private static final double SHOTS_FOUND = 0.8;

  private final Ffmpeg ffmpeg;
  private final FootageLibrary library;
  private final Listening listening;
  private final MediaFileAccess sources;
  private final Derived derived;
  private final InstantSource clock;

  public FootageWork(
      Ffmpeg ffmpeg,
      FootageLibrary library,
      Listening listening,
      MediaFileAccess sources,
      Derived derived,
      InstantSource clock) {
    this.ffmpeg = ffmpeg;
    this.library = library;
    this.listening = listening;
    this.sources = sources;
    this.derived = derived;
    this.clock = clock;
  }

  Outcome probe(FootageId id) throws IOException {
    Optional<Footage> footage = library.find(id);
    if (footage.isPresent()) {
      derived.clear(id);
      library.saveProbe(id, ffmpeg.probe(file(footage.get())));
    }
    return Outcome.DONE;
  }

  Outcome look(FootageId id, Progress progress) throws IOException {
    Optional<Footage> footage = library.find(id);
    if (footage.isPresent()) {
      Path file = file(footage.get());
      Shots shots = Shots.detect(ffmpeg, file, progress.part(0, SHOTS_FOUND));
      draw(id, file, progress.part(SHOTS_FOUND, 1));
      library.saveShots(id, shots);
    }
    return Outcome.DONE;
  }

  private void draw(FootageId id, Path file, Progress progress) throws IOException {
    Path jpeg = derived.storyboard(id);
    Files.createDirectories(jpeg.resolveSibling(""));
    Duration length = ffmpeg.probe(file).length();
    Storyboard.write(
        ffmpeg, file, length, jpeg, derived.storyboardTrack(id), Derived.STORYBOARD, progress);
  }

  Outcome proxy(FootageId id, Progress progress) throws IOException {
    Optional<Footage> footage = library.find(id);
    if (footage.isPresent()) {
      Path file = file(footage.get());
      if (!VideoContainer.isPlayableInBrowsers(file, footage.get().probe())) {
        Path proxy = derived.proxy(id);
        Files.createDirectories(proxy.resolveSibling(""));
        ProxyVideo.encode(ffmpeg, file, proxy, progress);
      }
      library.proxied(id);
    }
    return Outcome.DONE;
  }

  Outcome listen(FootageId id, Progress progress) throws IOException {
    Optional<Footage> footage = library.find(id);
    if (footage.isEmpty()) {
      return Outcome.DONE;
    }
    Instant began = clock.instant();
    Optional<CueSheet> cues = listening.to(file(footage.get()), derived.fingerprint(id), progress);
    cues.ifPresent(found -> library.saveCues(id, found, began));
    return cues.isPresent() ? Outcome.DONE : Workbench.LIBRARY_NOT_READY;
  }

  /** What was made of footage and is gone, to be made again. */
  List<Job> missLostFiles() {
    return Stream.concat(lostPictures(), lostProxies()).toList();
  }

  /** Footage whose shots are known but whose pictures are gone, to be looked through again. */
  private Stream<Job> lostPictures() {
    return library.all().stream()
        .filter(footage -> footage.shotStatus() instanceof ProcessingStatus.Done)
        .map(Footage::id)
        .filter(id -> Files.notExists(derived.storyboard(id)))
        .map(FindShots::new);
  }

  /** Footage that plays in browsers only as a small film, which is gone. */
  private Stream<Job> lostProxies() {
    return library.proxied().stream()
        .filter(footage -> Files.notExists(derived.proxy(footage.id())))
        .filter(this::isUnplayable)
        .map(footage -> new ProxyFootage(footage.id()));
  }

  /** What lies in a folder that is not there at the moment is left as it is. */
  private boolean isUnplayable(Footage footage) {
    try {
      return !VideoContainer.isPlayableInBrowsers(file(footage), footage.probe());
    } catch (IOException | FileNotAllowedException | InvalidPathException e) {
      return false;
    }
  }

  private Path file(Footage footage) {
    return sources.get(footage.location());
  }
}
