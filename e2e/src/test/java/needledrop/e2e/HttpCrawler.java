package needledrop.e2e;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.net.http.HttpResponse;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Crawls all public URLs that are reachable by links, feeds, the sitemap and form actions, and
 * returns the full responses with headers.
 */
final class HttpCrawler {
  private static final int MAX_PAGES = 1000;
  private static final List<String> STARTS =
      List.of(
          "/", "/robots.txt", "/sitemap.xml", "/feed", "/feed/atom", "/health", "/no-such-page");
  private static final Pattern LINK =
      Pattern.compile("(?:href|src|action|poster)=\"([^\"#]+)|<loc>([^<]+)|<link>([^<]+)");

  private final JournalClient client;
  private final URI journal;
  private final Map<String, String> responses = new LinkedHashMap<>();
  private final Deque<String> queue = new ArrayDeque<>(STARTS);

  private HttpCrawler(URI journal) {
    this.journal = journal;
    this.client = new JournalClient(journal);
  }

  /** Returns all responses by path. */
  static Map<String, String> crawl(URI journal) throws Exception {
    HttpCrawler httpCrawler = new HttpCrawler(journal);
    while (!httpCrawler.queue.isEmpty()) {
      httpCrawler.visit(httpCrawler.queue.remove());
    }
    return httpCrawler.responses;
  }

  private void visit(String path) throws Exception {
    if (responses.containsKey(path)) {
      return;
    }
    assertTrue(responses.size() < MAX_PAGES, "the journal seems to have no end");
    HttpResponse<String> response = client.get(path);
    responses.put(path, response.headers() + "\n" + response.body());
    response.headers().firstValue("Location").ifPresent(this::enqueue);
    LINK.matcher(response.body())
        .results()
        .map(link ->
            link.group(1) != null ? link.group(1) : firstPresent(link.group(2), link.group(3)))
        .forEach(this::enqueue);
  }

  private static String firstPresent(String location, String link) {
    return location != null ? location : link;
  }

  /** Adds a URL to the queue, if it is part of the journal. */
  private void enqueue(String address) {
    URI there = journal.resolve(address.strip().replace("&amp;", "&"));
    if (journal.getAuthority().equals(there.getAuthority())) {
      String query = there.getRawQuery();
      queue.add(there.getRawPath() + (query == null ? "" : "?" + query));
    }
  }
}
