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
 * Refuses whatever would change something on the word of another site.
 *
 * <p>Browsers say where a request comes from: by Fetch Metadata, older ones by Origin. A request
 * that says neither comes from no browser of today; it is let through only if it is nobody's, that
 * is, without a session.
 */
final class CsrfFilter implements Handler {
  private static final Set<String> SAFE_METHODS = Set.of("GET", "HEAD", "OPTIONS");

  private final ListenAddress listenAddress;
  private final Sessions sessions;

  CsrfFilter(ListenAddress listen, Sessions sessions) {
    this.listenAddress = listen;
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
    String said = origin.toLowerCase(Locale.ROOT);
    return said.equals(originOf(listenAddress.publicAddress()))
        || (host != null && said.equals("http://" + host.toLowerCase(Locale.ROOT)));
  }

  private static String originOf(URI address) {
    return (address.getScheme() + "://" + address.getAuthority()).toLowerCase(Locale.ROOT);
  }
}
