package needledrop.web.site;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A stranger who reads, with a cookie that they made up, never waits for the database to write. */
class ReadOnlyRequestsTest {
  private static final Pattern LINK = Pattern.compile("(?:href|src)=\"(/[^\"#]*)");
  private static final int MAX_PAGES = 150;

  @TempDir Path folder;

  @Test
  void pagesAreReadableDuringAWriteLock() throws Exception {
    try (JournalFixture little = new JournalFixture(folder)) {
      little.addApprovedReply("Ana", "First.");
      try (Connection writing = little.database.dataSource().getConnection()) {
        assertFalse(writing.isClosed());
        Set<String> seen = crawl(little);
        assertTrue(seen.size() > 20, seen::toString);
      }
    }
  }

  private static Set<String> crawl(JournalFixture little) throws Exception {
    Deque<String> ahead =
        new ArrayDeque<>(
            List.of("/", "/shared/made-up", "/draft/1", "/search?q=song", "/no-such-page"));
    Set<String> seen = new HashSet<>(ahead);
    for (int pages = 0; pages < MAX_PAGES && !ahead.isEmpty(); pages++) {
      String path = ahead.remove();
      HttpResponse<String> answer = little.get(path, "Cookie", "needledrop=node0made-up");
      assertTrue(answer.statusCode() < 500, path);
      Matcher links = LINK.matcher(answer.body());
      while (links.find()) {
        String next = links.group(1).replace("&amp;", "&");
        if (seen.add(next)) {
          ahead.add(next);
        }
      }
    }
    return seen;
  }
}
