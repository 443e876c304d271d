package needledrop.jobs;

import static java.lang.Math.min;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import needledrop.catalog.Catalog;
import needledrop.catalog.cue.CueOwner;
import needledrop.catalog.cue.CueSheets;
import needledrop.catalog.cue.PlacedSong;
import needledrop.catalog.file.MediaFileAccess;
import needledrop.catalog.file.SongFiles;
import needledrop.catalog.footage.FootageLibrary;
import needledrop.cut.ClipRenderer;
import needledrop.cut.Edit;
import needledrop.cut.EditException;
import needledrop.cut.Ladder;
import needledrop.cut.Timeline;
import needledrop.journal.clip.Clip;
import needledrop.journal.clip.Clip.Rendition;
import needledrop.journal.clip.ClipFile;
import needledrop.journal.clip.Clips;
import needledrop.journal.clip.EditSourceNames;
import needledrop.listen.CueSheet;
import needledrop.media.Probe;
import needledrop.media.Progress;
import needledrop.media.Recording;
import needledrop.media.Span;
import needledrop.media.VideoStream;
import needledrop.media.ffmpeg.Ffmpeg;
import needledrop.store.Database;
import needledrop.store.FileTree;
import needledrop.store.Ids.ClipId;

/**
 * Runs the background jobs of one clip: renders the video, creates the streaming files, and detects
 * the songs in it. Each revision has its own folder, so that readers see the previous one until the
 * new one is complete.
 */
public final class ClipJobs {
  private static final double RENDER_SHARE = 0.8;

  /** The minimum length of a cue in seconds; shorter ones are ignored. */
  private static final double MIN_CUE_SECONDS = 0.05;

  private final Ffmpeg ffmpeg;
  private final Database database;
  private final Clips clips;
  private final FootageLibrary footage;
  private final SongFiles songs;
  private final CueSheets cueSheets;
  private final SongDetector songDetector;
  private final MediaFileAccess fileAccess;
  private final InstantSource clock;

  public ClipJobs(
      Ffmpeg ffmpeg,
      Database database,
      Clips clips,
      Catalog catalog,
      SongDetector songDetector,
      MediaFileAccess fileAccess,
      InstantSource clock) {
    this.ffmpeg = ffmpeg;
    this.database = database;
    this.clips = clips;
    this.footage = catalog.footage();
    this.songs = catalog.songFiles();
    this.cueSheets = catalog.cueSheets();
    this.songDetector = songDetector;
    this.fileAccess = fileAccess;
    this.clock = clock;
  }

  void resetMissingFiles() {
    clips.resetMissingFiles();
  }

  JobResult render(ClipId id, Progress progress) throws IOException {
    Optional<Clip> clip = clips.find(id);
    if (clip.isPresent()) {
      render(clip.get(), progress);
    }
    return JobResult.DONE;
  }

  private void render(Clip clip, Progress progress) throws IOException {
    Path folder = clips.folder(clip.id(), clip.revision());
    Files.createDirectories(folder);
    Path video = folder.resolve(ClipFile.VIDEO.fileName());
    ClipRenderer.render(ffmpeg, clip.edit(), this::source, video, progress.part(0, RENDER_SHARE));
    Probe probe = ffmpeg.probe(video);
    new ClipAssets(ffmpeg, clip.edit(), folder).render(probe, progress.part(RENDER_SHARE, 1));
    VideoStream videoStream = Objects.requireNonNull(probe.video(), "a clip without a picture");
    List<PlacedSong> songs = placedSongs(clip.edit());
    database.write(_ -> {
      clips.markRendered(
          clip.id(), clip.revision(), probe.length(), videoStream.width(), videoStream.height());
      cueSheets.replacePlaced(new CueOwner.OfClip(clip.id()), songs);
    });
    deleteOtherRevisions(folder);
  }

  /**
   * Returns the songs that an edit places in its clip, each until it ends. Songs that crossfade
   * change in the middle of the crossfade. A song that ends before it can be heard is left out.
   */
  private List<PlacedSong> placedSongs(Edit edit) {
    List<PlacedSong> placed = new ArrayList<>();
    double nextStart = Double.POSITIVE_INFINITY;
    for (Timeline.SongPlacement songPlacement : new Timeline(edit).songs().reversed()) {
      Edit.Music music = songPlacement.music();
      Recording song = source(music.song());
      double length = song.length(ffmpeg.probe(song.file()).length()).toNanos() / 1e9;
      double remaining = length - music.in();
      double end = min(nextStart, songPlacement.at() + min(remaining, songPlacement.length()));
      double start = songPlacement.at() + songPlacement.fadeIn() / 2;
      Duration songIn =
          Duration.ofNanos(Math.round(1e9 * (music.in() + songPlacement.fadeIn() / 2)));
      EditSourceNames.parseSong(music.song())
          .filter(_ -> end - start > MIN_CUE_SECONDS)
          .map(id -> new PlacedSong(id, Span.ofSeconds(start, end), songIn))
          .ifPresent(placed::addFirst);
      nextStart = start;
    }
    return placed;
  }

  /**
   * Builds the stream of a clip. If the clip is edited meanwhile, the stream is deleted with the
   * other files of its revision.
   */
  JobResult stream(ClipId id, Progress progress) {
    Optional<Clip> clip = clips.find(id);
    Optional<Path> video = clip.flatMap(found -> clips.findFile(found, ClipFile.VIDEO));
    Rendition rendition = clip.map(Clip::rendition).orElse(null);
    if (rendition != null && video.isPresent()) {
      Ladder.build(ffmpeg, video.get(), clips.streamFolder(id, rendition.revision()), progress);
      clips.markStreamed(id, rendition.revision());
    }
    return JobResult.DONE;
  }

  /** Returns the recording of a source of an edit. Only names of the library become paths. */
  private Recording source(String name) {
    return EditSourceNames.parseFootage(name)
        .flatMap(footage::find)
        .map(found -> Recording.ofFile(fileAccess.get(found.location())))
        .or(() -> EditSourceNames.parseSong(name).flatMap(songs::find).map(fileAccess::recording))
        .orElseThrow(() -> new EditException("The library has no " + name));
  }

  private static void deleteOtherRevisions(Path folder) throws IOException {
    try (Stream<Path> revisions = Files.list(folder.resolveSibling(""))) {
      for (Path revision : revisions.toList()) {
        if (!revision.equals(folder)) {
          FileTree.delete(revision);
        }
      }
    }
  }

  JobResult listen(ClipId id, Progress progress) throws IOException {
    Optional<Clip> clip = clips.find(id);
    Optional<Path> video = clip.flatMap(found -> clips.findFile(found, ClipFile.VIDEO));
    Rendition rendition = clip.map(Clip::rendition).orElse(null);
    if (rendition == null || video.isEmpty()) {
      return JobResult.DONE;
    }
    Instant startedAt = clock.instant();
    Path fingerprintFile = video.get().resolveSibling("fingerprint");
    Optional<CueSheet> cues = songDetector.detect(video.get(), fingerprintFile, progress);
    cues.ifPresent(found -> saveCues(id, rendition.revision(), found, startedAt));
    return cues.isPresent() ? JobResult.DONE : JobRunner.LIBRARY_NOT_READY;
  }

  private void saveCues(ClipId id, int revision, CueSheet cues, Instant startedAt) {
    database.write(_ -> {
      cueSheets.replaceHeard(new CueOwner.OfClip(id), cues);
      clips.markListened(id, revision, startedAt);
    });
  }
}
