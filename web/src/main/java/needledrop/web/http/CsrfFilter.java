package needledrop.web.http;

import io.javalin.http.Context;
import io.javalin.http.ForbiddenResponse;
import io.javalin.http.Handler;
import java.net.URI;
import java.util.Locale;
import java.util.Set;
import needledrop.web.http.address.ListenAddress;
import org.jspecify.annotations.Nullable;

/**
 * Protects against cross-site request forgery: rejects requests with unsafe methods from other
 * sites.
 *
 * <p>Browsers send the origin of a request in Fetch Metadata headers, and older ones in the Origin
 * header. A request without both is not from a current browser; it is accepted only without a
 * session cookie.
 */
final class CsrfFilter implements Handler {
  private static final Set<String> SAFE_METHODS = Set.of("GET", "HEAD", "OPTIONS");

  private final ListenAddress listenAddress;
  private final Sessions sessions;

  CsrfFilter(ListenAddress listenAddress, Sessions sessions) {
    this.listenAddress = listenAddress;
    this.sessions = sessions;
  }

  @Override
  public void handle(Context request) {
    if (!SAFE_METHODS.contains(request.method().name()) && !isSameOrigin(request)) {
      throw new ForbiddenResponse("This form was sent from another site.");
    }
  }

  private boolean isSameOrigin(Context request) {
    String site = request.header("Sec-Fetch-Site");
    String origin = request.header("Origin");
    if (site != null) {
      return site.equals("same-origin") || site.equals("none");
    }
    return origin == null
        ? !sessions.hasCookie(request)
        : isOwnOrigin(origin, request.header("Host"));
  }

  private boolean isOwnOrigin(String origin, @Nullable String host) {
    String lowerCaseOrigin = origin.toLowerCase(Locale.ROOT);
    return lowerCaseOrigin.equals(originOf(listenAddress.publicAddress()))
        || (host != null && lowerCaseOrigin.equals("http://" + host.toLowerCase(Locale.ROOT)));
  }

  private static String originOf(URI address) {
    return (address.getScheme() + "://" + address.getAuthority()).toLowerCase(Locale.ROOT);
  }
}
