package needledrop.web.http.body;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import org.eclipse.jetty.http.HttpException;
import org.eclipse.jetty.http.MultiPartFormData;
import org.eclipse.jetty.io.EofException;

/** Tells failures that a broken request caused from those of the program. */
public final class RequestErrors {
  private static final int MAX_LOGGED_PATH_LENGTH = 200;

  private RequestErrors() {}

  /** The status to answer a failure with: what Jetty found wrong with the request, or else 500. */
  public static int statusOf(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (isTooLarge(cause)) {
        return HttpStatus.CONTENT_TOO_LARGE.getCode();
      }
    }
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof HttpException broken && broken.getCode() < 500) {
        return broken.getCode();
      }
      if (cause instanceof EofException) {
        return HttpStatus.BAD_REQUEST.getCode();
      }
    }
    return HttpStatus.INTERNAL_SERVER_ERROR.getCode();
  }

  /** Jetty tells a form beyond its limits from a broken one in words only. */
  private static boolean isTooLarge(Throwable cause) {
    return cause instanceof IllegalStateException
        && String.valueOf(cause.getMessage()).matches("max .*exceeded.*");
  }

  /**
   * Forgets a multipart form that could not be read: Jetty 12.1 looks for its files once the answer
   * is sent, and fails at a form that is broken.
   */
  public static void discardParts(Context request) {
    request.req().removeAttribute(MultiPartFormData.class.getName());
  }

  /** The path of a request on one line of limited length. */
  public static String loggablePath(Context request) {
    String path = request.path().replaceAll("\\p{Cntrl}", "?");
    return path.length() > MAX_LOGGED_PATH_LENGTH
        ? path.substring(0, MAX_LOGGED_PATH_LENGTH) + "…"
        : path;
  }
}
