package needledrop.jobs;

import java.time.InstantSource;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import needledrop.catalog.Catalog;
import needledrop.catalog.file.FolderSongSync;
import needledrop.catalog.file.MediaFileAccess;
import needledrop.catalog.footage.FolderFootageSync;
import needledrop.jobs.JobRunner.MediaJobs;
import needledrop.journal.Journal;
import needledrop.media.ffmpeg.Ffmpeg;
import needledrop.store.Database;
import needledrop.store.Home;

/**
 * Creates and holds the objects of the jobs module: the job queue, its worker threads, the derived
 * files and the sample journal.
 *
 * @param threads the threads that analyze songs and footage
 */
public record Jobs(
    JobQueue queue,
    Worker worker,
    DerivedFiles derivedFiles,
    SampleJournal sampleJournal,
    ExecutorService threads)
    implements AutoCloseable {

  /** Assembles the jobs of a journal. */
  public static Jobs in(
      Home home,
      Database database,
      Catalog catalog,
      Journal journal,
      Ffmpeg ffmpeg,
      InstantSource clock) {
    ExecutorService threads =
        Executors.newFixedThreadPool(
            Runtime.getRuntime().availableProcessors(),
            Thread.ofPlatform().name("listening-", 0).daemon().factory());
    DerivedFiles derivedFiles = new DerivedFiles(home.derived());
    JobQueue queue = new JobQueue(database, dueJobs(catalog, journal), clock);
    MediaFileAccess files = new MediaFileAccess(home.contentStore(), catalog.folders());
    SongFingerprints fingerprints =
        new SongFingerprints(ffmpeg, catalog.songFiles(), files, derivedFiles);
    SongDetector detector = new SongDetector(ffmpeg, fingerprints, threads);
    MediaJobs media =
        new MediaJobs(
            folderScanner(database, catalog, ffmpeg, clock),
            new FootageJobs(ffmpeg, catalog.footage(), detector, files, derivedFiles, clock),
            fingerprints,
            new ClipJobs(
                ffmpeg, database, journal.content().clips(), catalog, detector, files, clock),
            new SampleClip(
                ffmpeg,
                home,
                files,
                catalog,
                journal.content().clips(),
                journal.content().sample()));
    return new Jobs(
        queue,
        new Worker(database, queue, runner(ffmpeg, derivedFiles, media, journal)),
        derivedFiles,
        new SampleJournal(
            database,
            new SampleCatalog(catalog.byKind(), catalog.facts()),
            journal.content(),
            journal.members().members(),
            queue),
        threads);
  }

  private static DueJobs dueJobs(Catalog catalog, Journal journal) {
    return new DueJobs(
        catalog.folders(),
        catalog.footage(),
        catalog.songFiles(),
        journal.content().clips(),
        journal.content().entries(),
        journal.mail().outbox(),
        journal.linkChecker());
  }

  private static FolderScanner folderScanner(
      Database database, Catalog catalog, Ffmpeg ffmpeg, InstantSource clock) {
    return new FolderScanner(
        ffmpeg,
        catalog.folders(),
        catalog.footage(),
        catalog.songFiles(),
        new FolderFootageSync(database, catalog.footage(), clock),
        new FolderSongSync(database, catalog.songFiles(), catalog.byKind().songs(), clock));
  }

  private static JobRunner runner(
      Ffmpeg ffmpeg, DerivedFiles derivedFiles, MediaJobs media, Journal journal) {
    return new JobRunner(
        ffmpeg,
        derivedFiles,
        media,
        journal.content().entries(),
        journal.mail().outbox(),
        journal.linkChecker());
  }

  /** Stops the worker and its threads. Jobs that were running are queued again. */
  @Override
  public void close() {
    worker.close();
    threads.close();
  }
}
