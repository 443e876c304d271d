package needledrop.web.site.feed;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.io.IOException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import needledrop.journal.clip.Clip;
import needledrop.journal.clip.ClipFile;
import needledrop.journal.clip.Clips;
import needledrop.journal.entry.Entries;
import needledrop.journal.entry.Entry;
import needledrop.journal.entry.Themes;
import needledrop.journal.image.Image;
import needledrop.journal.image.Images;
import needledrop.journal.member.Authors;
import needledrop.journal.prose.MarkdownRenderer;
import needledrop.journal.syndication.Sitemap;
import needledrop.journal.syndication.Sitemap.Url;
import needledrop.store.Ids.ClipId;
import needledrop.store.Ids.EntryId;
import needledrop.web.http.Access;
import needledrop.web.http.PageNumber;
import needledrop.web.http.Routes;
import needledrop.web.http.SiteIdentity;
import needledrop.web.site.page.PageRenderer;

/** The sitemap for search engines, in as many files as needed, and robots.txt. */
public final class SitemapRoutes implements Routes {
  private final SiteIdentity identity;
  private final Entries entries;
  private final Clips clips;
  private final Images images;
  private final Themes themes;
  private final Authors authors;
  private final PageRenderer pageRenderer;

  public SitemapRoutes(
      SiteIdentity identity,
      Entries entries,
      Clips clips,
      Images images,
      Themes themes,
      Authors authors,
      PageRenderer pageRenderer) {
    this.identity = identity;
    this.entries = entries;
    this.clips = clips;
    this.images = images;
    this.themes = themes;
    this.authors = authors;
    this.pageRenderer = pageRenderer;
  }

  @Override
  public void addTo(RoutesConfig routes) {
    routes.get("/sitemap.xml", request -> send(request, this::sitemapOrIndex), Access.PUBLIC);
    routes.get("/sitemap/{number}.xml", this::sendPart, Access.PUBLIC);
    routes.get("/robots.txt", this::sendRobots, Access.PUBLIC);
  }

  private void send(Context request, Supplier<String> text) throws IOException {
    pageRenderer.sendPublicText(
        request, "application/xml;charset=utf-8", () -> text.get().getBytes(UTF_8));
  }

  /** The sitemap if it fits in one file, else the index of its files. */
  private String sitemapOrIndex() {
    List<Url> others = otherUrls();
    if (entries.published() + others.size() <= Sitemap.MAX_PAGES) {
      return sitemap().of(Stream.concat(entryUrls(1), others.stream()).toList());
    }
    return sitemap()
        .index(
            IntStream.rangeClosed(1, entryPartCount() + partCount(others.size()))
                .mapToObj("/sitemap/%d.xml"::formatted)
                .toList());
  }

  private void sendPart(Context request) throws IOException {
    int number = PageNumber.parse(request.pathParam("number")).orElseThrow(NotFoundResponse::new);
    List<Url> urls = urlsOfPart(number);
    if (urls.isEmpty()) {
      throw new NotFoundResponse();
    }
    send(request, () -> sitemap().of(urls));
  }

  /** Files with entries come first, because entries change. */
  private List<Url> urlsOfPart(int number) {
    int entryParts = entryPartCount();
    return number <= entryParts
        ? entryUrls(number).toList()
        : otherUrls().stream()
            .skip((number - entryParts - 1L) * Sitemap.MAX_PAGES)
            .limit(Sitemap.MAX_PAGES)
            .toList();
  }

  private int entryPartCount() {
    return partCount(entries.published());
  }

  private static int partCount(int urls) {
    return (urls + Sitemap.MAX_PAGES - 1) / Sitemap.MAX_PAGES;
  }

  private Stream<Url> entryUrls(int page) {
    ZoneId zone = identity.timeZone();
    Map<ClipId, Clip> clipsById =
        clips.published().stream().collect(Collectors.toMap(Clip::id, Function.identity()));
    Map<EntryId, List<Image>> imagesByEntry = images.publishedByEntry();
    return entries.newest(page, Sitemap.MAX_PAGES).stream()
        .map(entry ->
            new Url(
                entry.path(zone),
                entry.updated(),
                videos(entry, clipsById),
                imagesByEntry.getOrDefault(entry.id(), List.of()).stream()
                    .map(Image::path)
                    .toList()));
  }

  private static List<Sitemap.Video> videos(Entry entry, Map<ClipId, Clip> clips) {
    return entry.content().clips().stream()
        .flatMap(id -> Stream.ofNullable(clips.get(id)))
        .flatMap(clip -> video(entry, clip))
        .toList();
  }

  private static Stream<Sitemap.Video> video(Entry entry, Clip clip) {
    Clip.Rendition playing = clip.publicRendition();
    return playing == null
        ? Stream.empty()
        : Stream.of(
            new Sitemap.Video(
                clip.path(ClipFile.POSTER),
                clip.title(),
                MarkdownRenderer.plainText(entry.content().teaser()),
                clip.path(ClipFile.VIDEO),
                playing.length().toSeconds(),
                entry.date()));
  }

  private List<Url> otherUrls() {
    List<String> paths = new ArrayList<>(List.of("/", "/archive"));
    clips.published().forEach(clip -> paths.add(clip.path()));
    themes.all().forEach(theme -> paths.add(theme.path()));
    paths.addAll(authors.paths());
    paths.addAll(entries.itemPaths());
    return paths.stream().map(path -> new Url(path, null)).toList();
  }

  private Sitemap sitemap() {
    return new Sitemap(identity.publicAddress());
  }

  private void sendRobots(Context request) throws IOException {
    pageRenderer.sendPublicText(
        request,
        "text/plain;charset=utf-8",
        () ->
            """
            User-agent: *
            Disallow: /studio
            Disallow: /*?replytocom=

            Sitemap: %s
            """
                .formatted(identity.absoluteUrl("/sitemap.xml"))
                .getBytes(UTF_8));
  }
}
