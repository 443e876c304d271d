package needledrop.journal.syndication;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/**
 * Writes XML sitemaps for search engines (sitemaps.org), with the images and videos of each page.
 */
public final class Sitemap {
  /** Pages in one sitemap. The protocol allows 50,000 pages and 50 MB. */
  public static final int MAX_PAGES = 10_000;

  private static final String NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9";
  private static final String VIDEO_NAMESPACE = "http://www.google.com/schemas/sitemap-video/1.1";
  private static final String IMAGE_NAMESPACE = "http://www.google.com/schemas/sitemap-image/1.1";
  private static final int MAX_IMAGES = 1000;
  private static final int MAX_TITLE_LENGTH = 100;
  private static final int MAX_DESCRIPTION_LENGTH = 2048;

  /** The protocol allows no longer duration than eight hours; the duration is optional. */
  private static final long MAX_VIDEO_SECONDS = 28_800;

  /**
   * A page.
   *
   * @param changed the last change, or null if unknown
   * @param videos the clips on the page
   * @param images the paths of the images in its text
   */
  public record Url(
      String path, @Nullable Instant changed, List<Video> videos, List<String> images) {
    public Url(String path, @Nullable Instant changed) {
      this(path, changed, List.of(), List.of());
    }

    /** Returns the paths of the clips' posters and the images. */
    private List<String> imagePaths() {
      return Stream.concat(videos.stream().map(Video::poster), images.stream())
          .distinct()
          .limit(MAX_IMAGES)
          .toList();
    }
  }

  /** A clip, with paths on the site. */
  public record Video(
      String poster,
      String title,
      String description,
      String file,
      long seconds,
      Instant published) {}

  private final BaseUrl baseUrl;

  public Sitemap(URI journalUrl) {
    this.baseUrl = new BaseUrl(journalUrl);
  }

  /** Returns the index of several sitemaps. */
  public String index(List<String> paths) {
    return XmlWriter.document(xml ->
        xml.root(
            "sitemapindex",
            Map.of("", NAMESPACE),
            Map.of(),
            () -> {
              for (String path : paths) {
                xml.element("sitemap", () -> xml.text("loc", baseUrl.resolve(path)));
              }
            }));
  }

  /** Returns one sitemap. */
  public String of(List<Url> pages) {
    return XmlWriter.document(xml ->
        xml.root(
            "urlset",
            Map.of("", NAMESPACE, "image", IMAGE_NAMESPACE, "video", VIDEO_NAMESPACE),
            Map.of(),
            () -> {
              for (Url page : pages) {
                xml.element("url", () -> write(xml, page));
              }
            }));
  }

  private void write(XmlWriter xml, Url page) throws XMLStreamException {
    xml.text("loc", baseUrl.resolve(page.path()));
    if (page.changed() != null) {
      xml.text("lastmod", page.changed().toString());
    }
    for (String imagePath : page.imagePaths()) {
      xml.element("image:image", () -> xml.text("image:loc", baseUrl.resolve(imagePath)));
    }
    for (Video video : page.videos()) {
      xml.element("video:video", () -> write(xml, video));
    }
  }

  private void write(XmlWriter xml, Video video) throws XMLStreamException {
    xml.text("video:thumbnail_loc", baseUrl.resolve(video.poster()));
    xml.text("video:title", truncate(video.title(), MAX_TITLE_LENGTH));
    String description = video.description().isBlank() ? video.title() : video.description();
    xml.text("video:description", truncate(description, MAX_DESCRIPTION_LENGTH));
    xml.text("video:content_loc", baseUrl.resolve(video.file()));
    if (video.seconds() <= MAX_VIDEO_SECONDS) {
      xml.text("video:duration", Long.toString(Math.max(1, video.seconds())));
    }
    xml.text("video:publication_date", video.published().toString());
  }

  private static String truncate(String text, int maxLength) {
    return text.length() <= maxLength ? text : text.substring(0, maxLength - 1) + "…";
  }
}
