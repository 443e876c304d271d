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
import needledrop.jobs.Job.UnknownJob;
import needledrop.journal.entry.Entries;
import needledrop.journal.link.LinkChecker;
import needledrop.journal.mail.Outbox;
import needledrop.media.FailureText;
import needledrop.media.Progress;
import needledrop.media.ffmpeg.Ffmpeg;
import needledrop.media.process.MediaException;
import needledrop.store.Ids.ClipId;
import needledrop.store.Ids.EntryId;
import needledrop.store.Ids.FootageId;
import needledrop.store.Ids.SongId;

/**
 * Runs a background job by calling the code for its kind, such as scanning a folder or rendering a
 * clip. Every job can be repeated safely: files are written to temporary names and then renamed.
 */
public final class JobRunner {
  static final JobResult LIBRARY_NOT_READY =
      new JobResult.RetryLater(Duration.ofSeconds(1), "Waiting for song fingerprints");
  private static final JobResult NO_FFMPEG =
      new JobResult.RetryLater(Duration.ofSeconds(3), "Waiting for ffmpeg, which is not installed");

  private static final JobResult FOLDER_NOT_CONFIRMED =
      new JobResult.RetryLater(Duration.ofSeconds(10), FileNotAllowedException.OWNER_MESSAGE);

  private static final JobResult HOSTS_NOT_READY =
      new JobResult.RetryLater(
          Duration.ofSeconds(4), "Waiting before the next request to this host");

  private final Ffmpeg ffmpeg;
  private final DerivedFiles derivedFiles;
  private final FolderScanner folderScanner;
  private final FootageJobs footageJobs;
  private final SongFingerprints songFingerprints;
  private final ClipJobs clipJobs;
  private final SampleClip sampleClip;
  private final Entries entries;
  private final Outbox outbox;
  private final LinkChecker linkChecker;

  /** The jobs that read or write footage, songs and clips. */
  record MediaJobs(
      FolderScanner folders,
      FootageJobs footage,
      SongFingerprints songs,
      ClipJobs clips,
      SampleClip sample) {}

  JobRunner(
      Ffmpeg ffmpeg,
      DerivedFiles derivedFiles,
      MediaJobs media,
      Entries entries,
      Outbox outbox,
      LinkChecker linkChecker) {
    this.ffmpeg = ffmpeg;
    this.derivedFiles = derivedFiles;
    this.folderScanner = media.folders();
    this.footageJobs = media.footage();
    this.songFingerprints = media.songs();
    this.clipJobs = media.clips();
    this.sampleClip = media.sample();
    this.entries = entries;
    this.outbox = outbox;
    this.linkChecker = linkChecker;
  }

  /** Deletes unfinished files of a killed process, and returns jobs that recreate missing files. */
  List<Job> cleanUp() {
    try {
      derivedFiles.deleteUnfinished();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    clipJobs.resetMissingFiles();
    return footageJobs.jobsForMissingFiles();
  }

  JobResult run(Job job, Progress progress) {
    if (needsFfmpeg(job) && !ffmpeg.isInstalled()) {
      return NO_FFMPEG;
    }
    try {
      return dispatch(job, progress);
    } catch (FileNotAllowedException e) {
      return job instanceof RenderClip
          ? FOLDER_NOT_CONFIRMED
          : new JobResult.Failure(FileNotAllowedException.OWNER_MESSAGE);
    } catch (EditException e) {
      return new JobResult.Failure(String.valueOf(e.getMessage()));
    } catch (MediaException e) {
      return switch (e.origin()) {
        case FILE -> new JobResult.Failure(String.valueOf(e.getMessage()));
        case ENVIRONMENT -> throw e;
      };
    } catch (InvalidPathException e) {
      return new JobResult.Failure(FailureText.of(e));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean needsFfmpeg(Job job) {
    return switch (job) {
      case PublishEntry _, SendMail _, CheckLinks _, UnknownJob _ -> false;
      case ScanFolder _, ProbeFootage _, FindShots _, ListenToFootage _, FingerprintSong _ -> true;
      case RenderClip _, ListenToClip _, StreamClip _, ProxyFootage _, MakeSample _ -> true;
    };
  }

  private JobResult dispatch(Job job, Progress progress) throws IOException {
    return switch (job) {
      case ScanFolder(Path folder) -> folderScanner.scan(folder, progress);
      case ProbeFootage(FootageId id) -> footageJobs.probe(id);
      case FindShots(FootageId id) -> footageJobs.findShots(id, progress);
      case ListenToFootage(FootageId id) -> footageJobs.listen(id, progress);
      case FingerprintSong(SongId id) -> songFingerprints.fingerprint(id, progress);
      case RenderClip(ClipId id) -> clipJobs.render(id, progress);
      case ListenToClip(ClipId id) -> clipJobs.listen(id, progress);
      case StreamClip(ClipId id) -> clipJobs.stream(id, progress);
      case ProxyFootage(FootageId id) -> footageJobs.makeProxy(id, progress);
      case PublishEntry(EntryId id) -> publish(id);
      case SendMail _ -> sendMail();
      case CheckLinks _ -> checkLinks(progress);
      case MakeSample _ -> sampleClip.make(progress);
      case UnknownJob(String kind, _) -> new JobResult.Failure("Unknown kind of job: " + kind);
    };
  }

  private JobResult publish(EntryId id) {
    entries.publishIfDue(id);
    return new JobResult.Done();
  }

  private JobResult sendMail() {
    outbox.send();
    return new JobResult.Done();
  }

  /**
   * Checks one link or fetches one thumbnail of each host; the others wait until the host may be
   * requested again.
   */
  private JobResult checkLinks(Progress progress) {
    List<URI> due = linkChecker.due();
    for (int i = 0; i < due.size(); i++) {
      progress.report((double) i / due.size());
      linkChecker.checkOne(due.get(i));
    }
    linkChecker.fetchThumbnails();
    return linkChecker.isDue() ? HOSTS_NOT_READY : new JobResult.Done();
  }
}
