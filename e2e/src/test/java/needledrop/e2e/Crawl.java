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
 * All that a stranger gets to see: every address that can be reached by following links, feeds, the
 * sitemap and forms' targets, each with its whole answer, headers included.
 */
final class Crawl {
  private static final int MOST = 1000;
  private static final List<String> STARTS =
      List.of(
          "/", "/robots.txt", "/sitemap.xml", "/feed", "/feed/atom", "/health", "/no-such-page");
  private static final Pattern ADDRESS =
      Pattern.compile("(?:href|src|action|poster)=\"([^\"#]+)|<loc>([^<]+)|<link>([^<]+)");

  private final Visitor stranger;
  private final URI journal;
  private final Map<String, String> answers = new LinkedHashMap<>();
  private final Deque<String> todo = new ArrayDeque<>(STARTS);

  private Crawl(URI journal) {
    this.journal = journal;
    this.stranger = new Visitor(journal);
  }

  /** Every answer in full, by its address. */
  static Map<String, String> of(URI journal) throws Exception {
    Crawl crawl = new Crawl(journal);
    while (!crawl.todo.isEmpty()) {
      crawl.visit(crawl.todo.remove());
    }
    return crawl.answers;
  }

  private void visit(String path) throws Exception {
    if (answers.containsKey(path)) {
      return;
    }
    assertTrue(answers.size() < MOST, "the journal seems to have no end");
    HttpResponse<String> answer = stranger.get(path);
    answers.put(path, answer.headers() + "\n" + answer.body());
    answer.headers().firstValue("Location").ifPresent(this::follow);
    ADDRESS
        .matcher(answer.body())
        .results()
        .map(link -> link.group(1) != null ? link.group(1) : other(link.group(2), link.group(3)))
        .forEach(this::follow);
  }

  private static String other(String location, String link) {
    return location != null ? location : link;
  }

  /** Goes there later, if it is here. */
  private void follow(String address) {
    URI there = journal.resolve(address.strip().replace("&amp;", "&"));
    if (journal.getAuthority().equals(there.getAuthority())) {
      String query = there.getRawQuery();
      todo.add(there.getRawPath() + (query == null ? "" : "?" + query));
    }
  }
}
