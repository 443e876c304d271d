package needledrop.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.net.CookieManager;
import java.net.InetAddress;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Somebody at the journal without a browser, who says what a browser says and keeps its cookies.
 */
final class JournalClient {
  static final Pattern ENTRY_PATH = Pattern.compile("/\\d{4}/\\d\\d/[a-z0-9-]+/");

  private final HttpClient client;
  private URI journal;

  JournalClient(URI journal) {
    this(journal, HttpClient.newBuilder());
  }

  /** Somebody from a neighbourhood of their own, given by its number. */
  JournalClient(URI journal, int neighbourhood) {
    this(
        journal,
        HttpClient.newBuilder()
            .localAddress(InetAddress.ofLiteral("127.0." + neighbourhood + ".1")));
  }

  private JournalClient(URI journal, HttpClient.Builder client) {
    this.journal = journal;
    this.client = client.cookieHandler(new CookieManager()).build();
  }

  /** The journal has been started again, elsewhere. */
  void moveTo(URI moved) {
    journal = moved;
  }

  /** Sets the owner's password by the link, and so is signed in. */
  void claimOwnership(URI ownerLink) throws Exception {
    String token = ownerLink.getQuery().replaceFirst("token=", "");
    HttpResponse<String> welcome =
        post(
            "/studio/welcome",
            List.of(
                "token",
                token,
                "name",
                "Adriana",
                "password",
                StudioDriver.PASSWORD,
                "again",
                StudioDriver.PASSWORD));
    assertEquals(303, welcome.statusCode(), welcome::body);
  }

  /** The path of the entry that the front page shows first. */
  String firstEntryPath() throws Exception {
    Matcher link = ENTRY_PATH.matcher(getBody("/"));
    assertTrue(link.find(), "the front page shows no entry");
    return link.group();
  }

  HttpResponse<String> get(String path) throws Exception {
    return client.send(
        HttpRequest.newBuilder(journal.resolve(path)).build(), BodyHandlers.ofString());
  }

  /** What stands on a page that must be there. */
  String getBody(String path) throws Exception {
    HttpResponse<String> page = get(path);
    assertEquals(200, page.statusCode(), path);
    return page.body();
  }

  /** Sends a form, given as names and values in turn. */
  HttpResponse<String> post(String path, List<String> fields) throws Exception {
    HttpRequest request =
        sameOriginRequest(path)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(encode(fields)))
            .build();
    return client.send(request, BodyHandlers.ofString());
  }

  /** Sends bytes as they are, as the editor does with a picture. */
  HttpResponse<String> post(String path, byte[] body) throws Exception {
    return client.send(
        sameOriginRequest(path).POST(BodyPublishers.ofByteArray(body)).build(),
        BodyHandlers.ofString());
  }

  /** Uploads a file as the studio's script does, to "footage" or "songs". */
  void uploadFile(String place, Path file) throws Exception {
    HttpResponse<String> answer =
        client.send(
            uploadRequest(place, file.getFileName().toString(), BodyPublishers.ofFile(file)),
            BodyHandlers.ofString());
    assertEquals(201, answer.statusCode(), answer::body);
  }

  /** Begins to upload footage that comes out of a stream. */
  CompletableFuture<HttpResponse<String>> beginUpload(
      String name, long length, Supplier<InputStream> content) {
    BodyPublisher body =
        BodyPublishers.fromPublisher(BodyPublishers.ofInputStream(content), length);
    return client.sendAsync(uploadRequest("footage", name, body), BodyHandlers.ofString());
  }

  private HttpRequest uploadRequest(String place, String name, BodyPublisher body) {
    String query = "?name=" + URLEncoder.encode(name, StandardCharsets.UTF_8);
    return sameOriginRequest("/studio/" + place + query)
        .header("Content-Type", "application/octet-stream")
        .PUT(body)
        .build();
  }

  private HttpRequest.Builder sameOriginRequest(String path) {
    return HttpRequest.newBuilder(journal.resolve(path))
        .header("Origin", journal.resolve("/").toString().replaceFirst("/$", ""))
        .header("Sec-Fetch-Site", "same-origin");
  }

  private static String encode(List<String> fields) {
    List<String> pairs = new ArrayList<>();
    for (int i = 0; i < fields.size(); i += 2) {
      pairs.add(fields.get(i) + "=" + URLEncoder.encode(fields.get(i + 1), StandardCharsets.UTF_8));
    }
    return String.join("&", pairs);
  }

  /** A stream that gives so many zeros and then nothing more, without an end. */
  static InputStream stallingStream(int bytes, CompletableFuture<Void> goOn) {
    return new InputStream() {
      private int left = bytes;

      @Override
      public int read() throws IOException {
        if (left-- > 0) {
          return 0;
        }
        goOn.join();
        throw new IOException("broken off");
      }

      @Override
      public int read(byte[] into, int offset, int length) throws IOException {
        if (left <= 0) {
          return read();
        }
        int given = Math.min(left, length);
        left -= given;
        return given;
      }
    };
  }
}
