package needledrop.web.studio;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import needledrop.catalog.Catalog;
import needledrop.jobs.Jobs;
import needledrop.journal.Journal;
import needledrop.store.Database;
import needledrop.store.Home;
import needledrop.web.WebFixture;
import needledrop.web.http.RouteTable;
import needledrop.web.http.WebServer;
import needledrop.web.studio.catalog.CatalogEditing;

/** The studio of an empty journal on a real server, with an HTTP client that is one browser. */
final class StudioFixture implements AutoCloseable {
  static final String NAME = "Ivana";
  static final String PASSWORD = "snow on the mountain";

  final Home home;
  final Database database;
  final Catalog catalog;
  final Journal journal;
  final Jobs jobs;
  final CatalogEditing editing;
  final RouteTable routes;

  /** How far the clock of the studio is ahead of the machine's. */
  volatile Duration ahead = Duration.ZERO;

  private final InstantSource clock = () -> Instant.now().plus(ahead);
  private final WebFixture web;
  private final WebServer server;
  private final StudioClient client = new StudioClient(this);

  StudioFixture(Path folder) {
    this(folder, 0);
  }

  StudioFixture(Path folder, int port) {
    web = new WebFixture(folder, clock);
    home = web.home;
    database = web.database;
    catalog = web.catalog;
    journal = web.journal;
    jobs = web.jobs;
    editing = CatalogEditing.of(database, catalog, clock);
    server = web.startServer(port);
    routes = RouteTable.ofStudio(server);
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
    web.close();
  }
}
