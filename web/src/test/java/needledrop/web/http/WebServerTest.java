package needledrop.web.http;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import needledrop.web.http.address.ListenAddress;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WebServerTest {
  @TempDir static Path folder;
  private static ServerFixture server;

  @BeforeAll
  static void start() throws Exception {
    server = new ServerFixture(folder);
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"/page", "/nothing", "/broken", "/media/video", "/a%2fb", "/%2e%2e/x"})
  void everyResponseHasSecurityHeaders(String path) throws Exception {
    HttpResponse<String> response = server.get(path);
    String policy = response.headers().firstValue("Content-Security-Policy").orElseThrow();
    assertTrue(policy.startsWith("default-src 'none'"));
    assertFalse(policy.contains("unsafe"));
    assertEquals("nosniff", response.headers().firstValue("X-Content-Type-Options").orElseThrow());
    assertEquals("same-origin", response.headers().firstValue("Referrer-Policy").orElseThrow());
    assertTrue(response.headers().firstValue("Permissions-Policy").isPresent());
    assertTrue(response.headers().firstValue("Server").isEmpty());
    assertTrue(response.headers().firstValue("Strict-Transport-Security").isEmpty());
  }

  @Test
  void unknownPathsShowTheNotFoundPage() throws Exception {
    HttpResponse<String> response = server.get("/nothing/here");
    assertEquals(404, response.statusCode());
    assertTrue(response.body().contains("Nothing plays here"));
    assertTrue(response.body().contains(server.files.address("site.css")));
  }

  @Test
  void errorPagesRevealNoInternals() throws Exception {
    HttpResponse<String> response = server.get("/broken");
    assertEquals(500, response.statusCode());
    assertFalse(response.body().contains("secret"));
    assertFalse(response.body().contains("Exception"));
    assertTrue(response.body().contains("This is an error on our side"));
  }

  @Test
  void apiClientsGetErrorsAsJson() throws Exception {
    HttpResponse<String> response = server.get("/nothing", "Accept", "application/json");
    assertEquals(404, response.statusCode());
    assertTrue(response.body().startsWith("{\"problem\":"));
  }

  @Test
  void wrongMethodOnAKnownPathIsNotNotFound() throws Exception {
    assertEquals(405, server.post("/page", "").statusCode());
  }

  /** A server that reads the body responds to "Expect: 100-continue". */
  @Test
  void bodiesOfRejectedFormsAreReadSoThatTheConnectionStaysOpen() throws Exception {
    String head =
        """
        POST /refused HTTP/1.1
        Host: localhost
        Content-Length: 5
        Expect: 100-continue

        """;
    try (Socket socket = server.openConnection()) {
      BufferedReader responses =
          new BufferedReader(new InputStreamReader(socket.getInputStream(), ISO_8859_1));
      for (int round = 0; round < 2; round++) {
        write(socket, head.replace("\n", "\r\n"));
        assertEquals("HTTP/1.1 100 Continue", responses.readLine());
        assertEquals("", responses.readLine());
        write(socket, "a=b&c");
        assertEquals("HTTP/1.1 429 Too Many Requests", responses.readLine());
        readResponse(responses);
      }
    }
  }

  private static void write(Socket socket, String text) throws IOException {
    socket.getOutputStream().write(text.getBytes(ISO_8859_1));
  }

  private static void readResponse(BufferedReader response) throws IOException {
    String header = response.readLine();
    int length = 0;
    while (!header.isEmpty()) {
      if (header.startsWith("Content-Length: ")) {
        length = Integer.parseInt(header.substring("Content-Length: ".length()));
      }
      header = response.readLine();
    }
    assertTrue(length > 0);
    response.skip(length);
  }

  @Test
  void oversizedBodiesCloseTheConnection() throws Exception {
    String response =
        server.sendRaw(
            "POST /refused HTTP/1.1\r\nHost: localhost\r\nContent-Length: 2000000\r\n\r\na=b");
    assertTrue(response.startsWith("HTTP/1.1 429 "), response);
    assertTrue(response.contains("\r\nConnection: close\r\n"), response);
  }

  @Test
  void formsAboveTheSizeLimitAreRejected() throws Exception {
    HttpResponse<String> response = server.post("/say", "words=" + "x".repeat((1 << 20) + 1));
    assertEquals(413, response.statusCode());
    assertTrue(response.body().contains("larger than the limit"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/static/../page",
        "/static/%2e%2e/page",
        "/static/%2e%2e%2fpage",
        "/static/..%2fpage",
        "/static/..%5cpage",
        "/static/..;/page",
        "/%2fpage",
        "/page%00.html",
        "//page",
        "/static//page",
        "/static/%c0%ae%c0%ae/page"
      })
  void encodedPathTraversalReachesNoRoute(String path) throws Exception {
    String response =
        server.sendRaw("GET " + path + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");
    assertTrue(response.matches("(?s)HTTP/1.1 40[04] .*"), response.lines().findFirst().orElse(""));
    assertFalse(response.contains("Jetty"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"GET\r\n\r\n", "\u0000\u0001\u0002\r\n\r\n", "GET / HTTP/9.9\r\n\r\n"})
  void malformedRequestsGetAShortResponse(String request) throws Exception {
    String response = server.sendRaw(request);
    assertTrue(response.matches("(?s)HTTP/1.1 (400|505) .*"), response);
    assertFalse(response.contains("Jetty") || response.contains("Exception"));
  }

  @Test
  void portInUseIsExplained() throws Exception {
    int port = server.get("/page").uri().getPort();
    ListenAddress listenAddress =
        new ListenAddress("127.0.0.1", port, URI.create("http://localhost"));
    ErrorPages errorPages =
        new ErrorPages(
            new Templates(),
            server.files,
            () -> new Masthead("", "", "en", listenAddress.publicAddress()));
    Sessions sessions = new Sessions(server.database(), server.signIns(), listenAddress);
    try (WebServer second =
        new WebServer(
            listenAddress,
            sessions,
            server.files,
            errorPages,
            server.home,
            () -> 0,
            pages -> List.of())) {
      PortInUseException failure = assertThrows(PortInUseException.class, second::start);
      assertTrue(
          String.valueOf(failure.getMessage())
              .startsWith("Port " + port + " on 127.0.0.1 is taken"));
    }
  }
}
