package needledrop.web.studio.desk;

import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;

/** The numbers of rows in addresses. */
public final class Numbers {
  private Numbers() {}

  /** The number at this place of the address; where there is none, there is no such address. */
  public static long inPath(Context request, String place) {
    try {
      return Long.parseLong(request.pathParam(place));
    } catch (NumberFormatException notANumber) {
      throw new NotFoundResponse();
    }
  }
}
