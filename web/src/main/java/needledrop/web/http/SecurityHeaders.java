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
  static final String POLICY_NAME = "Content-Security-Policy";

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

  private static final List<HttpField> ALWAYS =
      List.of(
          new PreEncodedHttpField(POLICY_NAME, POLICY),
          new PreEncodedHttpField("X-Content-Type-Options", "nosniff"),
          new PreEncodedHttpField("X-Frame-Options", "DENY"),
          new PreEncodedHttpField("Referrer-Policy", "same-origin"),
          new PreEncodedHttpField("Cross-Origin-Opener-Policy", "same-origin"),
          new PreEncodedHttpField(
              "Permissions-Policy",
              "camera=(), microphone=(), geolocation=(), interest-cohort=()"));

  private static final String POLICY_OF_FRAMES =
      POLICY.replace("frame-ancestors 'none'", "frame-ancestors *");

  private static final Pattern ORIGIN = Pattern.compile("https://[a-z0-9.-]{1,253}");

  private static final HttpField STRICT_TRANSPORT =
      new PreEncodedHttpField("Strict-Transport-Security", "max-age=31536000");

  private static final int MOST_HOSTS = 20;

  private final boolean secure;

  SecurityHeaders(boolean secure) {
    this.secure = secure;
  }

  @Override
  public Request customize(Request request, HttpFields.Mutable response) {
    putInto(response);
    return request;
  }

  /** For a page that is made to stand in pages elsewhere. */
  public static void letAnybodyFrame(HttpServletResponse response) {
    response.setHeader(POLICY_NAME, POLICY_OF_FRAMES);
    response.setHeader("X-Frame-Options", null);
  }

  /**
   * The policy for a page that opens these players of others; empty if it opens none.
   *
   * @param players their origins
   */
  static Optional<String> policyFor(Set<String> players) {
    String hosts =
        players.stream()
            .filter(player -> ORIGIN.matcher(player).matches())
            .sorted()
            .limit(MOST_HOSTS)
            .collect(Collectors.joining(" "));
    return hosts.isEmpty()
        ? Optional.empty()
        : Optional.of(POLICY.replace("frame-src 'none'", "frame-src " + hosts));
  }

  void putInto(HttpFields.Mutable response) {
    ALWAYS.forEach(response::put);
    if (secure) {
      response.put(STRICT_TRANSPORT);
    }
  }
}
