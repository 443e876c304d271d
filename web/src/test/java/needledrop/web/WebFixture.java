package needledrop.web;

import java.net.URI;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import needledrop.catalog.Catalog;
import needledrop.jobs.Jobs;
import needledrop.journal.Journal;
import needledrop.journal.Surroundings;
import needledrop.media.ffmpeg.Ffmpeg;
import needledrop.store.Database;
import needledrop.store.Home;
import needledrop.web.http.WebServer;
import needledrop.web.http.address.ListenAddress;

/** A journal with everything that belongs to it, assembled by the entry points of the modules. */
public final class WebFixture implements AutoCloseable {
  private static final URI LOCAL_ADDRESS = URI.create("http://localhost:8080");

  public final Home home;
  public final Database database;
  public final Catalog catalog;
  public final Journal journal;
  public final Jobs jobs;

  private final InstantSource clock;
  private final Ffmpeg ffmpeg = Ffmpeg.fromEnvironment();

  public WebFixture(Path folder, InstantSource clock) {
    this.clock = clock;
    home = Home.open(folder);
    database =
        Database.open(
            home.databaseFile(),
            List.of(
                "needledrop/catalog/migrations",
                "needledrop/journal/migrations",
                "needledrop/jobs/migrations",
                "needledrop/web/migrations"));
    catalog = Catalog.in(database, clock);
    Surroundings surroundings =
        new Surroundings(LOCAL_ADDRESS, (language, message) -> message.english(), Runnable::run);
    journal = Journal.in(home, database, catalog, ffmpeg, surroundings, clock);
    jobs = Jobs.in(home, database, catalog, journal, ffmpeg, clock);
  }

  /**
   * Starts a server, which the caller closes.
   *
   * @param port 0 for a free port
   */
  public WebServer startServer(int port) {
    ListenAddress address = new ListenAddress("127.0.0.1", port, URI.create("http://localhost"));
    WebServer server = Web.on(address, home, database, catalog, journal, jobs, ffmpeg, clock);
    server.start();
    return server;
  }

  @Override
  public void close() {
    jobs.close();
    journal.close();
    database.close();
    home.close();
  }
}
