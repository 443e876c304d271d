package needledrop.web.http;

import java.nio.ByteBuffer;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;

/** Sends the error pages for requests that never reach a route, such as malformed ones. */
final class JettyErrorPages extends ErrorHandler {
  private final ErrorPages errorPages;
  private final SecurityHeaders headers;

  JettyErrorPages(ErrorPages errorPages, SecurityHeaders headers) {
    this.errorPages = errorPages;
    this.headers = headers;
  }

  @Override
  protected void generateResponse(
      Request request,
      Response response,
      int status,
      String message,
      @Nullable Throwable cause,
      Callback callback) {
    byte[] page = errorPages.page(HttpError.of(status, null));
    headers.addTo(response.getHeaders());
    response.getHeaders().put("Content-Type", "text/html;charset=utf-8");
    response.getHeaders().put("Content-Length", page.length);
    response.write(true, ByteBuffer.wrap(page), callback);
  }
}
