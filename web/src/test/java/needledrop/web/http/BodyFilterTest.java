package needledrop.web.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import needledrop.web.http.body.UploadLimits;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BodyFilterTest {
  private static final String MULTIPART = "multipart/form-data; boundary=cut";
  private static final int OVERSIZED_FORM_BYTES = 3 << 20;

  @TempDir private static Path folder;
  private static ServerFixture server;

  @BeforeAll
  static void start() throws Exception {
    server = new ServerFixture(folder);
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  private static String form(String content) {
    return """
    --cut\r
    Content-Disposition: form-data; name="words"; filename="a.txt"\r
    \r
    %s\r
    --cut--\r
    """
        .formatted(content);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/say", "/in", "/act"})
  void routesWithoutUploadRejectMultipartForms(String path) throws Exception {
    HttpResponse<String> response = multipart(path, form("words"));
    assertEquals(415, response.statusCode());
    assertEquals(0, temporaryFiles());
  }

  @Test
  void anonymousUploadsLeaveNoFileOnDisk() throws Exception {
    assertTrue(stream("/say").startsWith("HTTP/1.1 415 "));
    assertTrue(stream("/files").startsWith("HTTP/1.1 303 "));
    assertEquals(0, temporaryFiles());
  }

  @Test
  void membersCanUploadWithinTheLimits() throws Exception {
    String cookie = signIn();
    assertEquals(
        "files: 1",
        multipart("/files", form("words"), "Cookie", cookie, "Sec-Fetch-Site", "same-origin")
            .body());
    String tooLarge = form("x".repeat((int) UploadLimits.CAPTIONS.maxFileBytes() + 1));
    assertEquals(
        413,
        multipart("/files", tooLarge, "Cookie", cookie, "Sec-Fetch-Site", "same-origin")
            .statusCode());
    assertEquals(0, temporaryFiles());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "multipart/form-data",
        "multipart/form-data; boundary=",
        "multipart/form-data; boundary=\"",
        "multipart/form-data; boundary=other",
        "multipart/mixed; boundary=cut"
      })
  void invalidMultipartFormsAreBadRequests(String type) throws Exception {
    HttpResponse<String> response =
        server.sendWithType(
            "POST",
            "/files",
            form("words"),
            type,
            "Cookie",
            signIn(),
            "Sec-Fetch-Site",
            "same-origin");
    assertTrue(response.statusCode() == 400 || response.statusCode() == 415, response::toString);
    assertFalse(response.body().contains("Exception"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"charset=klingon", "charset=", "charset", "charset=\"", "charset=\u007f"})
  void unknownEncodingsAreBadRequests(String charset) throws Exception {
    String type =
        "Connection: close\r\nContent-Type: application/x-www-form-urlencoded; " + charset + "\r\n";
    assertBad("POST /say HTTP/1.1\r\nHost: x\r\n" + type + "Content-Length: 7\r\n\r\nwords=a");
    assertBad("GET /page?words=a HTTP/1.1\r\nHost: x\r\n" + type + "\r\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"zz\r\nwords=a\r\n0\r\n\r\n", "-1\r\n\r\n", "ffffffffffffffffff\r\na", "\r\n"})
  void invalidChunksAreBadRequests(String body) throws Exception {
    assertBad(
        "POST /say HTTP/1.1\r\nHost: x\r\nContent-Type: application/x-www-form-urlencoded\r\n"
            + "Transfer-Encoding: chunked\r\n\r\n"
            + body);
  }

  @ParameterizedTest
  @ValueSource(strings = {"words=%zz", "words=%", "%%%=%e", "words=%c3%28"})
  void invalidPercentEscapesAreNoServerError(String body) throws Exception {
    assertTrue(server.post("/say", body).statusCode() < 500);
    String response =
        server.sendRaw("GET /page?" + body + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");
    assertFalse(response.startsWith("HTTP/1.1 5"), response);
  }

  @Test
  void methodOverrideHeadersAreIgnored() throws Exception {
    assertEquals(405, server.get("/act", "X-HTTP-Method-Override", "POST").statusCode());
    assertEquals("acted", server.post("/act", "", "X-HTTP-Method-Override", "GET").body());
  }

  @Test
  void queryParametersAreNotFormFieldsAndTheFirstValueWins() throws Exception {
    assertEquals("body", server.post("/say?words=address", "words=body").body());
    assertEquals("", server.post("/say?words=address", "other=body").body());
    assertEquals("first", server.post("/say", "words=first&words=second").body());
  }

  private static void assertBad(String request) throws IOException {
    String response = server.sendRaw(request);
    assertTrue(response.startsWith("HTTP/1.1 400 "), response);
    assertFalse(response.contains("Exception") || response.contains("\tat "), response);
  }

  private static String signIn() throws Exception {
    String cookie = server.post("/in", "").headers().firstValue("Set-Cookie").orElseThrow();
    return cookie.substring(0, cookie.indexOf(';'));
  }

  private static HttpResponse<String> multipart(String path, String body, String... headers)
      throws Exception {
    return server.sendWithType("POST", path, body, MULTIPART, headers);
  }

  /** Sends a form of unknown length, as long as the server reads it. */
  private static String stream(String path) throws IOException {
    try (Socket socket = server.openConnection()) {
      OutputStream out = socket.getOutputStream();
      out.write(
          ascii(
              "POST "
                  + path
                  + " HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n"
                  + "Content-Type: "
                  + MULTIPART
                  + "\r\n\r\n"));
      String chunk = form("x".repeat(OVERSIZED_FORM_BYTES));
      try {
        out.write(ascii(Integer.toHexString(chunk.length()) + "\r\n" + chunk + "\r\n"));
      } catch (SocketException refused) {
        // expected: the response was sent before
      }
      return new String(socket.getInputStream().readNBytes(40), StandardCharsets.ISO_8859_1);
    }
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }

  private static long temporaryFiles() throws IOException {
    try (Stream<Path> files = Files.walk(server.home.incoming())) {
      return files.filter(Files::isRegularFile).count();
    }
  }
}
