package needledrop.jobs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import needledrop.catalog.file.FileNotAllowedException;
import needledrop.cut.EditException;
import needledrop.jobs.Job.CheckLinks;
import needledrop.jobs.Job.FindShots;
import needledrop.jobs.Job.FingerprintSong;
import needledrop.jobs.Job.ListenToClip;
import needledrop.jobs.Job.ListenToFootage;
import needledrop.jobs.Job.MakeSample;
import needledrop.jobs.Job.ProbeFootage;
import needledrop.jobs.Job.ProxyFootage;
import needledrop.jobs.Job.PublishEntry;
import needledrop.jobs.Job.RenderClip;
import needledrop.jobs.Job.ScanFolder;
import needledrop.jobs.Job.SendMail;
import needledrop.jobs.Job.StreamClip;
import needledrop.jobs.Job.UnknownWork;
import needledrop.journal.entry.Entries;
import needledrop.journal.mail.Outbox;
import needledrop.journal.outside.LinkChecker;
import needledrop.media.FailureText;
import needledrop.media.Progress;
import needledrop.media.ffmpeg.Ffmpeg;
import needledrop.media.process.MediaException;
import needledrop.store.Ids.ClipId;
import needledrop.store.Ids.EntryId;
import needledrop.store.Ids.FootageId;
import needledrop.store.Ids.SongId;

/** Where each kind of job is done. Every one may be done again: it writes beside and renames. */
public final class Workbench {
  static final Outcome LIBRARY_NOT_READY =
      new Outcome.Later(Duration.ofSeconds(1), "waits for the songs' fingerprints");
  private static final Outcome NO_FFMPEG =
      new Outcome.Later(Duration.ofSeconds(3), "waits for ffmpeg, which is not installed");

  private static final Outcome FOLDER_NOT_CONFIRMED =
      new Outcome.Later(Duration.ofSeconds(10), FileNotAllowedException.OWNER_MESSAGE);

  private static final Outcome HOSTS_REST =
      new Outcome.Later(Duration.ofSeconds(4), "leaves the other hosts in peace for a moment");

  private final Ffmpeg ffmpeg;
  private final Derived derived;
  private final FolderWork folders;
  private final FootageWork footage;
  private final SongLibrary songs;
  private final ClipWork clips;
  private final SampleFilm sample;
  private final Entries entries;
  private final Outbox outbox;
  private final LinkChecker linkChecker;

  public Workbench(
      Ffmpeg ffmpeg,
      Derived derived,
      FolderWork folders,
      FootageWork footage,
      SongLibrary songs,
      ClipWork clips,
      SampleFilm sample,
      Entries entries,
      Outbox outbox,
      LinkChecker linkChecker) {
    this.ffmpeg = ffmpeg;
    this.derived = derived;
    this.folders = folders;
    this.footage = footage;
    this.songs = songs;
    this.clips = clips;
    this.sample = sample;
    this.entries = entries;
    this.outbox = outbox;
    this.linkChecker = linkChecker;
  }

  /** Clears away what a killed process left half done, and finds work whose files are lost. */
  List<Job> tidy() {
    try {
      derived.clearUnfinished();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    clips.missLostFiles();
    return footage.missLostFiles();
  }

  Outcome perform(Job job, Progress progress) {
    if (needsFfmpeg(job) && !ffmpeg.isInstalled()) {
      return NO_FFMPEG;
    }
    try {
      return begin(job, progress);
    } catch (FileNotAllowedException e) {
      return job instanceof RenderClip
          ? FOLDER_NOT_CONFIRMED
          : new Outcome.Hopeless(FileNotAllowedException.OWNER_MESSAGE);
    } catch (EditException e) {
      return new Outcome.Hopeless(String.valueOf(e.getMessage()));
    } catch (MediaException e) {
      return switch (e.origin()) {
        case FILE -> new Outcome.Hopeless(String.valueOf(e.getMessage()));
        case ENVIRONMENT -> throw e;
      };
    } catch (InvalidPathException e) {
      return new Outcome.Hopeless(FailureText.of(e));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean needsFfmpeg(Job job) {
    return switch (job) {
      case PublishEntry _, SendMail _, CheckLinks _, UnknownWork _ -> false;
      case ScanFolder _, ProbeFootage _, FindShots _, ListenToFootage _, FingerprintSong _ -> true;
      case RenderClip _, ListenToClip _, StreamClip _, ProxyFootage _, MakeSample _ -> true;
    };
  }

  private Outcome begin(Job job, Progress progress) throws IOException {
    return switch (job) {
      case ScanFolder(Path folder) -> folders.scan(folder, progress);
      case ProbeFootage(FootageId id) -> footage.probe(id);
      case FindShots(FootageId id) -> footage.look(id, progress);
      case ListenToFootage(FootageId id) -> footage.listen(id, progress);
      case FingerprintSong(SongId id) -> songs.fingerprint(id, progress);
      case RenderClip(ClipId id) -> clips.render(id, progress);
      case ListenToClip(ClipId id) -> clips.listen(id, progress);
      case StreamClip(ClipId id) -> clips.stream(id, progress);
      case ProxyFootage(FootageId id) -> footage.proxy(id, progress);
      case PublishEntry(EntryId id) -> publish(id);
      case SendMail _ -> sendMail();
      case CheckLinks _ -> checkLinks(progress);
      case MakeSample _ -> sample.make(progress);
      case UnknownWork(String kind, _) ->
          new Outcome.Hopeless("This program knows no work called " + kind);
    };
  }

  private Outcome publish(EntryId id) {
    entries.publishIfDue(id);
    return new Outcome.Done();
  }

  private Outcome sendMail() {
    outbox.send();
    return new Outcome.Done();
  }

  /** Asks each host for one link or picture; what is left waits until it may be asked again. */
  private Outcome checkLinks(Progress progress) {
    List<URI> due = linkChecker.due();
    for (int at = 0; at < due.size(); at++) {
      progress.report((double) at / due.size());
      linkChecker.checkOne(due.get(at));
    }
    linkChecker.fetchThumbnails();
    return linkChecker.isDue() ? HOSTS_REST : new Outcome.Done();
  }
}
