package needledrop.web.http;

import io.javalin.http.Context;
import io.javalin.http.ForbiddenResponse;
import io.javalin.http.Handler;
import java.net.URI;
import java.util.Locale;
import java.util.Set;
import needledrop.web.http.address.Listen;
import org.jspecify.annotations.Nullable;

/**
 * Refuses whatever would change something on the word of another site.
 *
 * <p>Browsers say where a request comes from: by Fetch Metadata, older ones by Origin. A request
 * that says neither comes from no browser of today; it is let through only if it is nobody's, that
 * is, without a session.
 */
final class CrossSite implements Handler {
  private static final Set<String> CHANGES_NOTHING = Set.of("GET", "HEAD", "OPTIONS");

  private final Listen listen;
  private final Sessions sessions;

  CrossSite(Listen listen, Sessions sessions) {
    this.listen = listen;
    this.sessions = sessions;
  }

  @Override
  public void handle(Context request) {
    if (!CHANGES_NOTHING.contains(request.method().name()) && !fromHere(request)) {
      throw new ForbiddenResponse("That form was sent from another site.");
    }
  }

  private boolean fromHere(Context request) {
    String site = request.header("Sec-Fetch-Site");
    String origin = request.header("Origin");
    if (site != null) {
      return site.equals("same-origin") || site.equals("none");
    }
    return origin == null ? !sessions.carriedBy(request) : isOurs(origin, request.header("Host"));
  }

  private boolean isOurs(String origin, @Nullable String host) {
    String said = origin.toLowerCase(Locale.ROOT);
    return said.equals(originOf(listen.publicAddress()))
        || (host != null && said.equals("http://" + host.toLowerCase(Locale.ROOT)));
  }

  private static String originOf(URI address) {
    return (address.getScheme() + "://" + address.getAuthority()).toLowerCase(Locale.ROOT);
  }
}
