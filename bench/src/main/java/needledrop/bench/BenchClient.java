package needledrop.bench;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** An HTTP client that opens pages and sends forms like a browser, with one cookie. */
final class BenchClient implements AutoCloseable {
  private static final Pattern HIDDEN_INPUT = Pattern.compile("<input type=\"hidden\"[^>]*>");
  private static final Pattern NAME = Pattern.compile("name=\"([^\"]*)\"");
  private static final Pattern VALUE = Pattern.compile("value=\"([^\"]*)\"");

  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final URI journal;
  private String cookie = "";

  BenchClient(URI journal) {
    this.journal = journal;
  }

  HttpResponse<byte[]> get(String path, Map<String, String> headers) throws IOException {
    HttpRequest.Builder request = HttpRequest.newBuilder(journal.resolve(path));
    headers.forEach(request::header);
    return send(request);
  }

  String getPage(String path) throws IOException {
    return new String(get(path, Map.of()).body(), StandardCharsets.UTF_8);
  }

  /** Sends a form as a same-origin request. */
  HttpResponse<byte[]> post(String path, Map<String, String> fields, Map<String, String> headers)
      throws IOException {
    String body =
        fields.entrySet().stream()
            .map(field -> field.getKey() + "=" + urlEncode(field.getValue()))
            .collect(Collectors.joining("&"));
    HttpRequest.Builder request =
        HttpRequest.newBuilder(journal.resolve(path))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .header("Sec-Fetch-Site", "same-origin")
            .POST(BodyPublishers.ofString(body));
    headers.forEach(request::header);
    return send(request);
  }

  private static String urlEncode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private HttpResponse<byte[]> send(HttpRequest.Builder request) throws IOException {
    if (!cookie.isEmpty()) {
      request.header("Cookie", cookie);
    }
    try {
      HttpResponse<byte[]> response = client.send(request.build(), BodyHandlers.ofByteArray());
      response
          .headers()
          .firstValue("Set-Cookie")
          .ifPresent(setCookie -> cookie = setCookie.substring(0, setCookie.indexOf(';')));
      return response;
    } catch (InterruptedException e) {
      throw new IOException("interrupted while waiting for " + journal, e);
    }
  }

  /** Returns the hidden fields of the forms of a page. */
  static Map<String, String> hiddenFields(String page) {
    Map<String, String> fields = new LinkedHashMap<>();
    HIDDEN_INPUT
        .matcher(page)
        .results()
        .forEach(
            field -> fields.put(firstMatch(NAME, field.group()), firstMatch(VALUE, field.group())));
    return fields;
  }

  private static String firstMatch(Pattern pattern, String text) {
    Matcher matcher = pattern.matcher(text);
    return matcher.find() ? matcher.group(1) : "";
  }

  @Override
  public void close() {
    client.close();
  }
}
