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
 * What the rows of folders, footage, songs, clips, entries, letters and links say is to be done.
 * They know nothing of jobs; so a crash between a row and its job loses nothing.
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

  /** One table that cannot be read does not keep the work on the others from being done. */
  private static Stream<? extends Job> listOrEmpty(Supplier<Stream<? extends Job>> source) {
    try {
      return source.get().toList().stream();
    } catch (RuntimeException e) {
      LOG.warn("Some of the work that is due cannot be collected", e);
      return Stream.empty();
    }
  }

  /** Tells the row that this will not be done, so that it is due no longer. */
  void markFailed(Job job, String why) {
    switch (job) {
      case ScanFolder(Path folder) -> folders.markFailed(folder, why);
      case ProbeFootage(FootageId id) -> footage.markProbeFailed(id, why);
      case FindShots(FootageId id) -> footage.markShotsFailed(id, why);
      case ListenToFootage(FootageId id) -> footage.markListenFailed(id, why);
      case FingerprintSong(SongId id) -> songs.markFailed(id, why);
      case RenderClip(ClipId id) ->
          clips.find(id).ifPresent(clip -> clips.markRenderFailed(id, clip.revision(), why));
      case ListenToClip(ClipId id) -> clips.markListenFailed(id, why);
      case StreamClip(ClipId id) -> clips.markStreamFailed(id, why);
      case ProxyFootage(FootageId id) -> footage.markProxyFailed(id, why);
      case PublishEntry(EntryId id) -> entries.unschedule(id);
      case SendMail _ -> outbox.postponeAll(why);
      case CheckLinks _ -> linkChecker.postpone();
      case MakeSample _ ->
          clips.planned().forEach(clip -> clips.markRenderFailed(clip.id(), clip.revision(), why));
      case UnknownJob _ -> LOG.warn("{}", why);
    }
  }
}
