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

/**
 * The headers that every answer carries, whoever writes it: a page, a file, an error of Jetty's.
 */
public final class SecurityHeaders implements HttpConfiguration.Customizer {
  static final String POLICY_HEADER = "Content-Security-Policy";

  /** Frames are for embeds alone: a page that carries some lets in their hosts, and no others. */
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

  SecurityHeaders(boolean secure) {
    this.isSecure = secure;
  }

  @Override
  public Request customize(Request request, HttpFields.Mutable response) {
    addTo(response);
    return request;
  }

  /** For a page that is made to stand in pages elsewhere. */
  public static void allowFraming(HttpServletResponse response) {
    response.setHeader(POLICY_HEADER, EMBEDDABLE_POLICY);
    response.setHeader("X-Frame-Options", null);
  }

  /**
   * The policy for a page that opens these players of others; empty if it opens none.
   *
   * @param players their origins
   */
  static Optional<String> findPolicy(Set<String> players) {
    String hosts =
        players.stream()
            .filter(player -> ORIGIN.matcher(player).matches())
            .sorted()
            .limit(MAX_FRAME_HOSTS)
            .collect(Collectors.joining(" "));
    return hosts.isEmpty()
        ? Optional.empty()
        : Optional.of(POLICY.replace("frame-src 'none'", "frame-src " + hosts));
  }

  void addTo(HttpFields.Mutable response) {
    HEADERS.forEach(response::put);
    if (isSecure) {
      response.put(STRICT_TRANSPORT);
    }
  }
}
