package needledrop.web.site.page;

import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import needledrop.web.http.PageNumber;
import org.jspecify.annotations.Nullable;

/**
 * The links from one page of a long list to the previous and the next page; null if there is none.
 */
public record Pager(@Nullable String previous, @Nullable String next) {
  public static Pager of(String path, int page, boolean isLast) {
    return new Pager(
        page == 1 ? null : pagePath(path, page - 1), isLast ? null : pagePath(path, page + 1));
  }

  /** The path of one page of a list; the first page has the path of the list. */
  public static String pagePath(String path, int page) {
    return page == 1 ? path : path + "?page=" + page;
  }

  /**
   * The page number in a request; 1 if there is none.
   *
   * @throws NotFoundResponse if it is not a number from 1 to 999,999
   */
  public static int requestedPage(Context request) {
    String page = request.queryParam("page");
    return page == null ? 1 : PageNumber.parse(page).orElseThrow(NotFoundResponse::new);
  }
}
