package needledrop.web.site.clip;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;
import java.io.StringWriter;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLEncoder;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import needledrop.journal.clip.Clip;
import needledrop.journal.clip.ClipStills;
import needledrop.journal.clip.ClipWithCues;
import needledrop.journal.entry.Entry;
import needledrop.journal.relation.FullEntry;
import needledrop.web.http.Access;
import needledrop.web.http.Routes;
import needledrop.web.site.sheet.SiteParts;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * What other sites are told that want to show a clip from here (oembed.com): for the address of a
 * clip's page, or of an entry, which stands for its first clip.
 */
public final class OembedEndpoint implements Routes {
  private static final String PATH = "/oembed";
  private static final JsonMapper JSON = JsonMapper.shared();
  private static final XMLOutputFactory XML = XMLOutputFactory.newInstance();
  private static final int DEFAULT_WIDTH = 960;
  private static final int MIN_SIZE_PIXELS = 120;

  private final SiteParts siteParts;

  public OembedEndpoint(SiteParts siteParts) {
    this.siteParts = siteParts;
  }

  @Override
  public void addTo(RoutesConfig routes) {
    routes.get(PATH, this::send, Access.PUBLIC);
  }

  /** Where programs ask about a page of ours. */
  public static String endpointUrl(SiteParts siteParts, String path) {
    return siteParts.masthead().absoluteUrl(PATH)
        + "?url="
        + URLEncoder.encode(siteParts.masthead().absoluteUrl(path), UTF_8);
  }

  private void send(Context request) {
    String format = request.queryParam("format") == null ? "json" : request.queryParam("format");
    if (!"json".equals(format) && !"xml".equals(format)) {
      request.status(HttpStatus.NOT_IMPLEMENTED).contentType("text/plain");
      request.result("Supported formats are json and xml.");
      return;
    }
    Map<String, Object> said = describe(request, clip(request.queryParam("url")));
    boolean json = "json".equals(format);
    request
        .header("Access-Control-Allow-Origin", "*")
        .contentType(json ? "application/json" : "text/xml;charset=utf-8")
        .result(json ? JSON.writeValueAsBytes(said) : toXml(said).getBytes(UTF_8));
  }

  /** What is private is not told from what is not there. */
  private Clip clip(@Nullable String url) {
    String path = path(url);
    ClipWithCues shown =
        path.startsWith("/clip/")
            ? ClipPages.getPublicClip(
                siteParts, path.substring("/clip/".length()).replaceFirst("/.*", ""))
            : firstClipAt(path);
    if (shown.clip().publicRendition() == null) {
      throw new NotFoundResponse();
    }
    return shown.clip();
  }

  private ClipWithCues firstClipAt(String path) {
    Entry entry = siteParts.entries().findByPath(path).orElseThrow(NotFoundResponse::new);
    return firstClip(siteParts.full().of(entry));
  }

  private static ClipWithCues firstClip(FullEntry full) {
    return full.clips().stream()
        .filter(shown -> shown.clip().publicRendition() != null)
        .findFirst()
        .orElseThrow(NotFoundResponse::new);
  }

  /** The path of an address, if it is one of ours. */
  private String path(@Nullable String url) {
    try {
      URI asked = new URI(url == null ? "" : url);
      URI ours = siteParts.address();
      if (ours.getAuthority().equals(asked.getAuthority()) && asked.getRawPath() != null) {
        return asked.getRawPath();
      }
    } catch (URISyntaxException notAnAddress) {
      // which is no page of ours either
    }
    throw new NotFoundResponse();
  }

  private Map<String, Object> describe(Context request, Clip clip) {
    Clip.Rendition playing = clip.publicRendition();
    if (playing == null) {
      throw new NotFoundResponse();
    }
    double shape = (double) playing.height() / playing.width();
    int mostWide = maxPixels(request.queryParam("maxwidth"));
    int mostHigh = maxPixels(request.queryParam("maxheight"));
    int width = Math.min(Math.min(DEFAULT_WIDTH, mostWide), (int) (mostHigh / shape));
    int height = Math.min((int) Math.round(width * shape), mostHigh);
    Map<String, Object> said = new LinkedHashMap<>();
    said.put("version", "1.0");
    said.put("type", "video");
    said.put("title", clip.title());
    said.put("provider_name", siteParts.settings().title());
    said.put("provider_url", siteParts.masthead().absoluteUrl("/"));
    said.put("cache_age", 86_400);
    ClipStills.widthWithin(playing, mostWide, mostHigh)
        .ifPresent(still -> {
          said.put("thumbnail_url", siteParts.masthead().absoluteUrl(clip.stillPath(0, still)));
          said.put("thumbnail_width", still);
          said.put("thumbnail_height", ClipStills.height(playing, still));
        });
    said.put("html", iframeHtml(clip, width, height));
    said.put("width", width);
    said.put("height", height);
    return said;
  }

  private static int maxPixels(@Nullable String asked) {
    return asked != null && asked.matches("\\d{1,6}")
        ? Math.max(MIN_SIZE_PIXELS, Integer.parseInt(asked))
        : Integer.MAX_VALUE;
  }

  private String iframeHtml(Clip clip, int width, int height) {
    return """
    <iframe src="%s" width="%d" height="%d" title="%s" frameborder="0" loading="lazy" \
    sandbox="allow-scripts allow-same-origin allow-popups allow-popups-to-escape-sandbox allow-presentation" \
    allow="fullscreen; picture-in-picture" allowfullscreen></iframe>\
    """
        .formatted(
            siteParts.masthead().absoluteUrl(clip.embedPath()),
            width,
            height,
            escapeHtml(clip.title()));
  }

  private static String escapeHtml(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }

  private static String toXml(Map<String, Object> said) {
    StringWriter text = new StringWriter();
    try {
      XMLStreamWriter xml = XML.createXMLStreamWriter(text);
      xml.writeStartDocument("utf-8", "1.0");
      xml.writeStartElement("oembed");
      for (Map.Entry<String, Object> one : said.entrySet()) {
        xml.writeStartElement(one.getKey());
        xml.writeCharacters(withoutControlCharacters(one.getValue().toString()));
        xml.writeEndElement();
      }
      xml.writeEndDocument();
      return text.toString();
    } catch (XMLStreamException e) {
      throw new IllegalStateException("The answer can not be written: " + e.getMessage(), e);
    }
  }

  /** XML has no place for most control characters. */
  private static String withoutControlCharacters(String text) {
    return text.replaceAll("[\\p{Cc}&&[^\\t\\n\\r]]", "");
  }
}
