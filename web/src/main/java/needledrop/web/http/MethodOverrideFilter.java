package needledrop.web.http;

import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.Request;

/**
 * Removes the headers with which clients can override the method of a request in some frameworks,
 * including Javalin; otherwise filters and routes could see different methods.
 */
final class MethodOverrideFilter implements HttpConfiguration.Customizer {
  private static final String[] HEADER_NAMES = {
    "X-HTTP-Method-Override", "X-HTTP-Method", "X-Method-Override"
  };

  @Override
  public Request customize(Request request, HttpFields.Mutable response) {
    for (String name : HEADER_NAMES) {
      if (request.getHeaders().contains(name)) {
        return new StrippedRequest(request);
      }
    }
    return request;
  }

  private static final class StrippedRequest extends Request.Wrapper {
    private final HttpFields headers;

    StrippedRequest(Request request) {
      super(request);
      HttpFields.Mutable remaining = HttpFields.build(request.getHeaders());
      for (String name : HEADER_NAMES) {
        remaining.remove(name);
      }
      this.headers = remaining.asImmutable();
    }

    @Override
    public HttpFields getHeaders() {
      return headers;
    }
  }
}
