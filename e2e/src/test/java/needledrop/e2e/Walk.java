package needledrop.e2e;

import com.microsoft.playwright.Page;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A walk along the links of the pages, to one page of each kind: all films have the same page, so
 * one of them is looked at.
 */
final class Walk {
  private static final Pattern NO_PAGE = Pattern.compile("/(feed|media|static)\\b.*|.*/file");

  private final Window window;
  private final Pattern within;
  private final Set<String> kinds = new LinkedHashSet<>();
  private final Deque<String> ahead = new ArrayDeque<>();

  /**
   * @param within which paths to follow
   */
  Walk(Window window, Pattern within) {
    this.window = window;
    this.within = within;
  }

  /** The kinds of pages seen, each of which had no complaints, fits and can be used by everyone. */
  Set<String> from(String start) {
    meet(start);
    while (!ahead.isEmpty()) {
      Page page = window.page();
      page.navigate(ahead.poll());
      window.hasNoComplaints();
      window.fitsItsWidth();
      window.isAccessible();
      links(page).forEach(this::meet);
    }
    return kinds;
  }

  private void meet(String path) {
    boolean followed = within.matcher(path).matches() && !NO_PAGE.matcher(path).matches();
    if (followed && kinds.add(kind(path))) {
      ahead.add(path);
    }
  }

  /** {@code /film/*} for every film, {@code /studio/footage/#} for every piece of footage. */
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
