package needledrop.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Tests the load time and the size of an entry on a slow connection. */
@ExtendWith(SampleJournalServer.Resolver.class)
@Tag("long")
class PageSpeedTest {
  private static final double SLOW_4G_BYTES = 1_600_000 / 8.;
  private static final int SLOW_4G_MILLIS = 150;
  private static final int MAX_PAGE_BYTES = 15_000;
  private static final int MAX_STYLE_AND_SCRIPT_BYTES = 30_000;

  @Test
  void entryPaintsQuicklyOnSlow4gWithoutLayoutShift(SampleJournalServer sample) throws Exception {
    try (BrowserWindow browserWindow = BrowserWindow.phone(sample.address())) {
      Page page = browserWindow.page();
      page.addInitScript(
          """
          window.paint = 0;
          window.shift = 0;
          const watch = (type, see) =>
            new PerformanceObserver((list) => list.getEntries().forEach(see))
              .observe({ type, buffered: true });
          watch("largest-contentful-paint", (entry) => (window.paint = entry.startTime));
          watch("layout-shift", (entry) => (window.shift += entry.hadRecentInput ? 0 : entry.value));
          """);
      new JournalClient(sample.address()).get(sample.entryPath()); // it is cached from now on
      emulateSlow4g(page);
      page.navigate(sample.entryPath());
      page.waitForLoadState(LoadState.NETWORKIDLE);
      double paint = number(page, "window.paint");
      assertTrue(paint > 0 && paint <= 1200, "the largest picture stands after " + paint + " ms");
      page.mouse().wheel(0, 20_000);
      page.waitForLoadState(LoadState.NETWORKIDLE);
      assertEquals(0, number(page, "window.shift"), "the page moves under its reader");
    }
  }

  @Test
  void entryStaysWithinItsSizeBudget(SampleJournalServer sample) throws Exception {
    Map<String, Integer> sizes = new TreeMap<>();
    try (BrowserWindow browserWindow = BrowserWindow.laptop(sample.address())) {
      Page page = browserWindow.page();
      page.onResponse(response -> {
        if (List.of("stylesheet", "script").contains(response.request().resourceType())) {
          sizes.put(response.url(), gzipSize(response.body()));
        }
      });
      page.navigate(sample.entryPath());
      page.waitForLoadState(LoadState.NETWORKIDLE);
    }
    HttpResponse<String> entry = new JournalClient(sample.address()).get(sample.entryPath());
    int html = gzipSize(entry.body().getBytes(StandardCharsets.UTF_8));
    assertTrue(html <= MAX_PAGE_BYTES, "the page has " + html + " bytes");
    int sum = sizes.values().stream().mapToInt(Integer::intValue).sum();
    assertTrue(sum <= MAX_STYLE_AND_SCRIPT_BYTES, sum + " bytes: " + sizes);
  }

  private static void emulateSlow4g(Page page) {
    CDPSession session = page.context().newCDPSession(page);
    JsonObject line = new JsonObject();
    line.addProperty("offline", false);
    line.addProperty("latency", SLOW_4G_MILLIS);
    line.addProperty("downloadThroughput", SLOW_4G_BYTES);
    line.addProperty("uploadThroughput", SLOW_4G_BYTES / 2);
    session.send("Network.enable");
    session.send("Network.emulateNetworkConditions", line);
  }

  private static double number(Page page, String expression) {
    return ((Number) page.evaluate(expression)).doubleValue();
  }

  private static int gzipSize(byte[] content) {
    ByteArrayOutputStream compressed = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(compressed)) {
      gzip.write(content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return compressed.size();
  }
}
