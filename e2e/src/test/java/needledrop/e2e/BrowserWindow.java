package needledrop.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;

/**
 * A real browser window on the journal. It records console errors and requests to other hosts, and
 * checks pages with axe-core.
 */
final class BrowserWindow implements AutoCloseable {
  private static final List<String> ARGUMENTS =
      List.of(
          "--no-sandbox",
          "--disable-gpu",
          "--disable-quic",
          "--no-first-run",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync");

  /** The console message of Chromium for a rejected form, which is not an error. */
  private static final String REFUSED_FORM = "the server responded with a status of 422";

  private final Playwright playwright;
  private final BrowserContext context;
  private final Page page;
  private final List<String> errors = new CopyOnWriteArrayList<>();

  /**
   * The timeout of Playwright; its defaults of 5 and 30 seconds are too short for slow machines.
   */
  private static final double ASSERTION_MILLIS = 100_000;

  private static final double ACTION_MILLIS = 300_000;

  static {
    PlaywrightAssertions.setDefaultAssertionTimeout(ASSERTION_MILLIS);
  }

  private BrowserWindow(URI journal, Browser.NewContextOptions options) {
    playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    Browser browser =
        playwright
            .chromium()
            .launch(
                new LaunchOptions()
                    .setExecutablePath(chromium())
                    .setChromiumSandbox(false)
                    .setArgs(ARGUMENTS));
    context = browser.newContext(options.setBaseURL(journal.toString()));
    context.setDefaultTimeout(ACTION_MILLIS);
    page = context.newPage();
    page.onConsoleMessage(message -> {
      if (message.type().equals("error") && !message.text().contains(REFUSED_FORM)) {
        errors.add("console: " + message.text() + " at " + page.url());
      }
    });
    page.onPageError(error -> errors.add("script: " + error + " at " + page.url()));
    page.onRequest(request -> {
      URI asked = URI.create(request.url().replaceAll("[|\\s].*", ""));
      if (asked.getHost() != null && !asked.getHost().equals(journal.getHost())) {
        errors.add("foreign host: " + request.url());
      }
    });
  }

  static BrowserWindow laptop(URI journal) {
    return new BrowserWindow(journal, new Browser.NewContextOptions().setViewportSize(1440, 900));
  }

  static BrowserWindow phone(URI journal) {
    return new BrowserWindow(
        journal,
        new Browser.NewContextOptions()
            .setViewportSize(360, 740)
            .setDeviceScaleFactor(2)
            .setHasTouch(true)
            .setIsMobile(true));
  }

  static BrowserWindow darkMode(URI journal) {
    return new BrowserWindow(
        journal,
        new Browser.NewContextOptions()
            .setViewportSize(1440, 900)
            .setColorScheme(ColorScheme.DARK));
  }

  static BrowserWindow withoutScript(URI journal) {
    return new BrowserWindow(
        journal,
        new Browser.NewContextOptions().setViewportSize(768, 1024).setJavaScriptEnabled(false));
  }

  Page page() {
    return page;
  }

  /** Checks that there were no console errors, and no requests to other hosts. */
  void assertNoErrors() {
    assertEquals(List.of(), errors);
  }

  /** Checks that axe-core finds no serious or critical problem on the current page. */
  void assertAccessible() {
    List<String> serious =
        new AxeBuilder(page)
            .analyze().getViolations().stream()
                .filter(rule -> List.of("serious", "critical").contains(rule.getImpact()))
                .map(BrowserWindow::describe)
                .toList();
    assertEquals(List.of(), serious, page.url());
  }

  /** Checks that nothing is wider than the window, so that a phone need not scroll sideways. */
  void assertNoHorizontalScroll() {
    Object wider =
        page.evaluate(
            "document.documentElement.scrollWidth - document.documentElement.clientWidth");
    assertEquals(0, ((Number) wider).intValue(), page.url() + " is wider than its window");
  }

  /** Saves a screenshot of the whole page to {@code target/screenshots}. */
  Path screenshot(String name) throws Exception {
    Path file = Files.createDirectories(Path.of("target", "screenshots")).resolve(name + ".png");
    page.screenshot(new Page.ScreenshotOptions().setPath(file).setFullPage(true));
    return file;
  }

  @Override
  public void close() {
    context.close();
    playwright.close();
  }

  private static String describe(Rule rule) {
    return rule.getImpact()
        + " "
        + rule.getId()
        + ": "
        + rule.getHelp()
        + " "
        + rule.getNodes().stream().map(node -> node.getHtml()).toList();
  }

  static Path chromium() {
    return Stream.of(System.getenv("PATH").split(":"))
        .flatMap(folder ->
            Stream.of("chromium", "chromium-browser", "google-chrome")
                .map(name -> Path.of(folder, name)))
        .filter(Files::isExecutable)
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("no Chromium on the path; ./check gets one"));
  }
}
