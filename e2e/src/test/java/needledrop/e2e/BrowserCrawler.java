package needledrop.e2e;

import com.microsoft.playwright.Page;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Follows links to one page of each kind and checks it. All films have the same kind of page, so
 * only one of them is opened.
 */
final class BrowserCrawler {
  private static final Pattern NOT_A_PAGE = Pattern.compile("/(feed|media|static)\\b.*|.*/file");

  private final BrowserWindow browserWindow;
  private final Pattern allowedPaths;
  private final Set<String> kinds = new LinkedHashSet<>();
  private final Deque<String> queue = new ArrayDeque<>();

  /**
   * @param allowedPaths the paths to follow
   */
  BrowserCrawler(BrowserWindow browserWindow, Pattern allowedPaths) {
    this.browserWindow = browserWindow;
    this.allowedPaths = allowedPaths;
  }

  /** Checks pages for errors, layout and accessibility, and returns the kinds of pages visited. */
  Set<String> crawlFrom(String start) {
    enqueue(start);
    while (!queue.isEmpty()) {
      Page page = browserWindow.page();
      page.navigate(queue.poll());
      browserWindow.assertNoErrors();
      browserWindow.assertNoHorizontalScroll();
      browserWindow.assertAccessible();
      links(page).forEach(this::enqueue);
    }
    return kinds;
  }

  private void enqueue(String path) {
    boolean followed = allowedPaths.matcher(path).matches() && !NOT_A_PAGE.matcher(path).matches();
    if (followed && kinds.add(kind(path))) {
      queue.add(path);
    }
  }

  /**
   * Returns the kind of a path: {@code /film/*} for every film, {@code /studio/footage/#} for every
   * piece of footage.
   */
  static String kind(String path) {
    return path.replaceAll("\\d+", "#")
        .replaceFirst("^(/(?!studio)[^/]+|/studio/catalog/[^/]+)/[^/#]+$", "$1/*")
        .replaceFirst("^/#/#/.+", "/#/#/*");
  }

  private static List<String> links(Page page) {
    Object paths =
        page.locator("a[href]")
            .evaluateAll(
                "links => links.filter(a => a.origin === location.origin).map(a => a.pathname)");
    return ((List<?>) paths).stream().map(String::valueOf).toList();
  }
}
