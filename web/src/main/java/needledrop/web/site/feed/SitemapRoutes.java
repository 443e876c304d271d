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
import needledrop.journal.entry.Entry;
import needledrop.journal.image.Image;
import needledrop.journal.member.Authors;
import needledrop.journal.prose.MarkdownRenderer;
import needledrop.journal.syndication.Sitemap;
import needledrop.journal.syndication.Sitemap.Url;
import needledrop.store.Ids.ClipId;
import needledrop.store.Ids.EntryId;
import needledrop.web.http.Access;
import needledrop.web.http.Routes;
import needledrop.web.site.sheet.PageRenderer;
import needledrop.web.site.sheet.SiteParts;

/** The map of the site for search engines, in as many lists as it takes, and what robots may do. */
public final class SitemapRoutes implements Routes {
  private final SiteParts siteParts;
  private final PageRenderer pageRenderer;

  public SitemapRoutes(SiteParts siteParts, PageRenderer sheet) {
    this.siteParts = siteParts;
    this.pageRenderer = sheet;
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

  /** All of it where that fits in one list, else the list of lists. */
  private String sitemapOrIndex() {
    List<Url> others = otherLocations();
    if (siteParts.entries().published() + others.size() <= Sitemap.MAX_PAGES) {
      return sitemap().of(Stream.concat(entries(1), others.stream()).toList());
    }
    return sitemap()
        .index(
            IntStream.rangeClosed(1, entryPartCount() + partCount(others.size()))
                .mapToObj("/sitemap/%d.xml"::formatted)
                .toList());
  }

  private void sendPart(Context request) throws IOException {
    String number = request.pathParam("number");
    if (!number.matches("[1-9]\\d{0,5}")) {
      throw new NotFoundResponse();
    }
    List<Url> list = locationsOf(Integer.parseInt(number));
    if (list.isEmpty()) {
      throw new NotFoundResponse();
    }
    send(request, () -> sitemap().of(list));
  }

  /** Entries first, since they change. */
  private List<Url> locationsOf(int number) {
    int before = entryPartCount();
    return number <= before
        ? entries(number).toList()
        : otherLocations().stream()
            .skip((number - before - 1L) * Sitemap.MAX_PAGES)
            .limit(Sitemap.MAX_PAGES)
            .toList();
  }

  private int entryPartCount() {
    return partCount(siteParts.entries().published());
  }

  private static int partCount(int pages) {
    return (pages + Sitemap.MAX_PAGES - 1) / Sitemap.MAX_PAGES;
  }

  private Stream<Url> entries(int page) {
    ZoneId zone = siteParts.settings().timeZone();
    Map<ClipId, Clip> clips =
        siteParts.clips().published().stream()
            .collect(Collectors.toMap(Clip::id, Function.identity()));
    Map<EntryId, List<Image>> images =
        siteParts.writing().imageRenditions().images().publishedByEntry();
    return siteParts.entries().newest(page, Sitemap.MAX_PAGES).stream()
        .map(entry ->
            new Url(
                entry.path(zone),
                entry.updated(),
                videos(entry, clips),
                images.getOrDefault(entry.id(), List.of()).stream().map(Image::path).toList()));
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

  private List<Url> otherLocations() {
    List<String> paths = new ArrayList<>(List.of("/", "/archive"));
    siteParts.clips().published().forEach(clip -> paths.add(clip.path()));
    siteParts.themes().all().forEach(theme -> paths.add(theme.path()));
    paths.addAll(new Authors(siteParts.database(), siteParts.members()).paths());
    paths.addAll(siteParts.entries().itemPaths());
    return paths.stream().map(path -> new Url(path, null)).toList();
  }

  private Sitemap sitemap() {
    return new Sitemap(siteParts.address());
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
                .formatted(siteParts.masthead().absoluteUrl("/sitemap.xml"))
                .getBytes(UTF_8));
  }
}
