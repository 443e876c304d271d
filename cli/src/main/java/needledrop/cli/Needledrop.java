package needledrop.cli;

import java.net.URI;
import java.time.InstantSource;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import needledrop.catalog.Catalog;
import needledrop.jobs.Jobs;
import needledrop.journal.Journal;
import needledrop.journal.Surroundings;
import needledrop.media.ffmpeg.Ffmpeg;
import needledrop.store.Database;
import needledrop.store.Home;
import needledrop.web.Web;
import needledrop.web.http.WebServer;
import needledrop.web.http.address.ListenAddress;
import needledrop.web.words.Translator;

/** The program: its modules, assembled on one home. */
final class Needledrop implements AutoCloseable {
  private final InstantSource clock = InstantSource.system();
  private final Ffmpeg ffmpeg = Ffmpeg.fromEnvironment();
  private final ExecutorService spamTrainer =
      Executors.newSingleThreadExecutor(
          Thread.ofPlatform().name("spam-trainer").daemon().factory());
  private final Config config;
  private final URI localAddress;
  private final Home home;
  private final Database database;
  private final Journal journal;
  private final Jobs jobs;
  private final WebServer server;

  Needledrop(Config config) {
    this.config = config;
    int port = config.resolvePort();
    localAddress = URI.create("http://localhost:" + port);
    home = Home.open(config.home());
    database = Database.open(home.databaseFile(), Migrations.ALL);
    Catalog catalog = Catalog.in(database, clock);
    Surroundings surroundings =
        new Surroundings(
            localAddress,
            (language, english) -> Translator.in(language.toLanguageTag()).translate(english),
            spamTrainer);
    journal = Journal.in(home, database, catalog, ffmpeg, surroundings, clock);
    jobs = Jobs.in(home, database, catalog, journal, ffmpeg, clock);
    ListenAddress address =
        config.listenAddress(port, journal.settings().get().address(localAddress));
    server = Web.on(address, home, database, catalog, journal, jobs, ffmpeg, clock);
  }

  /** Starts the server first, so that pages are served while the index and the jobs start. */
  void start() {
    serve();
    journal.searchIndex().start();
    journal.replies().moderation().spamModel().queueTraining();
    jobs.worker().start(database);
  }

  /** Starts the server without running jobs. */
  void serve() {
    if (config.sample()) {
      jobs.sampleJournal().fillEmptyJournal();
    }
    server.start();
  }

  /** The URL of the journal on this machine. */
  URI address() {
    return localAddress.resolve("/");
  }

  Journal journal() {
    return journal;
  }

  /** Answers open requests, queues running jobs again, and releases the home. */
  @Override
  public void close() {
    server.close();
    jobs.close();
    spamTrainer.close();
    journal.searchIndex().close();
    database.close();
    home.close();
  }
}
