package needledrop.e2e;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A server of the program's scripts and their tests, with scripted answers to uploads. */
final class ScriptServer implements AutoCloseable {
  static final Path TESTS = Path.of("src", "test", "scripts");

  private static final Path SCRIPTS =
      Path.of("..", "web", "src", "main", "resources", "needledrop", "web", "static");
  private static final String OFFSET = "Upload-Offset";

  private final HttpServer server;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final Map<String, Integer> pieces = new ConcurrentHashMap<>();
  private final Map<String, Long> offsets = new ConcurrentHashMap<>();

  ScriptServer() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(threads);
    server.createContext("/", exchange -> sendScript(exchange, SCRIPTS, ""));
    server.createContext("/tests/", exchange -> sendScript(exchange, TESTS, "/tests"));
    server.createContext(
        "/page", exchange -> send(exchange, 200, "text/html", "<!doctype html><body>"));
    server.createContext("/studio/names", ScriptServer::sendNames);
    server.createContext("/answers/", this::receive);
    server.start();
  }

  URI address() {
    return URI.create("http://localhost:" + server.getAddress().getPort());
  }

  private static void sendScript(HttpExchange exchange, Path folder, String prefix)
      throws IOException {
    String path = exchange.getRequestURI().getPath().substring(prefix.length() + 1);
    Path file = folder.resolve(path);
    boolean found = path.endsWith(".js") && Files.exists(file);
    send(exchange, found ? 200 : 404, "text/javascript", found ? Files.readString(file) : "");
  }

  /** Answers with one film, whose name begins with what was typed. */
  private static void sendNames(HttpExchange exchange) throws IOException {
    String typed = exchange.getRequestURI().getQuery().substring("q=".length());
    send(
        exchange,
        200,
        "application/json",
        "[{\"name\": \"%s IV\", \"kind\": \"film\"}]".formatted(typed));
  }

  /** Answers the pieces of one upload with the codes in its path, one after the other. */
  private void receive(HttpExchange exchange) throws IOException {
    String upload = exchange.getRequestURI().getPath() + exchange.getRequestURI().getQuery();
    if (exchange.getRequestMethod().equals("PATCH")) {
      String[] codes = exchange.getRequestURI().getPath().split("/", -1)[2].split("-", -1);
      int code = Integer.parseInt(codes[pieces.merge(upload, 1, Integer::sum) - 1]);
      long bytes = exchange.getRequestBody().readAllBytes().length;
      answerPiece(exchange, upload, code, bytes);
    } else {
      exchange.getResponseHeaders().add(OFFSET, "" + offsets.getOrDefault(upload, 0L));
      exchange.sendResponseHeaders(204, -1);
    }
    exchange.close();
  }

  private void answerPiece(HttpExchange exchange, String upload, int code, long bytes)
      throws IOException {
    if (code == 204) {
      exchange.getResponseHeaders().add(OFFSET, "" + offsets.merge(upload, bytes, Long::sum));
    }
    if (code == 303) {
      exchange.getResponseHeaders().add("Location", "/page");
    }
    if (code == 422) {
      String name = exchange.getRequestURI().getQuery().replaceFirst("name=([^&]*).*", "$1");
      send(exchange, code, "text/plain", name + ": no sound");
    } else {
      exchange.sendResponseHeaders(code, -1);
    }
  }

  private static void send(HttpExchange exchange, int status, String type, String text)
      throws IOException {
    byte[] body = text.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().add("Content-Type", type + "; charset=utf-8");
    exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }

  @Override
  public void close() {
    server.stop(0);
    threads.close();
  }
}
