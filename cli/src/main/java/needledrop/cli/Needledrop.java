package needledrop.cli;

import java.net.URI;
import java.time.InstantSource;
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
import needledrop.web.language.Translator;

/** The whole program: all modules, assembled on one home. */
final class Needledrop implements AutoCloseable {
  final URI localAddress;
  final Journal journal;
  private final Home home;
  private final Database database;
  private final Jobs jobs;
  final WebServer server;

  Needledrop(Config config) {
    InstantSource clock = InstantSource.system();
    Ffmpeg ffmpeg = Ffmpeg.fromEnvironment();
    int port = config.resolvePort();
    localAddress = URI.create("http://localhost:" + port);
    home = Home.open(config.home());
    database = Database.open(home.databaseFile(), Migrations.ALL);
    Catalog catalog = Catalog.in(database, clock);
    Surroundings surroundings = Surroundings.of(localAddress, Translator::translateInto);
    journal = Journal.in(home, database, catalog, ffmpeg, surroundings, clock);
    jobs = Jobs.in(home, database, catalog, journal, ffmpeg, clock);
    ListenAddress address = config.listenAddress(port, journal.publicAddress());
    server = Web.on(address, home, database, catalog, journal, jobs, ffmpeg, clock);
    if (config.sample()) {
      jobs.sampleJournal().fillEmptyJournal();
    }
  }

  /** Starts the server first, so that pages are served while the index and the jobs start. */
  void start() {
    server.start();
    journal.start();
    jobs.worker().start(database);
  }

  /** Answers open requests, queues running jobs again, and releases the home. */
  @Override
  public void close() {
    server.close();
    jobs.close();
    journal.close();
    database.close();
    home.close();
  }
}
