package needledrop.web.site.sheet;

import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import needledrop.web.http.PageNumber;
import org.jspecify.annotations.Nullable;

/** The ways from one page of a long list to the one before and the one after. */
public record Pager(@Nullable String previous, @Nullable String next) {
  public static Pager of(String path, int page, boolean isLast) {
    return new Pager(
        page == 1 ? null : pagePath(path, page - 1), isLast ? null : pagePath(path, page + 1));
  }

  /** Where one page of a list lies; the first lies at the list's own path. */
  public static String pagePath(String path, int page) {
    return page == 1 ? path : path + "?page=" + page;
  }

  /** Which page of a list a reader asks for. */
  public static int requestedPage(Context request) {
    String page = request.queryParam("page");
    return page == null ? 1 : PageNumber.parse(page).orElseThrow(NotFoundResponse::new);
  }
}
