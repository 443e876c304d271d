package needledrop.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Tests HLS playback in a browser without native support. The sample clip has a stream but is too
 * short to be offered as one, so the test changes the page to offer it.
 */
@ExtendWith(SampleJournalServer.Resolver.class)
class HlsPlaybackTest {
  @Test
  void streamContinuesAtThePositionAndSeeks(SampleJournalServer sample) throws Exception {
    try (BrowserWindow browserWindow = BrowserWindow.laptop(sample.address())) {
      Page page = browserWindow.page();
      List<String> pieces = new CopyOnWriteArrayList<>();
      page.onResponse(response -> {
        if (response.url().contains("/stream/") && response.url().endsWith(".mp4")) {
          pieces.add(response.status() + " " + response.request().headers().get("range"));
        }
      });
      Locator bar = offerStream(browserWindow, sample);
      bar.press("5");
      bar.press("k");
      assertThat(page.locator(".player")).hasAttribute("data-streams", "hls.js");
      page.waitForCondition(() -> number(page, "currentTime") > 23 && isShowing(page));
      bar.press("2");
      page.waitForCondition(() -> number(page, "currentTime") > 9 && isShowing(page));
      assertTrue(number(page, "currentTime") < 20, "it went back to a fifth of the clip");
      assertTrue(number(page, "videoHeight") > 0);
      assertTrue(!pieces.isEmpty(), "it came in pieces");
      assertTrue(
          pieces.stream().allMatch(piece -> piece.startsWith("206 bytes=")), pieces.toString());
      browserWindow.assertNoErrors();
    }
  }

  @Test
  void brokenStreamFallsBackToTheFile(SampleJournalServer sample) throws Exception {
    try (BrowserWindow browserWindow = BrowserWindow.laptop(sample.address())) {
      Page page = browserWindow.page();
      Locator bar = offerStream(browserWindow, sample);
      page.route(
          "**/stream/**",
          route -> route.fulfill(new Route.FulfillOptions().setStatus(200).setBody("no playlist")));
      bar.press("5");
      bar.press("k");
      assertThat(page.locator(".player")).hasAttribute("data-streams", "no");
      page.waitForCondition(() -> number(page, "currentTime") > 23 && isShowing(page));
      assertEquals(
          true,
          page.locator("video")
              .evaluate("video => new URL(video.src).pathname.startsWith('/media/clip/')"));
    }
  }

  /** Opens the entry with the stream in its player, and returns the seek bar. */
  private static Locator offerStream(BrowserWindow browserWindow, SampleJournalServer sample)
      throws Exception {
    Page page = browserWindow.page();
    page.navigate(sample.entryPath());
    String clip = page.locator(".player").getAttribute("data-clip");
    String stream = "/media/clip/%s/stream/1/main.m3u8".formatted(clip);
    JournalClient journalClient = new JournalClient(sample.address());
    Wait.until("the stream", () -> journalClient.get(stream).statusCode() == 200);
    page.route(
        "**" + sample.entryPath(),
        route -> {
          APIResponse response = route.fetch();
          String body =
              response.text().replace("data-clip=", "data-stream=\"" + stream + "\" data-clip=");
          route.fulfill(new Route.FulfillOptions().setResponse(response).setBody(body));
        });
    page.navigate(sample.entryPath());
    assertThat(page.locator(".player")).hasAttribute("data-stream", stream);
    return page.getByLabel("Seek");
  }

  private static boolean isShowing(Page page) {
    return number(page, "readyState") >= 3;
  }

  private static double number(Page page, String property) {
    return ((Number) page.locator("video").evaluate("(video, name) => video[name]", property))
        .doubleValue();
  }
}
