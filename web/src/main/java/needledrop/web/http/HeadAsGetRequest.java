package needledrop.web.http;

import org.eclipse.jetty.server.Request;

/**
 * A HEAD request that appears as a GET request, so that the same code handles both with the same
 * headers. Jetty's connection still knows that it is HEAD and omits the content.
 */
final class HeadAsGetRequest extends Request.Wrapper {
  private HeadAsGetRequest(Request request) {
    super(request);
  }

  /**
   * Wraps a HEAD request. Requests for media are not wrapped, because they have HEAD routes that do
   * not read the file, nor are those for uploads, where HEAD returns the offset and GET does not
   * exist.
   */
  static Request of(Request request) {
    String path = request.getHttpURI().getPath();
    boolean wrap =
        request.getMethod().equals("HEAD")
            && !path.startsWith("/media/")
            && !path.endsWith("/upload");
    return wrap ? new HeadAsGetRequest(request) : request;
  }

  @Override
  public String getMethod() {
    return "GET";
  }
}
