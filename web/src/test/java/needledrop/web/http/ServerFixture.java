package needledrop.web.http;

import io.javalin.config.RoutesConfig;
import io.javalin.http.TooManyRequestsResponse;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import needledrop.journal.member.SignIns;
import needledrop.store.Database;
import needledrop.store.Home;
import needledrop.store.Ids.MemberId;
import needledrop.web.http.address.ListenAddress;
import needledrop.web.http.body.UploadLimits;

/** A real server on a free port with some test routes, and an HTTP client for it. */
final class ServerFixture implements AutoCloseable {
  /** The number of requests for which the page /crowded waits before it is rendered. */
  static final int CROWD_SIZE = 8;

  private static final String HTML = "text/html;charset=utf-8";

  final AtomicLong changes = new AtomicLong();
  final AtomicInteger requestCount = new AtomicInteger();
  final AtomicInteger renderCount = new AtomicInteger();
  final AtomicBoolean isFailing = new AtomicBoolean();
  final CountDownLatch crowd = new CountDownLatch(CROWD_SIZE);
  final StaticFiles files = new StaticFiles();
  final Path video;
  final Home home;

  private final Database database;
  private final WebServer server;
  private final HttpClient client = HttpClient.newHttpClient();

  ServerFixture(Path folder) throws IOException {
    this(folder, "http://localhost");
  }

  ServerFixture(Path folder, String publicAddress) throws IOException {
    video = Files.write(folder.resolve("clip.mp4"), "0123456789".getBytes(StandardCharsets.UTF_8));
    home = Home.open(folder);
    ListenAddress listenAddress = new ListenAddress("127.0.0.1", 0, URI.create(publicAddress));
    database =
        Database.open(
            home.databaseFile(),
            List.of(
                "needledrop/catalog/migrations",
                "needledrop/journal/migrations",
                "needledrop/web/migrations"));
    addMember();
    Sessions sessions = new Sessions(database, signIns(), listenAddress);
    Masthead masthead = new Masthead("Journal", "of tests", "en", listenAddress.publicAddress());
    ErrorPages errorPages = new ErrorPages(new Templates(), files, () -> masthead);
    server =
        new WebServer(
            listenAddress,
            sessions,
            files,
            errorPages,
            home,
            changes::get,
            pages -> List.of(routes -> addTo(routes, pages, sessions)));
    server.start();
  }

  private void addMember() {
    database.write(handle ->
        handle.execute(
            """
            INSERT OR IGNORE INTO member (id, name, folded, role, since)
            VALUES (7, 'Ivana', 'ivana', 'owner', 0)
            """));
  }

  SignIns signIns() {
    return new SignIns(database, InstantSource.system());
  }

  private void addTo(RoutesConfig routes, PublishedPages pages, Sessions sessions) {
    routes.get(
        "/page",
        request -> {
          requestCount.incrementAndGet();
          pages.send(request, HTML, this::render);
        });
    routes.get(
        "/crowded",
        request -> {
          crowd.countDown();
          pages.send(request, HTML, this::renderForCrowd);
        });
    FileResponse.addRoute(
        routes, "/media/video", request -> new FileResponse(video, "video/mp4").send(request));
    routes.get(
        "/gone",
        request -> new FileResponse(video.resolveSibling("gone"), "video/mp4").send(request));
    routes.get(
        "/broken",
        request -> {
          throw new IllegalStateException("secret inside");
        });
    routes.post(
        "/refused",
        request -> {
          throw new TooManyRequestsResponse("That was a lot.");
        });
    routes.post("/say", request -> request.result(Form.of(request).get("words")));
    routes.post(
        "/files",
        request -> request.result("files: " + request.req().getParts().size()),
        Access.USE_STUDIO,
        UploadLimits.CAPTIONS);
    routes.post("/act", request -> request.result("acted"));
    routes.post("/in", request -> sessions.signIn(request, new MemberId(7)));
    routes.post("/out", sessions::signOut);
    routes.get("/who", request -> request.result(sessions.findMemberId(request).toString()));
  }

  private byte[] render() {
    if (isFailing.get()) {
      throw new IllegalStateException("out of ink");
    }
    return ("drawing " + renderCount.incrementAndGet() + " and some words ".repeat(60))
        .getBytes(StandardCharsets.UTF_8);
  }

  private byte[] renderForCrowd() {
    try {
      crowd.await();
      return render();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  Database database() {
    return database;
  }

  HttpResponse<String> get(String path, String... headers)
      throws IOException, InterruptedException {
    return send("GET", path, "", headers);
  }

  HttpResponse<String> post(String path, String form, String... headers)
      throws IOException, InterruptedException {
    return send("POST", path, form, headers);
  }

  HttpResponse<String> send(String method, String path, String body, String... headers)
      throws IOException, InterruptedException {
    return sendWithType(method, path, body, "application/x-www-form-urlencoded", headers);
  }

  HttpResponse<String> sendWithType(
      String method, String path, String body, String type, String... headers)
      throws IOException, InterruptedException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + path))
            .header("Content-Type", type)
            .method(method, BodyPublishers.ofString(body));
    if (headers.length > 0) {
      request.headers(headers);
    }
    return client.send(request.build(), BodyHandlers.ofString());
  }

  /**
   * Sends raw bytes and returns everything that is received until the server closes the connection.
   */
  String sendRaw(String request) throws IOException {
    try (Socket socket = openConnection();
        InputStream in = socket.getInputStream()) {
      socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
      return new String(in.readAllBytes(), StandardCharsets.ISO_8859_1);
    }
  }

  /** Opens a connection for reading and writing. */
  Socket openConnection() throws IOException {
    Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port());
    socket.setSoTimeout(100_000);
    return socket;
  }

  @Override
  public void close() {
    server.close();
    database.close();
    home.close();
  }
}
