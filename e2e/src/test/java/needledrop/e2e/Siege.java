package needledrop.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import com.microsoft.playwright.Page;
import java.io.InputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * A journal that attackers fill in, and the browser in which all they left is looked at: no script
 * runs, no policy has to step in, no dialog opens, nobody is led away and no other host is asked.
 */
final class Siege implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  /** Whatever could run, though nothing has run yet. */
  private static final String ARMED =
      """
      () => [...document.querySelectorAll('*')].flatMap(element => [...element.attributes]
        .filter(a => /^on/i.test(a.name) || a.name === 'srcdoc'
          || (/^(href|src|action|formaction|data|xlink:href)$/i.test(a.name)
              && /^[\\s\\u0000-\\u001f]*(javascript|vbscript|data):/i.test(a.value)))
        .map(a => element.tagName + ' ' + a.name + '=' + a.value))
      """;

  private final Program program;
  private final Visitor owner;
  private final Window window;
  private final Page reader;
  private final List<String> breaches = new ArrayList<>();
  private final List<String> payloads = read("payloads.txt");

  Siege(Path folder) throws Exception {
    program = Program.serve(folder.resolve("home"), "--no-sample");
    owner = new Visitor(program.journal());
    owner.takeOver(program.ownerLink());
    window = Window.laptop(program.journal());
    watch(window.page());
    new Studio(window).signIn();
    reader = window.page().context().newPage();
    watch(reader);
    reader.onRequest(request -> noteEvil(request.url()));
    reader.onConsoleMessage(message -> noteSong(message.text()));
  }

  private void watch(Page page) {
    page.setDefaultTimeout((double) PATIENCE.toMillis());
    page.addInitScript("window.canary = () => console.error('the canary sang')");
    page.onDialog(dialog -> {
      breaches.add("dialog: " + dialog.message());
      dialog.dismiss();
    });
    page.onPopup(popup -> breaches.add("opened " + popup.url()));
    page.onDownload(download -> breaches.add("downloads " + download.url()));
  }

  private void noteEvil(String address) {
    if (address.contains("evil.example")) {
      breaches.add("asked for " + address);
    }
  }

  private void noteSong(String words) {
    if (words.contains("canary")) {
      breaches.add(words);
    }
  }

  private static List<String> read(String name) throws Exception {
    try (InputStream file = Objects.requireNonNull(Siege.class.getResourceAsStream(name))) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    }
  }

  /** What attackers type, one a line of the corpus. */
  List<String> payloads() {
    return payloads;
  }

  Visitor owner() {
    return owner;
  }

  /** Somebody who is not signed in, and has been heard of by no limit yet. */
  Visitor stranger(int neighbourhood) throws Exception {
    return new Visitor(program.journal(), neighbourhood);
  }

  /** Sends a form of names and values in turn; the answer comes in time. */
  HttpResponse<String> send(Visitor by, String path, List<String> fields, String... more) {
    List<String> all = Stream.concat(fields.stream(), Stream.of(more)).toList();
    return assertTimeoutPreemptively(PATIENCE, () -> by.post(path, all), all::toString);
  }

  /** Sends a form as the owner, who is let go on. */
  String save(String path, List<String> fields, String... more) {
    HttpResponse<String> answer = send(owner, path, fields, more);
    assertEquals(303, answer.statusCode(), () -> path + " " + fields + List.of(more));
    return answer.headers().firstValue("Location").orElseThrow();
  }

  /** Opens the pages as the owner does, who sees most. */
  void look(List<String> paths) throws Exception {
    Page page = window.page();
    for (String path : paths) {
      page.navigate(path);
      assertEquals(List.of(), page.evaluate(ARMED), path);
      assertEquals(program.journal().getHost(), page.evaluate("() => location.hostname"), path);
    }
    assertEquals(List.of(), breaches);
    window.hasNoComplaints();
  }

  /** The heading of the page looked at last, as readers see it. */
  String heading() {
    return window.page().locator("main h1").first().textContent();
  }

  /** Shows a piece of a feed as a program does that has no policy and trusts the feed. */
  void readElsewhere(String html) {
    reader.setContent("<!doctype html><body>" + html);
    assertEquals(List.of(), reader.evaluate(ARMED), html);
    assertEquals("about:blank", reader.url(), html);
    assertEquals(List.of(), breaches, html);
  }

  @Override
  public void close() {
    window.close();
    program.close();
  }
}
