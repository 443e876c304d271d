package needledrop.jobs;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import needledrop.catalog.file.Folders;
import needledrop.catalog.file.SongFiles;
import needledrop.catalog.footage.FootageLibrary;
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
import needledrop.journal.clip.Clips;
import needledrop.journal.entry.Entries;
import needledrop.journal.link.LinkChecker;
import needledrop.journal.mail.Outbox;
import needledrop.store.Ids.ClipId;
import needledrop.store.Ids.EntryId;
import needledrop.store.Ids.FootageId;
import needledrop.store.Ids.SongId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Finds which background jobs must be queued now, by the state of folders, footage, songs, clips,
 * entries, mails and links in the database. These tables do not refer to jobs, so that a crash
 * between a change of a row and the creation of its job loses nothing.
 */
public final class DueJobs {
  private static final Logger LOG = LoggerFactory.getLogger(DueJobs.class);
  private final Folders folders;
  private final FootageLibrary footage;
  private final SongFiles songs;
  private final Clips clips;
  private final Entries entries;
  private final Outbox outbox;
  private final LinkChecker linkChecker;

  public DueJobs(
      Folders folders,
      FootageLibrary footage,
      SongFiles songs,
      Clips clips,
      Entries entries,
      Outbox outbox,
      LinkChecker linkChecker) {
    this.folders = folders;
    this.footage = footage;
    this.songs = songs;
    this.clips = clips;
    this.entries = entries;
    this.outbox = outbox;
    this.linkChecker = linkChecker;
  }

  List<Job> list() {
    return Stream.<Supplier<Stream<? extends Job>>>of(
            () -> entries.due().stream().map(entry -> new PublishEntry(entry.id())),
            () -> Stream.of(new SendMail()).filter(mail -> outbox.hasDueMail()),
            () -> folders.dueForScan().stream().map(folder -> new ScanFolder(folder.path())),
            () -> footage.dueForProbe().stream().map(each -> new ProbeFootage(each.id())),
            () -> songs.dueForFingerprint().stream().map(file -> new FingerprintSong(file.song())),
            () -> clips.unrendered().stream().map(clip -> new RenderClip(clip.id())),
            () -> footage.dueForShots().stream().map(each -> new FindShots(each.id())),
            () -> footage.dueForListening().stream().map(each -> new ListenToFootage(each.id())),
            () -> clips.unlistened().stream().map(clip -> new ListenToClip(clip.id())),
            () -> footage.dueForProxy().stream().map(each -> new ProxyFootage(each.id())),
            () -> clips.unstreamed().stream().map(clip -> new StreamClip(clip.id())),
            () -> Stream.of(new CheckLinks()).filter(check -> linkChecker.isDue()))
        .<Job>flatMap(DueJobs::listOrEmpty)
        .toList();
  }

  /** Returns the jobs of a source; empty if it fails, so that jobs of other tables still run. */
  private static Stream<? extends Job> listOrEmpty(Supplier<Stream<? extends Job>> source) {
    try {
      return source.get().toList().stream();
    } catch (RuntimeException e) {
      LOG.warn("Some of the work that is due cannot be collected", e);
      return Stream.empty();
    }
  }

  /** Records a failure in the row of a job, so that the job is no longer due. */
  void markFailed(Job job, String reason) {
    switch (job) {
      case ScanFolder(Path folder) -> folders.markFailed(folder, reason);
      case ProbeFootage(FootageId id) -> footage.markProbeFailed(id, reason);
      case FindShots(FootageId id) -> footage.markShotsFailed(id, reason);
      case ListenToFootage(FootageId id) -> footage.markListenFailed(id, reason);
      case FingerprintSong(SongId id) -> songs.markFailed(id, reason);
      case RenderClip(ClipId id) ->
          clips.find(id).ifPresent(clip -> clips.markRenderFailed(id, clip.revision(), reason));
      case ListenToClip(ClipId id) -> clips.markListenFailed(id, reason);
      case StreamClip(ClipId id) -> clips.markStreamFailed(id, reason);
      case ProxyFootage(FootageId id) -> footage.markProxyFailed(id, reason);
      case PublishEntry(EntryId id) -> entries.unschedule(id);
      case SendMail _ -> outbox.postponeAll(reason);
      case CheckLinks _ -> linkChecker.postpone();
      case MakeSample _ ->
          clips
              .planned()
              .forEach(clip -> clips.markRenderFailed(clip.id(), clip.revision(), reason));
      case UnknownJob _ -> LOG.warn("{}", reason);
    }
  }
}
