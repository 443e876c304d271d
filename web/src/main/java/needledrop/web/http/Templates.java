package needledrop.web.http;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import io.javalin.http.Context;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.Set;
import java.util.zip.Deflater;

/** Renders the precompiled HTML templates with given values to bytes, and sends them. */
public final class Templates {
  private final TemplateEngine engine = TemplateEngine.createPrecompiled(ContentType.Html);

  /** Renders a template, such as {@code site/front.jte}, with these parameters. */
  public byte[] render(String template, Map<String, ?> values) {
    Utf8ByteOutput output = new Utf8ByteOutput();
    engine.render(template, Map.copyOf(values), output);
    return output.toByteArray();
  }

  /** Returns the origins of the players that the page among these parameters may embed. */
  static Set<String> playerOrigins(Map<String, ?> values) {
    return values.get("page") instanceof Page page ? page.playerOrigins() : Set.of();
  }

  /**
   * Renders a page for one visitor and sends it. It is not cacheable, and therefore compressed with
   * the fastest level.
   */
  public void send(Context request, String template, Map<String, ?> values) throws IOException {
    byte[] html = render(template, values);
    boolean zip = CachedResponse.acceptsGzip(String.valueOf(request.header("Accept-Encoding")));
    byte[] body = zip ? CachedResponse.gzip(html, Deflater.BEST_SPEED) : html;
    HttpServletResponse response = request.res();
    response.setContentType("text/html;charset=utf-8");
    response.setHeader("Cache-Control", "private, no-store");
    response.setHeader("Vary", "Accept-Encoding, Cookie");
    SecurityHeaders.findPolicy(playerOrigins(values))
        .ifPresent(policy -> response.setHeader(SecurityHeaders.POLICY_HEADER, policy));
    if (zip) {
      response.setHeader("Content-Encoding", "gzip");
    }
    response.setContentLength(body.length);
    response.getOutputStream().write(body);
  }
}
