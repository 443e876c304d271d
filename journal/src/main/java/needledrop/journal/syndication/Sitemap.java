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
  public static final int MAX_PAGES = 10_000;

  private static final String NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9";
  private static final String VIDEO_NAMESPACE = "http://www.google.com/schemas/sitemap-video/1.1";
  private static final String IMAGE_NAMESPACE = "http://www.google.com/schemas/sitemap-image/1.1";
  private static final int MAX_IMAGES = 1000;
  private static final int MAX_TITLE_LENGTH = 100;
  private static final int MAX_DESCRIPTION_LENGTH = 2048;

  /** Longer than eight hours no video may say that it is; it may leave its length unsaid. */
  private static final long MAX_VIDEO_SECONDS = 28_800;

  /**
   * A page, when it last changed, where that is known, the clips that play on it, and the paths of
   * the pictures in its text.
   */
  public record Url(
      String path, @Nullable Instant changed, List<Video> videos, List<String> images) {
    public Url(String path, @Nullable Instant changed) {
      this(path, changed, List.of(), List.of());
    }

    /** All that there is to look at: how each clip begins, and the pictures. */
    private List<String> imagePaths() {
      return Stream.concat(videos.stream().map(Video::poster), images.stream())
          .distinct()
          .limit(MAX_IMAGES)
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

  private final BaseUrl baseUrl;

  public Sitemap(URI journal) {
    this.baseUrl = new BaseUrl(journal);
  }

  /** The list of lists. */
  public String index(List<String> paths) {
    return XmlWriter.document(pen ->
        pen.root(
            "sitemapindex",
            Map.of("", NAMESPACE),
            Map.of(),
            () -> {
              for (String path : paths) {
                pen.element("sitemap", () -> pen.text("loc", baseUrl.resolve(path)));
              }
            }));
  }

  /** One list. */
  public String of(List<Url> pages) {
    return XmlWriter.document(pen ->
        pen.root(
            "urlset",
            Map.of("", NAMESPACE, "image", IMAGE_NAMESPACE, "video", VIDEO_NAMESPACE),
            Map.of(),
            () -> {
              for (Url page : pages) {
                pen.element("url", () -> write(pen, page));
              }
            }));
  }

  private void write(XmlWriter pen, Url page) throws XMLStreamException {
    pen.text("loc", baseUrl.resolve(page.path()));
    if (page.changed() != null) {
      pen.text("lastmod", page.changed().toString());
    }
    for (String picture : page.imagePaths()) {
      pen.element("image:image", () -> pen.text("image:loc", baseUrl.resolve(picture)));
    }
    for (Video video : page.videos()) {
      pen.element("video:video", () -> write(pen, video));
    }
  }

  private void write(XmlWriter pen, Video video) throws XMLStreamException {
    pen.text("video:thumbnail_loc", baseUrl.resolve(video.poster()));
    pen.text("video:title", truncate(video.title(), MAX_TITLE_LENGTH));
    String description = video.description().isBlank() ? video.title() : video.description();
    pen.text("video:description", truncate(description, MAX_DESCRIPTION_LENGTH));
    pen.text("video:content_loc", baseUrl.resolve(video.file()));
    if (video.seconds() <= MAX_VIDEO_SECONDS) {
      pen.text("video:duration", Long.toString(Math.max(1, video.seconds())));
    }
    pen.text("video:publication_date", video.published().toString());
  }

  private static String truncate(String text, int most) {
    return text.length() <= most ? text : text.substring(0, most - 1) + "…";
  }
}
