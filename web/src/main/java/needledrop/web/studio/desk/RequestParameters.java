package needledrop.web.studio.desk;

import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.util.Objects;

/** The numbers of rows and of pages in addresses. */
public final class RequestParameters {
  private RequestParameters() {}

  /** The number at this place of the address; where there is none, there is no such address. */
  public static long pathNumber(Context request, String place) {
    try {
      return Long.parseLong(request.pathParam(place));
    } catch (NumberFormatException notANumber) {
      throw new NotFoundResponse();
    }
  }

  /** The page of a list that is asked for, from one; the first where none is. */
  public static int pageNumber(Context request) {
    String page = Objects.requireNonNullElse(request.queryParam("page"), "1");
    return page.matches("[1-9]\\d{0,5}") ? Integer.parseInt(page) : 1;
  }
}
