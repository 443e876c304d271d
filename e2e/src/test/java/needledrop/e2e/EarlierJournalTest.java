package needledrop.e2e;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Tests that a journal of an earlier version (schema 190) still serves the recorded pages. Its
 * media files are left out.
 */
class EarlierJournalTest {
  @TempDir Path folder;

  @Test
  void earlierJournalKeepsItsAddressesFeedsAndForms() throws Exception {
    Path home = folder.resolve("home");
    Files.createDirectory(home);
    try (InputStream database = new GZIPInputStream(resource("earlier-journal.db.gz"))) {
      Files.copy(database, home.resolve("needledrop.db"));
    }
    try (NeedledropProcess program = NeedledropProcess.serve(home)) {
      URI journal = program.journalAddress();
      JournalClient client = new JournalClient(journal);
      client.post("/studio/sign-in", List.of("name", "Adriana", "password", StudioDriver.PASSWORD));
      List<String> lost = new ArrayList<>();
      for (Map.Entry<String, List<String>> page : recordedPages().entrySet()) {
        String path = page.getKey();
        HttpResponse<String> response =
            (path.startsWith("/studio") ? client : new JournalClient(journal)).get(path);
        compare(path, page.getValue(), PageOutline.of(journal, response), lost);
      }
      assertTrue(lost.isEmpty(), () -> String.join("\n", lost));
    }
  }

  /**
   * Compares outlines. Pages may have additional links and fields; other documents must be equal.
   */
  private static void compare(
      String path, List<String> before, List<String> now, List<String> lost) {
    if (before.getFirst().contains("html")) {
      missing(before, now).forEach(line -> lost.add(path + " lacks " + line));
    } else if (!before.equals(now)) {
      missing(before, now).forEach(line -> lost.add(path + " lacks " + line));
      missing(now, before).forEach(line -> lost.add(path + " has in addition " + line));
      lost.add(path + " has changed");
    }
  }

  private static List<String> missing(List<String> expected, List<String> actual) {
    List<String> missing = new ArrayList<>(expected);
    actual.forEach(missing::remove);
    return missing;
  }

  /** Returns the recorded outlines by path. */
  private static Map<String, List<String>> recordedPages() throws Exception {
    Map<String, List<String>> pages = new LinkedHashMap<>();
    List<String> outline = List.of();
    try (InputStream file = resource("earlier-journal.txt")) {
      for (String line : new String(file.readAllBytes(), StandardCharsets.UTF_8).lines().toList()) {
        if (line.startsWith("GET ")) {
          outline = new ArrayList<>();
          pages.put(line.substring("GET ".length()), outline);
        } else {
          outline.add(line);
        }
      }
    }
    return pages;
  }

  private static InputStream resource(String name) {
    return Objects.requireNonNull(EarlierJournalTest.class.getResourceAsStream(name), name);
  }
}
