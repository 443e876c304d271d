package needledrop.journal.syndication;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import needledrop.journal.clip.Clip;
import needledrop.journal.clip.ClipFile;
import needledrop.journal.clip.ClipWithCues;
import needledrop.journal.prose.MarkdownRenderer;
import needledrop.journal.relation.FullEntry;
import needledrop.journal.settings.Settings;

/** Creates Open Graph metadata, from which other sites create link previews (ogp.me). */
public final class OpenGraph {
  private static final int MAX_DESCRIPTION_LENGTH = 300;

  /** One {@code <meta property="…" content="…">}, unescaped. */
  public record Property(String name, String content) {}

  private final Settings settings;
  private final BaseUrl baseUrl;

  public OpenGraph(Settings settings, URI journal) {
    this.settings = settings;
    this.baseUrl = new BaseUrl(journal);
  }

  public List<Property> of(FullEntry full) {
    List<Property> properties =
        new ArrayList<>(
            page(
                "article",
                full.title(),
                MarkdownRenderer.plainText(full.entry().content().teaser()),
                full.entry().path(settings.timeZone())));
    properties.add(new Property("article:published_time", full.entry().date().toString()));
    properties.add(new Property("article:modified_time", full.entry().updated().toString()));
    full.themes().forEach(theme -> properties.add(new Property("article:tag", theme.name())));
    firstClip(full).ifPresent(clip -> properties.addAll(video(clip)));
    return withImage(properties, PreviewImage.of(full));
  }

  /** Returns the metadata of a clip's own page. */
  public List<Property> of(Clip clip, String description) {
    List<Property> properties =
        new ArrayList<>(page("video.other", clip.title(), description, clip.path()));
    properties.addAll(video(clip));
    return withImage(properties, PreviewImage.of(clip));
  }

  /** Returns the metadata of another page, such as a film's, with an optional preview image. */
  public List<Property> of(
      String title, String description, String path, Optional<PreviewImage> image) {
    return withImage(page("website", title, description, path), image);
  }

  private List<Property> withImage(List<Property> page, Optional<PreviewImage> image) {
    List<Property> properties = new ArrayList<>(page);
    image.ifPresent(previewImage -> properties.addAll(image(previewImage)));
    String card = image.isPresent() ? "summary_large_image" : "summary";
    properties.add(new Property("twitter:card", card));
    return List.copyOf(properties);
  }

  private List<Property> image(PreviewImage previewImage) {
    List<Property> properties = new ArrayList<>();
    properties.add(new Property("og:image", baseUrl.resolve(previewImage.path())));
    properties.add(new Property("og:image:width", Integer.toString(previewImage.width())));
    properties.add(new Property("og:image:height", Integer.toString(previewImage.height())));
    if (!previewImage.alt().isEmpty()) {
      properties.add(new Property("og:image:alt", previewImage.alt()));
    }
    return properties;
  }

  private List<Property> page(String type, String title, String description, String path) {
    return List.of(
        new Property("og:site_name", settings.title()),
        new Property("og:type", type),
        new Property("og:title", title),
        new Property("og:description", truncate(description)),
        new Property("og:url", baseUrl.resolve(path)),
        new Property("og:locale", OpenGraphLocale.of(settings.language())));
  }

  private static Optional<Clip> firstClip(FullEntry full) {
    return full.clips().stream()
        .map(ClipWithCues::clip)
        .filter(clip -> clip.publicRendition() != null)
        .findFirst();
  }

  private List<Property> video(Clip clip) {
    Clip.Rendition rendition = clip.publicRendition();
    return rendition == null
        ? List.of()
        : List.of(
            new Property("og:video", baseUrl.resolve(clip.path(ClipFile.VIDEO))),
            new Property("og:video:type", ClipFile.VIDEO.mediaType()),
            new Property("og:video:width", Integer.toString(rendition.width())),
            new Property("og:video:height", Integer.toString(rendition.height())));
  }

  private static String truncate(String text) {
    if (text.length() <= MAX_DESCRIPTION_LENGTH) {
      return text;
    }
    int space = text.lastIndexOf(' ', MAX_DESCRIPTION_LENGTH);
    return text.substring(0, space > 0 ? space : MAX_DESCRIPTION_LENGTH) + " …";
  }
}
