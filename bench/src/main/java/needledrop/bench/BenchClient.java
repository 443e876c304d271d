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

/** Somebody with a browser: opens pages, sends forms, carries cookies by hand. */
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

  /** Sends a form as a page of the journal's own would. */
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
      HttpResponse<byte[]> answer = client.send(request.build(), BodyHandlers.ofByteArray());
      answer
          .headers()
          .firstValue("Set-Cookie")
          .ifPresent(given -> cookie = given.substring(0, given.indexOf(';')));
      return answer;
    } catch (InterruptedException e) {
      throw new IOException("interrupted while waiting for " + journal, e);
    }
  }

  /** The hidden fields that a page's forms carry, to be sent back with them. */
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
    Matcher found = pattern.matcher(text);
    return found.find() ? found.group(1) : "";
  }

  @Override
  public void close() {
    client.close();
  }
}
