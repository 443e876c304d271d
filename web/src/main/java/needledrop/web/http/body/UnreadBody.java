package needledrop.web.http.body;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.OutputStream;

/**
 * What is still on its way of a request that is answered before it was read. A server that answers
 * over it has to close the connection, and the sender may lose the answer with it, or the next
 * request.
 */
public final class UnreadBody {
  private UnreadBody() {}

  /** Takes in what is no longer than a form; of more the sender learns that the connection ends. */
  public static void drainOrClose(Context request) {
    if (request.req().getContentLengthLong() > BodyFilter.MAX_FORM_BYTES
        || request.header("Transfer-Encoding") != null
        || !drain(request)) {
      request.header("Connection", "close");
    }
  }

  /** Reads to the end, if the body is not broken. */
  private static boolean drain(Context request) {
    try {
      request.req().getInputStream().transferTo(OutputStream.nullOutputStream());
      return true;
    } catch (IOException | RuntimeException broken) {
      return false;
    }
  }
}
