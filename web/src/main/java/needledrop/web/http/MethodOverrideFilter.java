package needledrop.web.http;

import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.Request;

/**
 * Takes the headers from a request by which some frameworks, Javalin too, let a sender name another
 * method than that of the request line: filters would then see another method than the route.
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
      HttpFields.Mutable kept = HttpFields.build(request.getHeaders());
      for (String name : HEADER_NAMES) {
        kept.remove(name);
      }
      this.headers = kept.asImmutable();
    }

    @Override
    public HttpFields getHeaders() {
      return headers;
    }
  }
}
