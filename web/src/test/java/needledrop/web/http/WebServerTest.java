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
import needledrop.web.http.address.Listen;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WebServerTest {
  @TempDir static Path folder;
  private static Ground ground;

  @BeforeAll
  static void start() throws Exception {
    ground = new Ground(folder);
  }

  @AfterAll
  static void stop() {
    ground.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"/page", "/nothing", "/broken", "/media/video", "/a%2fb", "/%2e%2e/x"})
  void everyAnswerCarriesTheSecurityHeaders(String path) throws Exception {
    HttpResponse<String> answer = ground.get(path);
    String policy = answer.headers().firstValue("Content-Security-Policy").orElseThrow();
    assertTrue(policy.startsWith("default-src 'none'"));
    assertFalse(policy.contains("unsafe"));
    assertEquals("nosniff", answer.headers().firstValue("X-Content-Type-Options").orElseThrow());
    assertEquals("same-origin", answer.headers().firstValue("Referrer-Policy").orElseThrow());
    assertTrue(answer.headers().firstValue("Permissions-Policy").isPresent());
    assertTrue(answer.headers().firstValue("Server").isEmpty());
    assertTrue(answer.headers().firstValue("Strict-Transport-Security").isEmpty());
  }

  @Test
  void unknownAddressesGiveAPageInTheSitesLook() throws Exception {
    HttpResponse<String> answer = ground.get("/nothing/here");
    assertEquals(404, answer.statusCode());
    assertTrue(answer.body().contains("Nothing plays here"));
    assertTrue(answer.body().contains(ground.files.address("site.css")));
  }

  @Test
  void aFailureShowsNothingOfTheInside() throws Exception {
    HttpResponse<String> answer = ground.get("/broken");
    assertEquals(500, answer.statusCode());
    assertFalse(answer.body().contains("secret"));
    assertFalse(answer.body().contains("Exception"));
    assertTrue(answer.body().contains("The fault is ours"));
  }

  @Test
  void aProgramGetsItsProblemAsJson() throws Exception {
    HttpResponse<String> answer = ground.get("/nothing", "Accept", "application/json");
    assertEquals(404, answer.statusCode());
    assertTrue(answer.body().startsWith("{\"problem\":"));
  }

  @Test
  void aKnownAddressUsedTheWrongWayIsNotMissing() throws Exception {
    assertEquals(405, ground.post("/page", "").statusCode());
  }

  /** A server that reads on says so to a sender who asks before sending on. */
  @Test
  void aFormRefusedBeforeItWasReadIsReadSoThatTheConnectionStays() throws Exception {
    String head =
        """
        POST /refused HTTP/1.1
        Host: localhost
        Content-Length: 5
        Expect: 100-continue

        """;
    try (Socket socket = ground.connection()) {
      BufferedReader answers =
          new BufferedReader(new InputStreamReader(socket.getInputStream(), ISO_8859_1));
      for (int twice = 0; twice < 2; twice++) {
        write(socket, head.replace("\n", "\r\n"));
        assertEquals("HTTP/1.1 100 Continue", answers.readLine());
        assertEquals("", answers.readLine());
        write(socket, "a=b&c");
        assertEquals("HTTP/1.1 429 Too Many Requests", answers.readLine());
        readToTheEnd(answers);
      }
    }
  }

  private static void write(Socket socket, String words) throws IOException {
    socket.getOutputStream().write(words.getBytes(ISO_8859_1));
  }

  private static void readToTheEnd(BufferedReader answer) throws IOException {
    String header = answer.readLine();
    int length = 0;
    while (!header.isEmpty()) {
      if (header.startsWith("Content-Length: ")) {
        length = Integer.parseInt(header.substring("Content-Length: ".length()));
      }
      header = answer.readLine();
    }
    assertTrue(length > 0);
    answer.skip(length);
  }

  @Test
  void whoeverSendsFarMoreThanAFormLearnsThatTheConnectionEnds() throws Exception {
    String answer =
        ground.raw(
            "POST /refused HTTP/1.1\r\nHost: localhost\r\nContent-Length: 2000000\r\n\r\na=b");
    assertTrue(answer.startsWith("HTTP/1.1 429 "), answer);
    assertTrue(answer.contains("\r\nConnection: close\r\n"), answer);
  }

  @Test
  void aFormTooLargeIsRefused() throws Exception {
    HttpResponse<String> answer = ground.post("/say", "words=" + "x".repeat((1 << 20) + 1));
    assertEquals(413, answer.statusCode());
    assertTrue(answer.body().contains("larger than we take"));
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
  void pathsInDisguiseReachNoRoute(String path) throws Exception {
    String answer = ground.raw("GET " + path + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");
    assertTrue(answer.matches("(?s)HTTP/1.1 40[04] .*"), answer.lines().findFirst().orElse(""));
    assertFalse(answer.contains("Jetty"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"GET\r\n\r\n", "\u0000\u0001\u0002\r\n\r\n", "GET / HTTP/9.9\r\n\r\n"})
  void brokenRequestsAreAnsweredInFewWords(String request) throws Exception {
    String answer = ground.raw(request);
    assertTrue(answer.matches("(?s)HTTP/1.1 (400|505) .*"), answer);
    assertFalse(answer.contains("Jetty") || answer.contains("Exception"));
  }

  @Test
  void aTakenPortIsExplained() throws Exception {
    int port = ground.get("/page").uri().getPort();
    Listen listen = new Listen("127.0.0.1", port, URI.create("http://localhost"));
    Errors errors =
        new Errors(
            new Views(), ground.files, () -> new Masthead("", "", "en", listen.publicAddress()));
    Sessions sessions = new Sessions(ground.database(), ground.signIns(), listen);
    try (WebServer second =
        new WebServer(
            listen, sessions, ground.files, errors, ground.home, () -> 0, pages -> List.of())) {
      PortTakenException taken = assertThrows(PortTakenException.class, second::start);
      assertTrue(
          String.valueOf(taken.getMessage()).startsWith("Port " + port + " on 127.0.0.1 is taken"));
    }
  }
}
