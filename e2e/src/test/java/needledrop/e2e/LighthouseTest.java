package needledrop.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Tests the Lighthouse scores of an entry on a phone with a slow connection. */
@ExtendWith(SampleJournalServer.Resolver.class)
@Tag("long")
class LighthouseTest {
  /** The latest version that runs on the Node.js of current distributions. */
  private static final String LIGHTHOUSE = "lighthouse@12.8.2";

  private static final int MIN_SCORE = 95;
  private static final List<String> CATEGORIES =
      List.of("performance", "accessibility", "best-practices", "seo");

  @Test
  void entryScoresWellInAllCategories(SampleJournalServer sample) throws Exception {
    JsonNode report = audit(sample.address().resolve(sample.entryPath()));
    Map<String, Long> scores = new TreeMap<>();
    CATEGORIES.forEach(category ->
        scores.put(
            category,
            Math.round(100 * report.path("categories").path(category).path("score").asDouble())));
    assertTrue(scores.values().stream().allMatch(score -> score >= MIN_SCORE), scores.toString());
    assertEquals(
        0, report.path("audits").path("cumulative-layout-shift").path("numericValue").asDouble());
  }

  private static JsonNode audit(URI page) throws Exception {
    Path report = Files.createDirectories(Path.of("target")).resolve("lighthouse.json");
    Path output = report.resolveSibling("lighthouse.log");
    ProcessBuilder npx =
        new ProcessBuilder(
                "npx",
                "--yes",
                LIGHTHOUSE,
                page.toString(),
                "--quiet",
                "--output=json",
                "--output-path=" + report,
                "--only-categories=" + String.join(",", CATEGORIES),
                "--chrome-flags=--headless=new --no-sandbox --disable-gpu")
            .redirectErrorStream(true)
            .redirectOutput(output.toFile());
    npx.environment().put("CHROME_PATH", BrowserWindow.chromium().toString());
    Process process = npx.start();
    assertTrue(process.waitFor(50, TimeUnit.MINUTES), "Lighthouse does not end");
    assertEquals(0, process.exitValue(), Files.readString(output));
    return new JsonMapper().readTree(Files.readString(report));
  }
}
