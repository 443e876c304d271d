package needledrop.catalog.value;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;

/**
 * The URL of something on the web: its scheme is http or https, in upper or lower case (RFC 3986,
 * section 3.1), and it names a host.
 */
public final class WebUrl {
  private WebUrl() {}

  /** The URL that a text is; empty if it is not a URL of the web. */
  public static Optional<URI> parse(String text) {
    try {
      return Optional.of(new URI(text)).filter(WebUrl::isValid);
    } catch (URISyntaxException e) {
      return Optional.empty();
    }
  }

  /** Whether the URI has a scheme of the web and a host. */
  public static boolean isValid(URI uri) {
    return hasWebScheme(uri) && uri.getHost() != null;
  }

  /** Whether the scheme is http or https; a host may be missing. */
  public static boolean hasWebScheme(URI uri) {
    return isHttps(uri) || "http".equalsIgnoreCase(uri.getScheme());
  }

  public static boolean isHttps(URI uri) {
    return "https".equalsIgnoreCase(uri.getScheme());
  }
}
