package needledrop.jobs;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import needledrop.catalog.cue.CueSheets;
import needledrop.catalog.fact.Facts;
import needledrop.catalog.file.FolderSongSync;
import needledrop.catalog.file.Folders;
import needledrop.catalog.file.MediaFileAccess;
import needledrop.catalog.file.SongFiles;
import needledrop.catalog.footage.FolderFootageSync;
import needledrop.catalog.footage.FootageLibrary;
import needledrop.catalog.item.Albums;
import needledrop.catalog.item.Films;
import needledrop.catalog.item.Items;
import needledrop.catalog.item.People;
import needledrop.catalog.item.Places;
import needledrop.catalog.item.Sagas;
import needledrop.catalog.item.Songs;
import needledrop.journal.SampleContent;
import needledrop.journal.clip.Clips;
import needledrop.journal.entry.Entries;
import needledrop.journal.entry.NameResolver;
import needledrop.journal.entry.Themes;
import needledrop.journal.image.ImageRenditions;
import needledrop.journal.image.Images;
import needledrop.journal.mail.MailModule;
import needledrop.journal.member.Members;
import needledrop.journal.outside.LinkChecker;
import needledrop.journal.outside.OutboundHttpClient;
import needledrop.journal.settings.SettingsStore;
import needledrop.journal.wish.Wishes;
import needledrop.listen.Fingerprint;
import needledrop.media.ffmpeg.Ffmpeg;
import needledrop.store.Database;
import needledrop.store.Home;
import needledrop.store.Ids.SongId;

/** A whole journal without its web site: every row, the queue and the worker, on a folder. */
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
  private final MediaFileAccess fileAccess;
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
  private final ExecutorService threads = Executors.newFixedThreadPool(2);
  private final Worker worker;

  JobsFixture(Path folder, Ffmpeg ffmpeg) {
    home = Home.open(folder);
    database = Database.open(home.databaseFile(), MIGRATIONS);
    songs = new Songs(database);
    files = new SongFiles(database, songs, CLOCK);
    cueSheets = new CueSheets(database, CLOCK);
    footage = new FootageLibrary(database, cueSheets, CLOCK);
    folders = new Folders(database, CLOCK);
    fileAccess = new MediaFileAccess(home.contentStore(), folders);
    clips = new Clips(database, home.derived(), CLOCK);
    themes = new Themes(database, CLOCK);
    wishes = new Wishes(database, CLOCK);
    entries = new Entries(database, new NameResolver(new Items(database, CLOCK), themes), CLOCK);
    facts = new Facts(database, CLOCK);
    films = new Films(database);
    people = new People(database);
    mail =
        MailModule.of(
            database,
            home.mailPasswordFile(),
            new SettingsStore(database),
            URI.create("http://localhost"),
            english -> english,
            CLOCK);
    ImageRenditions imageRenditions =
        new ImageRenditions(ffmpeg, new Images(database, CLOCK), home);
    linkChecker =
        new LinkChecker(
            database, entries, imageRenditions, new OutboundHttpClient("Tester/1", CLOCK), CLOCK);
    sampleRecord = new SampleContent(database, CLOCK);
    DueJobs dueJobs =
        new DueJobs(folders, footage, files, clips, entries, mail.outbox(), linkChecker);
    queue = new JobQueue(database, dueJobs, CLOCK);
    worker = new Worker(database, queue, jobRunner(ffmpeg));
    sample = sample();
  }

  Fingerprint fingerprint(SongId song) throws IOException {
    return Fingerprint.read(new DerivedFiles(home.derived()).fingerprint(song));
  }

  private JobRunner jobRunner(Ffmpeg ffmpeg) {
    DerivedFiles derivedFiles = new DerivedFiles(home.derived());
    SongFingerprints library = new SongFingerprints(ffmpeg, files, fileAccess, derivedFiles);
    SongDetector songDetector = new SongDetector(ffmpeg, library, threads);
    return new JobRunner(
        ffmpeg,
        derivedFiles,
        new FolderScanner(
            ffmpeg,
            folders,
            footage,
            files,
            new FolderFootageSync(database, footage, CLOCK),
            new FolderSongSync(database, files, songs, CLOCK)),
        new FootageJobs(ffmpeg, footage, songDetector, fileAccess, derivedFiles, CLOCK),
        library,
        new ClipJobs(
            ffmpeg, database, clips, footage, files, cueSheets, songDetector, fileAccess, CLOCK),
        new SampleClip(ffmpeg, home, fileAccess, songs, files, footage, clips, sampleRecord),
        entries,
        mail.outbox(),
        linkChecker);
  }

  private SampleJournal sample() {
    SampleCatalog world =
        new SampleCatalog(
            films,
            songs,
            new Albums(database),
            people,
            new Places(database),
            new Sagas(database, CLOCK),
            facts);
    return new SampleJournal(
        database,
        world,
        entries,
        clips,
        themes,
        wishes,
        new Members(database, CLOCK),
        sampleRecord,
        queue);
  }

  void start() {
    worker.start(database);
  }

  /** Looks often until it is so; the test's own time limit ends a wait in vain. */
  static void await(BooleanSupplier so) {
    while (!so.getAsBoolean()) {
      LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
    }
  }

  /** Nothing is in line or under way any more. */
  boolean isIdle() {
    return queue.list().stream().noneMatch(JobRow::isOpen);
  }

  @Override
  public void close() {
    worker.close();
    threads.close();
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

  /** Makes the sample on a folder, until it is killed. */
  public static void main(String... folder) throws IOException {
    JobsFixture jobsFixture = new JobsFixture(Path.of(folder[0]), Ffmpeg.fromEnvironment());
    jobsFixture.sample.fillEmptyJournal();
    jobsFixture.start();
    System.in.read();
    jobsFixture.close();
  }
}
