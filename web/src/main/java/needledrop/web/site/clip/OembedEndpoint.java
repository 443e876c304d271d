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
import needledrop.journal.entry.Entries;
import needledrop.journal.entry.Entry;
import needledrop.journal.relation.FullEntries;
import needledrop.journal.relation.FullEntry;
import needledrop.web.http.Access;
import needledrop.web.http.Masthead;
import needledrop.web.http.Routes;
import needledrop.web.http.SiteIdentity;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * The oEmbed endpoint (oembed.com): tells other sites how to embed a clip, given the URL of the
 * page of a clip or of an entry, which stands for its first clip.
 */
public final class OembedEndpoint implements Routes {
  private static final String PATH = "/oembed";
  private static final JsonMapper JSON = JsonMapper.shared();
  private static final XMLOutputFactory XML = XMLOutputFactory.newInstance();
  private static final int DEFAULT_WIDTH = 960;
  private static final int MIN_SIZE_PIXELS = 120;

  private final SiteIdentity identity;
  private final PublicClips publicClips;
  private final Entries entries;
  private final FullEntries fullEntries;

  public OembedEndpoint(
      SiteIdentity identity, PublicClips publicClips, Entries entries, FullEntries fullEntries) {
    this.identity = identity;
    this.publicClips = publicClips;
    this.entries = entries;
    this.fullEntries = fullEntries;
  }

  @Override
  public void addTo(RoutesConfig routes) {
    routes.get(PATH, this::send, Access.PUBLIC);
  }

  /** The URL at which programs ask how to embed this page of the site. */
  public static String endpointUrl(Masthead masthead, String path) {
    return masthead.absoluteUrl(PATH)
        + "?url="
        + URLEncoder.encode(masthead.absoluteUrl(path), UTF_8);
  }

  private void send(Context request) {
    String format = request.queryParam("format") == null ? "json" : request.queryParam("format");
    if (!"json".equals(format) && !"xml".equals(format)) {
      request.status(HttpStatus.NOT_IMPLEMENTED).contentType("text/plain");
      request.result("Supported formats are json and xml.");
      return;
    }
    Map<String, Object> properties = describe(request, clip(request.queryParam("url")));
    boolean json = "json".equals(format);
    request
        .header("Access-Control-Allow-Origin", "*")
        .contentType(json ? "application/json" : "text/xml;charset=utf-8")
        .result(json ? JSON.writeValueAsBytes(properties) : toXml(properties).getBytes(UTF_8));
  }

  /** A private clip is not found, as if it did not exist. */
  private Clip clip(@Nullable String url) {
    String path = path(url);
    ClipWithCues clipWithCues =
        path.startsWith("/clip/")
            ? publicClips.get(path.substring("/clip/".length()).replaceFirst("/.*", ""))
            : firstClipAt(path);
    if (clipWithCues.clip().publicRendition() == null) {
      throw new NotFoundResponse();
    }
    return clipWithCues.clip();
  }

  private ClipWithCues firstClipAt(String path) {
    Entry entry = entries.findByPath(path).orElseThrow(NotFoundResponse::new);
    return firstClip(fullEntries.of(entry));
  }

  private static ClipWithCues firstClip(FullEntry full) {
    return full.clips().stream()
        .filter(clip -> clip.clip().publicRendition() != null)
        .findFirst()
        .orElseThrow(NotFoundResponse::new);
  }

  /** The path of a URL of this site. */
  private String path(@Nullable String url) {
    try {
      URI address = new URI(url == null ? "" : url);
      URI site = identity.publicAddress();
      if (site.getAuthority().equals(address.getAuthority()) && address.getRawPath() != null) {
        return address.getRawPath();
      }
    } catch (URISyntaxException notAnAddress) {
      // not a page of this site either
    }
    throw new NotFoundResponse();
  }

  private Map<String, Object> describe(Context request, Clip clip) {
    Clip.Rendition rendition = clip.publicRendition();
    if (rendition == null) {
      throw new NotFoundResponse();
    }
    double ratio = (double) rendition.height() / rendition.width();
    int maxWidth = maxPixels(request.queryParam("maxwidth"));
    int maxHeight = maxPixels(request.queryParam("maxheight"));
    int width = Math.min(Math.min(DEFAULT_WIDTH, maxWidth), (int) (maxHeight / ratio));
    int height = Math.min((int) Math.round(width * ratio), maxHeight);
    Map<String, Object> properties = new LinkedHashMap<>();
    properties.put("version", "1.0");
    properties.put("type", "video");
    properties.put("title", clip.title());
    properties.put("provider_name", identity.settings().title());
    properties.put("provider_url", identity.absoluteUrl("/"));
    properties.put("cache_age", 86_400);
    ClipStills.widthWithin(rendition, maxWidth, maxHeight)
        .ifPresent(stillWidth -> {
          properties.put("thumbnail_url", identity.absoluteUrl(clip.stillPath(0, stillWidth)));
          properties.put("thumbnail_width", stillWidth);
          properties.put("thumbnail_height", ClipStills.height(rendition, stillWidth));
        });
    properties.put("html", iframeHtml(clip, width, height));
    properties.put("width", width);
    properties.put("height", height);
    return properties;
  }

  private static int maxPixels(@Nullable String number) {
    return number != null && number.matches("\\d{1,6}")
        ? Math.max(MIN_SIZE_PIXELS, Integer.parseInt(number))
        : Integer.MAX_VALUE;
  }

  private String iframeHtml(Clip clip, int width, int height) {
    return """
    <iframe src="%s" width="%d" height="%d" title="%s" frameborder="0" loading="lazy" \
    sandbox="allow-scripts allow-same-origin allow-popups allow-popups-to-escape-sandbox allow-presentation" \
    allow="fullscreen; picture-in-picture" allowfullscreen></iframe>\
    """
        .formatted(identity.absoluteUrl(clip.embedPath()), width, height, escapeHtml(clip.title()));
  }

  private static String escapeHtml(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }

  private static String toXml(Map<String, Object> properties) {
    StringWriter text = new StringWriter();
    try {
      XMLStreamWriter xml = XML.createXMLStreamWriter(text);
      xml.writeStartDocument("utf-8", "1.0");
      xml.writeStartElement("oembed");
      for (Map.Entry<String, Object> property : properties.entrySet()) {
        xml.writeStartElement(property.getKey());
        xml.writeCharacters(withoutControlCharacters(property.getValue().toString()));
        xml.writeEndElement();
      }
      xml.writeEndDocument();
      return text.toString();
    } catch (XMLStreamException e) {
      throw new IllegalStateException("Cannot write the oEmbed response: " + e.getMessage(), e);
    }
  }

  /** XML allows few control characters. */
  private static String withoutControlCharacters(String text) {
    return text.replaceAll("[\\p{Cc}&&[^\\t\\n\\r]]", "");
  }
}
