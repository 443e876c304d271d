package needledrop.journal.syndication;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/**
 * The lists of pages that search engines are told of (sitemaps.org), with the pictures and the
 * clips on them.
 */
public final class Sitemap {
  /** How many pages one list holds; the protocol lets it be 50,000 and 50 MB. */
  public static final int MOST = 10_000;

  private static final String NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9";
  private static final String VIDEOS = "http://www.google.com/schemas/sitemap-video/1.1";
  private static final String IMAGES = "http://www.google.com/schemas/sitemap-image/1.1";
  private static final int MOST_PICTURES = 1000;
  private static final int LONGEST_TITLE = 100;
  private static final int LONGEST_DESCRIPTION = 2048;

  /** Longer than eight hours no video may say that it is; it may leave its length unsaid. */
  private static final long LONGEST_SECONDS = 28_800;

  /**
   * A page, when it last changed, where that is known, the clips that play on it, and the paths of
   * the pictures in its text.
   */
  public record Location(
      String path, @Nullable Instant changed, List<Video> videos, List<String> pictures) {
    public Location(String path, @Nullable Instant changed) {
      this(path, changed, List.of(), List.of());
    }

    /** All that there is to look at: how each clip begins, and the pictures. */
    private List<String> seen() {
      return Stream.concat(videos.stream().map(Video::poster), pictures.stream())
          .distinct()
          .limit(MOST_PICTURES)
          .toList();
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
            Map.of("", NAMESPACE, "image", IMAGES, "video", VIDEOS),
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
    for (String picture : page.seen()) {
      pen.element("image:image", () -> pen.text("image:loc", address.of(picture)));
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
    if (video.seconds() <= LONGEST_SECONDS) {
      pen.text("video:duration", Long.toString(Math.max(1, video.seconds())));
    }
    pen.text("video:publication_date", video.published().toString());
  }

  private static String shortened(String text, int most) {
    return text.length() <= most ? text : text.substring(0, most - 1) + "…";
  }
}
