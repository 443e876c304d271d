package needledrop.web.site;

import io.javalin.config.RoutesConfig;
import java.util.List;
import needledrop.web.http.PublishedPages;
import needledrop.web.http.Routes;
import needledrop.web.http.Sessions;
import needledrop.web.http.StaticFiles;
import needledrop.web.http.Templates;
import needledrop.web.http.address.ListenAddress;
import needledrop.web.site.clip.ClipPages;
import needledrop.web.site.clip.OembedEndpoint;
import needledrop.web.site.entry.EntryPages;
import needledrop.web.site.feed.FeedRoutes;
import needledrop.web.site.feed.SitemapRoutes;
import needledrop.web.site.file.ClipFileRoutes;
import needledrop.web.site.file.ImageFileRoutes;
import needledrop.web.site.item.ItemIndexPages;
import needledrop.web.site.item.ItemPages;
import needledrop.web.site.item.ThemePages;
import needledrop.web.site.reply.ReplyEditRoutes;
import needledrop.web.site.reply.ReplyFormRoutes;
import needledrop.web.site.search.SearchPages;
import needledrop.web.site.search.WishPages;
import needledrop.web.site.sheet.PageRenderer;
import needledrop.web.site.sheet.SiteParts;
import needledrop.web.site.teaser.TeaserBuilder;

/**
 * The public half of the web: everything a reader can open. Its entries answer any address of three
 * parts, so it has to be added after whoever has such addresses of their own.
 */
public final class Site implements Routes {
  private final List<Routes> parts;

  public Site(
      SiteParts siteParts,
      StaticFiles files,
      Templates templates,
      PublishedPages published,
      Sessions sessions,
      ListenAddress listenAddress) {
    PageRenderer pageRenderer = new PageRenderer(siteParts, files, templates, published);
    TeaserBuilder teaserBuilder = new TeaserBuilder(siteParts);
    EntryPages entries = new EntryPages(siteParts, pageRenderer, sessions);
    ReplyFormRoutes replies = new ReplyFormRoutes(siteParts, entries, sessions, listenAddress);
    this.parts =
        List.of(
            new HealthEndpoint(siteParts),
            new FrontPages(siteParts, pageRenderer, teaserBuilder),
            new ArchivePages(siteParts, pageRenderer),
            new ItemPages(siteParts, pageRenderer, teaserBuilder, sessions),
            new ItemIndexPages(siteParts, pageRenderer),
            new ThemePages(siteParts, pageRenderer, teaserBuilder),
            new AuthorPages(siteParts, pageRenderer, teaserBuilder),
            new ClipPages(siteParts, pageRenderer, teaserBuilder),
            new OembedEndpoint(siteParts),
            new SearchPages(siteParts, pageRenderer, sessions, listenAddress),
            new WishPages(siteParts, pageRenderer),
            new ClipFileRoutes(siteParts, sessions),
            new ImageFileRoutes(siteParts, sessions),
            new FeedRoutes(siteParts, pageRenderer, entries),
            new SitemapRoutes(siteParts, pageRenderer),
            new MailLinkPages(siteParts, pageRenderer),
            replies,
            new ReplyEditRoutes(siteParts, pageRenderer, entries, replies, listenAddress),
            entries,
            new DateRedirects(siteParts));
  }

  @Override
  public void addTo(RoutesConfig routes) {
    parts.forEach(part -> part.addTo(routes));
  }
}
