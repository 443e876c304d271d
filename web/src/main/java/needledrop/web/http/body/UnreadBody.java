package needledrop.web.http.body;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.OutputStream;

/**
 * Reads and discards the unread body of a request that is answered early, or closes the connection
 * if the body is too large. If a server closes a connection with unread data, the client may lose
 * the response.
 */
public final class UnreadBody {
  private UnreadBody() {}

  /**
   * Reads and discards a body up to the size of a form; for a larger one, announces that the
   * connection will be closed.
   */
  public static void drainOrClose(Context request) {
    if (request.req().getContentLengthLong() > BodyFilter.MAX_FORM_BYTES
        || request.header("Transfer-Encoding") != null
        || !drain(request)) {
      request.header("Connection", "close");
    }
  }

  /** Reads to the end; returns false if the body is invalid. */
  private static boolean drain(Context request) {
    try {
      request.req().getInputStream().transferTo(OutputStream.nullOutputStream());
      return true;
    } catch (IOException | RuntimeException e) {
      return false;
    }
  }
}
