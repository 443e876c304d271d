package needledrop.web.http;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
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

  // As the press writes the door to a video of somebody else's.
  private static final Pattern DOOR = Pattern.compile("data-player=\"(https://[a-z0-9.-]{1,253})/");

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

  /** The policy for this page, where it carries videos of others that a click loads. */
  static Optional<String> policyFor(byte[] page) {
    String text = new String(page, ISO_8859_1);
    if (!text.contains("data-player=")) {
      return Optional.empty();
    }
    String hosts =
        DOOR.matcher(text)
            .results()
            .map(door -> door.group(1))
            .distinct()
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
