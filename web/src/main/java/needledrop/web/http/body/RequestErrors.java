package needledrop.web.http.body;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import org.eclipse.jetty.http.HttpException;
import org.eclipse.jetty.http.MultiPartFormData;
import org.eclipse.jetty.io.EofException;

/**
 * Finds the HTTP status for an exception, to tell failures caused by an invalid request from errors
 * of the program.
 */
public final class RequestErrors {
  private static final int MAX_LOGGED_PATH_LENGTH = 200;

  private RequestErrors() {}

  /**
   * Returns the response status for a failure: that of Jetty's exception for an invalid request,
   * else 500.
   */
  public static int statusOf(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (isTooLarge(cause)) {
        return HttpStatus.CONTENT_TOO_LARGE.getCode();
      }
    }
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof HttpException httpException && httpException.getCode() < 500) {
        return httpException.getCode();
      }
      if (cause instanceof EofException) {
        return HttpStatus.BAD_REQUEST.getCode();
      }
    }
    return HttpStatus.INTERNAL_SERVER_ERROR.getCode();
  }

  /**
   * Returns whether a form exceeds its limits, which Jetty reports only in the message of the
   * exception.
   */
  private static boolean isTooLarge(Throwable cause) {
    return cause instanceof IllegalStateException
        && String.valueOf(cause.getMessage()).matches("max .*exceeded.*");
  }

  /**
   * Removes a multipart form that could not be parsed from the request. Otherwise Jetty 12.1 tries
   * to delete its files after the response and fails.
   */
  public static void discardParts(Context request) {
    request.req().removeAttribute(MultiPartFormData.class.getName());
  }

  /** Returns the path of a request without control characters and truncated, for log files. */
  public static String loggablePath(Context request) {
    String path = request.path().replaceAll("\\p{Cntrl}", "?");
    return path.length() > MAX_LOGGED_PATH_LENGTH
        ? path.substring(0, MAX_LOGGED_PATH_LENGTH) + "…"
        : path;
  }
}
