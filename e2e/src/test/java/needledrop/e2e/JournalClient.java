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

/** An HTTP client of the journal that sends the headers of a browser and keeps cookies. */
final class JournalClient {
  static final Pattern ENTRY_PATH = Pattern.compile("/\\d{4}/\\d\\d/[a-z0-9-]+/");

  private final HttpClient client;
  private URI journal;

  JournalClient(URI journal) {
    this(journal, HttpClient.newBuilder());
  }

  /** Creates a client with an address from a network of its own, given by a number. */
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

  /** Continues with the journal at another address, after a restart. */
  void moveTo(URI moved) {
    journal = moved;
  }

  /** Sets the owner's password with the link, which also signs in. */
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

  /** Returns the path of the first entry on the front page. */
  String firstEntryPath() throws Exception {
    Matcher link = ENTRY_PATH.matcher(getBody("/"));
    assertTrue(link.find(), "the front page shows no entry");
    return link.group();
  }

  HttpResponse<String> get(String path) throws Exception {
    return client.send(
        HttpRequest.newBuilder(journal.resolve(path)).build(), BodyHandlers.ofString());
  }

  /** Returns the body of a page that must exist. */
  String getBody(String path) throws Exception {
    HttpResponse<String> page = get(path);
    assertEquals(200, page.statusCode(), path);
    return page.body();
  }

  /** Sends a form, given as alternating names and values. */
  HttpResponse<String> post(String path, List<String> fields) throws Exception {
    HttpRequest request =
        sameOriginRequest(path)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(encode(fields)))
            .build();
    return client.send(request, BodyHandlers.ofString());
  }

  /** Sends raw bytes, as the editor does with an image. */
  HttpResponse<String> post(String path, byte[] body) throws Exception {
    return client.send(
        sameOriginRequest(path).POST(BodyPublishers.ofByteArray(body)).build(),
        BodyHandlers.ofString());
  }

  /** Uploads a file as the studio's script does, to "footage" or "songs". */
  void uploadFile(String place, Path file) throws Exception {
    HttpResponse<String> response =
        client.send(
            uploadRequest(place, file.getFileName().toString(), BodyPublishers.ofFile(file)),
            BodyHandlers.ofString());
    assertEquals(201, response.statusCode(), response::body);
  }

  /** Starts an upload of footage from a stream. */
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

  /** Returns a stream of zeros that blocks after a number of bytes, until it is resumed. */
  static InputStream stallingStream(int bytes, CompletableFuture<Void> resume) {
    return new InputStream() {
      private int remaining = bytes;

      @Override
      public int read() throws IOException {
        if (remaining-- > 0) {
          return 0;
        }
        resume.join();
        throw new IOException("broken off");
      }

      @Override
      public int read(byte[] buffer, int offset, int length) throws IOException {
        if (remaining <= 0) {
          return read();
        }
        int given = Math.min(remaining, length);
        remaining -= given;
        return given;
      }
    };
  }
}
