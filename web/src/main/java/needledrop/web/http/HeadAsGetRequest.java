package needledrop.web.http;

import org.eclipse.jetty.server.Request;

/**
 * A HEAD request in the dress of a GET, so that both are answered by the same code with the same
 * headers; Jetty's connection, which knows better, leaves the content out.
 */
final class HeadAsGetRequest extends Request.Wrapper {
  private HeadAsGetRequest(Request request) {
    super(request);
  }

  /**
   * Media come as they are: nobody should read a whole film to tell its length. So do uploads, of
   * which HEAD asks the offset and GET nothing.
   */
  static Request of(Request request) {
    String path = request.getHttpURI().getPath();
    boolean dress =
        request.getMethod().equals("HEAD")
            && !path.startsWith("/media/")
            && !path.endsWith("/upload");
    return dress ? new HeadAsGetRequest(request) : request;
  }

  @Override
  public String getMethod() {
    return "GET";
  }
}
