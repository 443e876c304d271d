package needledrop.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * A server with the sample journal: with its rendered clip, an owner, a clip draft, a published
 * reply and a waiting one. It is started once and shared by all tests that only read.
 */
final class SampleJournalServer {
  /** A limit on the making of the sample clip, which takes half a minute on two idle cores. */
  private static final double CLIP_TIMEOUT_MILLIS = 1_800_000;

  private final NeedledropProcess needledropProcess;
  private final String entryPath;

  private SampleJournalServer(NeedledropProcess needledropProcess) throws Exception {
    this.needledropProcess = needledropProcess;
    try (BrowserWindow browserWindow = BrowserWindow.laptop(needledropProcess.journalAddress())) {
      Page page = browserWindow.page();
      page.navigate("/");
      page.locator(".teaser h2 a").click();
      entryPath = URI.create(page.url()).getPath();
      addReplies();
      setUpOwner(browserWindow);
      waitForClip(page);
      createClipDraft(browserWindow);
    }
  }

  URI address() throws Exception {
    return needledropProcess.journalAddress();
  }

  /** Returns the path of the sample entry. */
  String entryPath() {
    return entryPath;
  }

  /** Returns the path of the page of its clip. */
  String clipPath() throws Exception {
    String path =
        "/oembed?format=json&url="
            + URLEncoder.encode(address().resolve(entryPath).toString(), UTF_8);
    Matcher clip =
        Pattern.compile("(?<!/media)/clip/[^/\"\\\\]+")
            .matcher(new JournalClient(address()).get(path).body());
    assertTrue(clip.find(), "the entry shows no clip");
    HttpResponse<String> page = new JournalClient(address()).get(clip.group());
    return page.headers()
        .firstValue("Location")
        .map(at -> URI.create(at).getPath())
        .orElse(clip.group());
  }

  /** Signs in as the owner. */
  BrowserWindow signIn(BrowserWindow browserWindow) {
    new StudioDriver(browserWindow).signIn();
    return browserWindow;
  }

  /** Replies as a guest whose browser runs no scripts. */
  static void reply(Page page, String name, String text) {
    page.getByLabel("Reply *").fill(text);
    page.getByLabel("Name *").fill(name);
    page.getByLabel("Email *").fill(name + "@corner.example");
    page.getByText("Post reply").click();
    assertThat(page.locator("#respond [role=status]")).isVisible();
  }

  private void addReplies() throws Exception {
    try (BrowserWindow guest = BrowserWindow.withoutScript(needledropProcess.journalAddress())) {
      Page page = guest.page();
      page.navigate(entryPath);
      reply(page, "Paulie", "I had this on tape, recorded off the television, and wore it out.");
      page.navigate(entryPath);
      reply(page, "Mickey", "It is *Going the Distance*. Listen from the last bell on.");
    }
  }

  private void setUpOwner(BrowserWindow browserWindow) throws Exception {
    StudioDriver studioDriver = new StudioDriver(browserWindow);
    studioDriver.claimOwnership(needledropProcess.ownerLink());
    Page page = browserWindow.page();
    page.navigate("/studio/replies");
    page.locator("article.reply")
        .filter(new Locator.FilterOptions().setHasText("Paulie"))
        .locator("button.approve")
        .click();
    assertThat(page.locator("article.reply")).hasCount(1);
  }

  /**
   * Waits for the clip. Its cue sheet comes last, because the songs are detected in the rendered
   * clip.
   */
  private static void waitForClip(Page page) {
    page.navigate("/studio/jobs");
    Locator listening =
        page.locator(".jobs li")
            .filter(new Locator.FilterOptions().setHasText("Match songs in the clip"))
            .locator(".state.good");
    assertThat(listening)
        .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(CLIP_TIMEOUT_MILLIS));
  }

  private static void createClipDraft(BrowserWindow browserWindow) {
    StudioDriver studioDriver = new StudioDriver(browserWindow);
    browserWindow.page().navigate("/studio/clips");
    studioDriver.click("Cut a clip");
    browserWindow.page().locator("[name=shots]").first().check();
    studioDriver.clickInPlace("Add selected shots");
    assertThat(browserWindow.page().locator(".sequence")).hasCount(1);
    studioDriver.clickInPlace("Save");
  }

  /**
   * Provides the shared sample journal as a parameter of tests, and stops it after the last one.
   */
  static final class Resolver implements ParameterResolver {
    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
      return parameter.getParameter().getType() == SampleJournalServer.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext test) {
      return test.getRoot()
          .getStore(Namespace.create(SampleJournalServer.class))
          .computeIfAbsent(SharedInstance.class)
          .journal
          .join();
    }
  }

  /** The single attempt to start it; a failure is not retried for each test. */
  private static final class SharedInstance implements AutoCloseable {
    private final CompletableFuture<SampleJournalServer> journal = new CompletableFuture<>();
    private final NeedledropProcess needledropProcess;

    SharedInstance() throws IOException {
      Path home = Files.createTempDirectory(Path.of("target"), "sample").resolve("home");
      needledropProcess = NeedledropProcess.serve(home);
      try {
        journal.complete(new SampleJournalServer(needledropProcess));
      } catch (Exception | AssertionError e) {
        journal.completeExceptionally(e);
      }
    }

    @Override
    public void close() {
      needledropProcess.close();
    }
  }
}
