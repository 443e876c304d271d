package needledrop.jobs;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import needledrop.catalog.Catalog;
import needledrop.catalog.cue.CueSheets;
import needledrop.catalog.fact.Facts;
import needledrop.catalog.file.Folders;
import needledrop.catalog.file.SongFiles;
import needledrop.catalog.footage.FootageLibrary;
import needledrop.catalog.item.Films;
import needledrop.catalog.item.People;
import needledrop.catalog.item.Songs;
import needledrop.journal.Journal;
import needledrop.journal.SampleContent;
import needledrop.journal.Surroundings;
import needledrop.journal.clip.Clips;
import needledrop.journal.entry.Entries;
import needledrop.journal.entry.Themes;
import needledrop.journal.link.LinkChecker;
import needledrop.journal.mail.MailModule;
import needledrop.journal.wish.Wishes;
import needledrop.listen.Fingerprint;
import needledrop.media.ffmpeg.Ffmpeg;
import needledrop.store.Database;
import needledrop.store.Home;
import needledrop.store.Ids.SongId;

/** A whole journal without its web server: database, queue and worker, in a folder. */
final class JobsFixture implements AutoCloseable {
  private static final InstantSource CLOCK = InstantSource.system();
  private static final List<String> MIGRATIONS =
      List.of(
          "needledrop/catalog/migrations",
          "needledrop/journal/migrations",
          "needledrop/jobs/migrations");

  final Home home;
  final Database database;
  final Songs songs;
  final SongFiles files;
  final CueSheets cueSheets;
  final FootageLibrary footage;
  final Folders folders;
  final Clips clips;
  final Themes themes;
  final Wishes wishes;
  final Entries entries;
  final Facts facts;
  final Films films;
  final People people;
  final MailModule mail;
  final LinkChecker linkChecker;
  final SampleContent sampleRecord;
  final JobQueue queue;
  final SampleJournal sample;
  private final Jobs jobs;

  JobsFixture(Path folder, Ffmpeg ffmpeg) {
    home = Home.open(folder);
    database = Database.open(home.databaseFile(), MIGRATIONS);
    Catalog catalog = Catalog.in(database, CLOCK);
    Surroundings surroundings =
        new Surroundings(
            URI.create("http://localhost"),
            (language, message) -> message.english(),
            Runnable::run);
    Journal journal = Journal.in(home, database, catalog, ffmpeg, surroundings, CLOCK);
    songs = catalog.byKind().songs();
    films = catalog.byKind().films();
    people = catalog.byKind().people();
    facts = catalog.facts();
    files = catalog.songFiles();
    cueSheets = catalog.cueSheets();
    footage = catalog.footage();
    folders = catalog.folders();
    clips = journal.content().clips();
    themes = journal.content().themes();
    wishes = journal.content().wishes();
    entries = journal.content().entries();
    sampleRecord = journal.content().sample();
    mail = journal.mail();
    linkChecker = journal.linkChecker();
    jobs = Jobs.in(home, database, catalog, journal, ffmpeg, CLOCK);
    queue = jobs.queue();
    sample = jobs.sampleJournal();
  }

  Fingerprint fingerprint(SongId song) throws IOException {
    return Fingerprint.read(new DerivedFiles(home.derived()).fingerprint(song));
  }

  void start() {
    jobs.worker().start(database);
  }

  /** Polls until a condition holds, at most until the timeout of the test. */
  static void await(BooleanSupplier condition) {
    while (!condition.getAsBoolean()) {
      LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
    }
  }

  /** Returns whether no job is waiting or running. */
  boolean isIdle() {
    return queue.list().stream().noneMatch(JobRow::isOpen);
  }

  @Override
  public void close() {
    jobs.close();
    database.close();
    home.close();
  }

  static Process startInOwnProcess(Path folder) throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "--enable-native-access=ALL-UNNAMED",
            "-cp",
            System.getProperty("java.class.path"),
            JobsFixture.class.getName(),
            folder.toString())
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .start();
  }

  /** Makes the sample journal in a folder, until the process is killed. */
  public static void main(String... folder) throws IOException {
    JobsFixture jobsFixture = new JobsFixture(Path.of(folder[0]), Ffmpeg.fromEnvironment());
    jobsFixture.sample.fillEmptyJournal();
    jobsFixture.start();
    System.in.read();
    jobsFixture.close();
  }
}
