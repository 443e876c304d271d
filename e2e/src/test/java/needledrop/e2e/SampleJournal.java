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
 * The sample journal in a running program, with its clip made, an owner, a cut begun, a reply shown
 * and one that waits. Started once, for all tests that look around in it.
 */
final class SampleJournal {
  /** A limit on the making of the sample clip, which takes half a minute on two idle cores. */
  private static final double MAKING_MILLIS = 1_800_000;

  private final Program program;
  private final String entry;

  private SampleJournal(Program program) throws Exception {
    this.program = program;
    try (Window window = Window.laptop(program.journal())) {
      Page page = window.page();
      page.navigate("/");
      page.locator(".teaser h2 a").click();
      entry = URI.create(page.url()).getPath();
      replies();
      beginUse(window);
      awaitTheClip(page);
      beginACut(window);
    }
  }

  URI address() throws Exception {
    return program.journal();
  }

  /** The path of the sample's one entry. */
  String entry() {
    return entry;
  }

  /** The path of its clip's own page. */
  String clip() throws Exception {
    String path =
        "/oembed?format=json&url=" + URLEncoder.encode(address().resolve(entry).toString(), UTF_8);
    Matcher clip =
        Pattern.compile("/clip/[^/\"\\\\]+").matcher(new Visitor(address()).get(path).body());
    assertTrue(clip.find(), "the entry shows no clip");
    return clip.group();
  }

  /** The owner at a desk or with a phone in hand, signed in. */
  Window signedIn(Window window) {
    new Studio(window).signIn();
    return window;
  }

  /** Replies as a guest whose browser runs no scripts. */
  static void reply(Page page, String name, String words) {
    page.getByLabel("Comment *").fill(words);
    page.getByLabel("Name *").fill(name);
    page.getByLabel("Email *").fill(name + "@corner.example");
    page.getByText("Post Comment").click();
    assertThat(page.locator("#respond [role=status]")).isVisible();
  }

  private void replies() throws Exception {
    try (Window guest = Window.withoutScript(program.journal())) {
      Page page = guest.page();
      page.navigate(entry);
      reply(page, "Paulie", "I had this on tape, recorded off the television, and wore it out.");
      page.navigate(entry);
      reply(page, "Mickey", "It is *Going the Distance*. Listen from the last bell on.");
    }
  }

  private void beginUse(Window window) throws Exception {
    Studio studio = new Studio(window);
    studio.takeOver(program.ownerLink());
    Page page = window.page();
    page.navigate("/studio/replies");
    page.locator("article.reply")
        .filter(new Locator.FilterOptions().setHasText("Paulie"))
        .getByText("Approve")
        .click();
    assertThat(page.locator("article.reply")).hasCount(1);
  }

  /** Listening comes last: its cue sheet is what was heard in the rendered clip. */
  private static void awaitTheClip(Page page) {
    page.navigate("/studio/jobs");
    Locator listening =
        page.locator(".jobs li")
            .filter(new Locator.FilterOptions().setHasText("Listen for songs in the clip"))
            .locator(".state.good");
    assertThat(listening)
        .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(MAKING_MILLIS));
  }

  private static void beginACut(Window window) {
    Studio studio = new Studio(window);
    window.page().navigate("/studio/clips");
    studio.press("Cut a clip");
    window.page().locator("[name=shots]").first().check();
    studio.pressInPlace("Add the chosen shots");
    assertThat(window.page().locator(".sequence")).hasCount(1);
    studio.pressInPlace("Save");
  }

  /** Hands the one sample journal to each test that asks for it, and ends it after the last. */
  static final class Shared implements ParameterResolver {
    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
      return parameter.getParameter().getType() == SampleJournal.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext test) {
      return test.getRoot()
          .getStore(Namespace.create(SampleJournal.class))
          .computeIfAbsent(Once.class)
          .journal
          .join();
    }
  }

  /** One attempt at it: what failed is not tried again for each test. */
  private static final class Once implements AutoCloseable {
    private final CompletableFuture<SampleJournal> journal = new CompletableFuture<>();
    private final Program program;

    Once() throws IOException {
      Path home = Files.createTempDirectory(Path.of("target"), "sample").resolve("home");
      program = Program.serve(home);
      try {
        journal.complete(new SampleJournal(program));
      } catch (Exception | AssertionError e) {
        journal.completeExceptionally(e);
      }
    }

    @Override
    public void close() {
      program.close();
    }
  }
}
