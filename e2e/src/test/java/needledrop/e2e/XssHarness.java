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
final class XssHarness implements AutoCloseable {
  private static final Duration TIMEOUT = Duration.ofMinutes(2);

  /** Whatever could run, though nothing has run yet. */
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

  /** What attackers type, one a line of the corpus. */
  List<String> payloads() {
    return payloads;
  }

  JournalClient owner() {
    return owner;
  }

  /** Somebody who is not signed in, and has been heard of by no limit yet. */
  JournalClient newClient(int neighbourhood) throws Exception {
    return new JournalClient(needledropProcess.journalAddress(), neighbourhood);
  }

  /** Sends a form of names and values in turn; the answer comes in time. */
  HttpResponse<String> submit(JournalClient by, String path, List<String> fields, String... more) {
    List<String> all = Stream.concat(fields.stream(), Stream.of(more)).toList();
    return assertTimeoutPreemptively(TIMEOUT, () -> by.post(path, all), all::toString);
  }

  /** Sends a form as the owner, who is let go on. */
  String submitAsOwner(String path, List<String> fields, String... more) {
    HttpResponse<String> answer = submit(owner, path, fields, more);
    assertEquals(303, answer.statusCode(), () -> path + " " + fields + List.of(more));
    return answer.headers().firstValue("Location").orElseThrow();
  }

  /** Opens the pages as the owner does, who sees most. */
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

  /** The heading of the page looked at last, as readers see it. */
  String heading() {
    return browserWindow.page().locator("main h1").first().textContent();
  }

  /** Shows a piece of a feed as a program does that has no policy and trusts the feed. */
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
