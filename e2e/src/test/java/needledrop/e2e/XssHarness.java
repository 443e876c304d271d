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
 * A journal filled with attack payloads, and a browser that checks its pages: no script runs, no
 * policy violation occurs, no dialog opens, no navigation and no request to another host happens.
 */
final class XssHarness implements AutoCloseable {
  private static final Duration TIMEOUT = Duration.ofMinutes(2);

  /** Finds elements that could run scripts, even if none has run. */
  private static final String EXECUTABLE_ATTRIBUTES_SCRIPT =
      """
      () => [...document.querySelectorAll('*')].flatMap(element => [...element.attributes]
        .filter(a => /^on/i.test(a.name) || a.name === 'srcdoc'
          || (/^(href|src|action|formaction|data|xlink:href)$/i.test(a.name)
              && /^[\\s\\u0000-\\u001f]*(javascript|vbscript|data):/i.test(a.value)))
        .map(a => element.tagName + ' ' + a.name + '=' + a.value))
      """;

  private final NeedledropProcess needledropProcess;
  private final JournalClient owner;
  private final BrowserWindow browserWindow;
  private final Page feedPage;
  private final List<String> violations = new ArrayList<>();
  private final List<String> payloads = read("payloads.txt");

  XssHarness(Path folder) throws Exception {
    needledropProcess = NeedledropProcess.serve(folder.resolve("home"), "--no-sample");
    owner = new JournalClient(needledropProcess.journalAddress());
    owner.claimOwnership(needledropProcess.ownerLink());
    browserWindow = BrowserWindow.laptop(needledropProcess.journalAddress());
    recordViolations(browserWindow.page());
    new StudioDriver(browserWindow).signIn();
    feedPage = browserWindow.page().context().newPage();
    recordViolations(feedPage);
    feedPage.onRequest(request -> recordForeignRequest(request.url()));
    feedPage.onConsoleMessage(message -> recordCanary(message.text()));
  }

  private void recordViolations(Page page) {
    page.setDefaultTimeout((double) TIMEOUT.toMillis());
    page.addInitScript("window.canary = () => console.error('the canary sang')");
    page.onDialog(dialog -> {
      violations.add("dialog: " + dialog.message());
      dialog.dismiss();
    });
    page.onPopup(popup -> violations.add("opened " + popup.url()));
    page.onDownload(download -> violations.add("downloads " + download.url()));
  }

  private void recordForeignRequest(String address) {
    if (address.contains("evil.example")) {
      violations.add("asked for " + address);
    }
  }

  private void recordCanary(String words) {
    if (words.contains("canary")) {
      violations.add(words);
    }
  }

  private static List<String> read(String name) throws Exception {
    try (InputStream file = Objects.requireNonNull(XssHarness.class.getResourceAsStream(name))) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    }
  }

  /** Returns the payloads, one from each line of the corpus. */
  List<String> payloads() {
    return payloads;
  }

  JournalClient owner() {
    return owner;
  }

  /** Creates a signed-out client that is not affected by any rate limit yet. */
  JournalClient newClient(int neighbourhood) throws Exception {
    return new JournalClient(needledropProcess.journalAddress(), neighbourhood);
  }

  /** Sends a form of alternating names and values, and checks that the response is fast. */
  HttpResponse<String> submit(JournalClient by, String path, List<String> fields, String... more) {
    List<String> all = Stream.concat(fields.stream(), Stream.of(more)).toList();
    return assertTimeoutPreemptively(TIMEOUT, () -> by.post(path, all), all::toString);
  }

  /** Sends a form as the owner, and checks that it is accepted. */
  String submitAsOwner(String path, List<String> fields, String... more) {
    HttpResponse<String> response = submit(owner, path, fields, more);
    assertEquals(303, response.statusCode(), () -> path + " " + fields + List.of(more));
    return response.headers().firstValue("Location").orElseThrow();
  }

  /** Opens pages as the owner, who sees the most content. */
  void assertPagesSafe(List<String> paths) throws Exception {
    Page page = browserWindow.page();
    for (String path : paths) {
      page.navigate(path);
      assertEquals(List.of(), page.evaluate(EXECUTABLE_ATTRIBUTES_SCRIPT), path);
      assertEquals(
          needledropProcess.journalAddress().getHost(),
          page.evaluate("() => location.hostname"),
          path);
    }
    assertEquals(List.of(), violations);
    browserWindow.assertNoErrors();
  }

  /** Returns the heading of the last page as displayed. */
  String heading() {
    return browserWindow.page().locator("main h1").first().textContent();
  }

  /**
   * Shows HTML of a feed as a feed reader does that trusts it and has no content security policy.
   */
  void assertFeedHtmlSafe(String html) {
    feedPage.setContent("<!doctype html><body>" + html);
    assertEquals(List.of(), feedPage.evaluate(EXECUTABLE_ATTRIBUTES_SCRIPT), html);
    assertEquals("about:blank", feedPage.url(), html);
    assertEquals(List.of(), violations, html);
  }

  @Override
  public void close() {
    browserWindow.close();
    needledropProcess.close();
  }
}
