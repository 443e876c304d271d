package needledrop.web.studio;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
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
import needledrop.web.http.ErrorPages;
import needledrop.web.http.RouteTable;
import needledrop.web.http.Sessions;
import needledrop.web.http.SiteIdentity;
import needledrop.web.http.StaticFiles;
import needledrop.web.http.Templates;
import needledrop.web.http.WebServer;
import needledrop.web.http.address.ListenAddress;
import needledrop.web.studio.catalog.CatalogEditing;

/** A whole studio on a real server with an empty home, and a browser without a screen before it. */
final class StudioFixture implements AutoCloseable {
  static final String NAME = "Ivana";
  static final String PASSWORD = "snow on the mountain";

  final Home home;
  final Database database;
  final Catalog catalog;
  final Journal journal;
  final Jobs jobs;
  final CatalogEditing editing;
  final RouteTable routes = new RouteTable();

  private final WebServer server;
  private final StudioClient client = new StudioClient(this);

  StudioFixture(Path folder) {
    this(folder, 0);
  }

  StudioFixture(Path folder, int port) {
    home = Home.open(folder);
    database =
        Database.open(
            home.databaseFile(),
            List.of(
                "needledrop/catalog/migrations",
                "needledrop/journal/migrations",
                "needledrop/jobs/migrations",
                "needledrop/web/migrations"));
    InstantSource clock = InstantSource.system();
    Ffmpeg ffmpeg = Ffmpeg.fromEnvironment();
    URI localAddress = URI.create("http://localhost");
    catalog = Catalog.in(database, clock);
    Surroundings surroundings =
        new Surroundings(localAddress, (language, message) -> message.english(), Runnable::run);
    journal = Journal.in(home, database, catalog, ffmpeg, surroundings, clock);
    jobs = Jobs.in(home, database, catalog, journal, ffmpeg, clock);
    editing = CatalogEditing.of(database, catalog, clock);
    ListenAddress listenAddress =
        new ListenAddress("127.0.0.1", port, URI.create("http://localhost"));
    StaticFiles files = new StaticFiles();
    Templates templates = new Templates();
    Sessions sessions = new Sessions(database, journal.members().admin().signIns(), listenAddress);
    server =
        new WebServer(
            listenAddress,
            sessions,
            files,
            new ErrorPages(templates, files, SiteIdentity.of(journal)::masthead),
            home,
            database::changeCount,
            pages ->
                List.of(
                    Studio.of(
                        home,
                        database,
                        catalog,
                        journal,
                        jobs,
                        ffmpeg,
                        files,
                        templates,
                        sessions,
                        listenAddress,
                        clock),
                    routes));
    server.start();
  }

  /** Another browser, in which nobody is signed in. */
  StudioClient newClient() {
    return new StudioClient(this);
  }

  /** Signs in as the owner, by the owner's own way. */
  StudioFixture signIn() throws IOException, InterruptedException {
    client.claimOwnership();
    return this;
  }

  HttpResponse<String> get(String path) throws IOException, InterruptedException {
    return client.get(path);
  }

  HttpResponse<String> post(String path, String... form) throws IOException, InterruptedException {
    return client.post(path, form);
  }

  HttpResponse<String> put(String path, byte[] body) throws IOException, InterruptedException {
    return send(HttpRequest.newBuilder(address(path)).PUT(BodyPublishers.ofByteArray(body)));
  }

  HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
    return client.send(request);
  }

  URI address(String path) {
    return URI.create("http://127.0.0.1:" + server.port() + path);
  }

  @Override
  public void close() {
    server.close();
    jobs.threads().close();
    database.close();
    home.close();
  }
}
