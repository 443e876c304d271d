package needledrop.web.studio.jobs;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;
import needledrop.catalog.footage.Footage;
import needledrop.catalog.footage.FootageLibrary;
import needledrop.catalog.item.Song;
import needledrop.catalog.item.Songs;
import needledrop.jobs.Job;
import needledrop.jobs.JobQueue;
import needledrop.jobs.JobRow;
import needledrop.jobs.JobState;
import needledrop.journal.clip.Clip;
import needledrop.journal.clip.Clips;
import needledrop.journal.entry.Entries;
import needledrop.journal.entry.Entry;
import needledrop.store.Ids.ClipId;
import needledrop.store.Ids.EntryId;
import needledrop.store.Ids.FootageId;
import needledrop.store.Ids.SongId;
import needledrop.web.studio.page.TimeFormatter;
import org.jspecify.annotations.Nullable;

/**
 * Converts background jobs to lines of the studio's job list, with the names of the footage, songs,
 * clips or entries that they process.
 */
public final class JobLines {
  private final JobQueue jobQueue;
  private final FootageLibrary footage;
  private final Songs songs;
  private final Clips clips;
  private final Entries entries;
  private final TimeFormatter timeFormatter;

  public JobLines(
      JobQueue jobQueue,
      FootageLibrary footage,
      Songs songs,
      Clips clips,
      Entries entries,
      TimeFormatter timeFormatter) {
    this.jobQueue = jobQueue;
    this.footage = footage;
    this.songs = songs;
    this.clips = clips;
    this.entries = entries;
    this.timeFormatter = timeFormatter;
  }

  /** The jobs of these kinds and on these things, all that is remembered of them. */
  List<JobLine> all(Predicate<Job> some) {
    return jobQueue.list().stream().filter(row -> some.test(row.job())).map(this::line).toList();
  }

  /** Running, queued and failed jobs, without finished ones. */
  public List<JobLine> open(Predicate<Job> some) {
    return jobQueue.list().stream()
        .filter(row -> row.isOpen() && some.test(row.job()))
        .map(this::line)
        .toList();
  }

  /** The open work on a clip. */
  public List<JobLine> of(Clip clip) {
    List<Job> its =
        List.of(
            new Job.RenderClip(clip.id()),
            new Job.ListenToClip(clip.id()),
            new Job.StreamClip(clip.id()));
    return open(its::contains);
  }

  private JobLine line(JobRow row) {
    Instant ended =
        switch (row.state()) {
          case JobState.Waiting _, JobState.Running _ -> null;
          case JobState.Done(Instant at) -> at;
          case JobState.Failed(String _, Instant at) -> at;
          case JobState.Cancelled(Instant at) -> at;
        };
    return new JobLine(
        task(row.job()), of(row.job()), ended == null ? null : timeFormatter.dateTime(ended), row);
  }

  private static String task(Job job) {
    return switch (job) {
      case Job.ScanFolder _ -> "Scan folder";
      case Job.ProbeFootage _ -> "Read file";
      case Job.FindShots _ -> "Detect shots";
      case Job.ListenToFootage _ -> "Match songs";
      case Job.ListenToClip _ -> "Match songs in the clip";
      case Job.FingerprintSong _ -> "Create fingerprint";
      case Job.RenderClip _ -> "Render clip";
      case Job.StreamClip _ -> "Create smaller sizes";
      case Job.ProxyFootage _ -> "Create preview video";
      case Job.PublishEntry _ -> "Publish entry";
      case Job.SendMail _ -> "Send email";
      case Job.CheckLinks _ -> "Check links";
      case Job.MakeSample _ -> "Create sample journal";
      case Job.UnknownJob _ -> "Unknown job";
    };
  }

  private @Nullable String of(Job job) {
    return switch (job) {
      case Job.ScanFolder(Path folder) -> folder.toString();
      case Job.ProbeFootage(FootageId id) -> title(id);
      case Job.FindShots(FootageId id) -> title(id);
      case Job.ListenToFootage(FootageId id) -> title(id);
      case Job.FingerprintSong(SongId id) -> songs.find(id).map(Song::fullName).orElse(null);
      case Job.RenderClip(ClipId id) -> title(id);
      case Job.ListenToClip(ClipId id) -> title(id);
      case Job.StreamClip(ClipId id) -> title(id);
      case Job.ProxyFootage(FootageId id) -> title(id);
      case Job.PublishEntry(EntryId id) -> entries.find(id).map(Entry::title).orElse(null);
      case Job.SendMail _, Job.CheckLinks _, Job.MakeSample _ -> null;
      case Job.UnknownJob(String kind, String subject) -> "%s %s".formatted(kind, subject);
    };
  }

  private @Nullable String title(FootageId id) {
    return footage.find(id).map(Footage::title).orElse(null);
  }

  private @Nullable String title(ClipId id) {
    return clips.find(id).map(Clip::title).orElse(null);
  }
}
