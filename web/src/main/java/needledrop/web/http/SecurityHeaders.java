package needledrop.web.http;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.PreEncodedHttpField;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.Request;

/** Adds the security headers to every response: pages, files and Jetty's own errors. */
public final class SecurityHeaders implements HttpConfiguration.Customizer {
  static final String POLICY_HEADER = "Content-Security-Policy";

  /**
   * The default policy. Only pages with embedded players allow frames, and only from their origins.
   */
  private static final String POLICY =
      String.join(
          "; ",
          "default-src 'none'",
          "script-src 'self'",
          "style-src 'self'",
          "img-src 'self'",
          "media-src 'self' blob:",
          "font-src 'self'",
          "connect-src 'self'",
          "frame-src 'none'",
          "form-action 'self'",
          "base-uri 'none'",
          "frame-ancestors 'none'");

  private static final List<HttpField> HEADERS =
      List.of(
          new PreEncodedHttpField(POLICY_HEADER, POLICY),
          new PreEncodedHttpField("X-Content-Type-Options", "nosniff"),
          new PreEncodedHttpField("X-Frame-Options", "DENY"),
          new PreEncodedHttpField("Referrer-Policy", "same-origin"),
          new PreEncodedHttpField("Cross-Origin-Opener-Policy", "same-origin"),
          new PreEncodedHttpField(
              "Permissions-Policy",
              "camera=(), microphone=(), geolocation=(), interest-cohort=()"));

  private static final String EMBEDDABLE_POLICY =
      POLICY.replace("frame-ancestors 'none'", "frame-ancestors *");

  private static final Pattern ORIGIN = Pattern.compile("https://[a-z0-9.-]{1,253}");

  private static final HttpField STRICT_TRANSPORT =
      new PreEncodedHttpField("Strict-Transport-Security", "max-age=31536000");

  private static final int MAX_FRAME_HOSTS = 20;

  private final boolean isSecure;

  SecurityHeaders(boolean isSecure) {
    this.isSecure = isSecure;
  }

  @Override
  public Request customize(Request request, HttpFields.Mutable response) {
    addTo(response);
    return request;
  }

  /** Allows other sites to show this page in a frame. */
  public static void allowFraming(HttpServletResponse response) {
    response.setHeader(POLICY_HEADER, EMBEDDABLE_POLICY);
    response.setHeader("X-Frame-Options", null);
  }

  /**
   * Returns the policy of a page that embeds these external players; empty if there are none.
   *
   * @param playerOrigins origins; others than https ones are ignored
   */
  static Optional<String> findPolicy(Set<String> playerOrigins) {
    String origins =
        playerOrigins.stream()
            .filter(origin -> ORIGIN.matcher(origin).matches())
            .sorted()
            .limit(MAX_FRAME_HOSTS)
            .collect(Collectors.joining(" "));
    return origins.isEmpty()
        ? Optional.empty()
        : Optional.of(POLICY.replace("frame-src 'none'", "frame-src " + origins));
  }

  /** Adds the headers to a response. */
  void addTo(HttpFields.Mutable response) {
    HEADERS.forEach(response::put);
    if (isSecure) {
      response.put(STRICT_TRANSPORT);
    }
  }
}
