package needledrop.web.studio.page;

import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import needledrop.catalog.name.Slug;
import needledrop.store.Ids;
import needledrop.web.http.PageNumber;

/** Reads row numbers, item paths and page numbers from the URLs of requests. */
public final class RequestParameters {
  private RequestParameters() {}

  /** The number at this place of the address; where there is none, there is no such address. */
  public static long pathNumber(Context request, String place) {
    return Ids.parseNumber(request.pathParam(place)).orElseThrow(NotFoundResponse::new);
  }

  /** The path of the item that the URL names by its kind and its slug. */
  public static String itemPath(Context request) {
    return "/" + request.pathParam("kind") + "/" + Slug.encode(request.pathParam("slug"));
  }

  /** The page of a list that is asked for, from one; the first where none is. */
  public static int pageNumber(Context request) {
    return PageNumber.parse(request.queryParam("page")).orElse(1);
  }
}
