package needledrop.journal.syndication;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/** The lists of pages that search engines are told of (sitemaps.org), with the clips on them. */
public final class Sitemap {
  /** How many pages one list holds; the protocol lets it be 50,000 and 50 MB. */
  public static final int MOST = 10_000;

  private static final String NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9";
  private static final String VIDEOS = "http://www.google.com/schemas/sitemap-video/1.1";
  private static final int LONGEST_TITLE = 100;
  private static final int LONGEST_DESCRIPTION = 2048;

  /** A page, when it last changed, where that is known, and the clips that play on it. */
  public record Location(String path, @Nullable Instant changed, List<Video> videos) {
    public Location(String path, @Nullable Instant changed) {
      this(path, changed, List.of());
    }
  }

  /** A clip, by its paths on the site. */
  public record Video(
      String poster,
      String title,
      String description,
      String file,
      long seconds,
      Instant published) {}

  private final Address address;

  public Sitemap(URI journal) {
    this.address = new Address(journal);
  }

  /** The list of lists. */
  public String index(List<String> paths) {
    return XmlPen.document(pen ->
        pen.root(
            "sitemapindex",
            Map.of("", NAMESPACE),
            Map.of(),
            () -> {
              for (String path : paths) {
                pen.element("sitemap", () -> pen.text("loc", address.of(path)));
              }
            }));
  }

  /** One list. */
  public String of(List<Location> pages) {
    return XmlPen.document(pen ->
        pen.root(
            "urlset",
            Map.of("", NAMESPACE, "video", VIDEOS),
            Map.of(),
            () -> {
              for (Location page : pages) {
                pen.element("url", () -> write(pen, page));
              }
            }));
  }

  private void write(XmlPen pen, Location page) throws XMLStreamException {
    pen.text("loc", address.of(page.path()));
    if (page.changed() != null) {
      pen.text("lastmod", page.changed().toString());
    }
    for (Video video : page.videos()) {
      pen.element("video:video", () -> write(pen, video));
    }
  }

  private void write(XmlPen pen, Video video) throws XMLStreamException {
    pen.text("video:thumbnail_loc", address.of(video.poster()));
    pen.text("video:title", shortened(video.title(), LONGEST_TITLE));
    String description = video.description().isBlank() ? video.title() : video.description();
    pen.text("video:description", shortened(description, LONGEST_DESCRIPTION));
    pen.text("video:content_loc", address.of(video.file()));
    pen.text("video:duration", Long.toString(Math.max(1, video.seconds())));
    pen.text("video:publication_date", video.published().toString());
  }

  private static String shortened(String text, int most) {
    return text.length() <= most ? text : text.substring(0, most - 1) + "…";
  }
}
