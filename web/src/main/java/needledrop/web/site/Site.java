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
import needledrop.web.site.sheet.Journal;
import needledrop.web.site.sheet.PageRenderer;
import needledrop.web.site.teaser.TeaserBuilder;

/**
 * The public half of the web: everything a reader can open. Its entries answer any address of three
 * parts, so it has to be added after whoever has such addresses of their own.
 */
public final class Site implements Routes {
  private final List<Routes> parts;

  public Site(
      Journal journal,
      StaticFiles files,
      Templates templates,
      PublishedPages published,
      Sessions sessions,
      ListenAddress listenAddress) {
    PageRenderer pageRenderer = new PageRenderer(journal, files, templates, published);
    TeaserBuilder teaserBuilder = new TeaserBuilder(journal);
    EntryPages entries = new EntryPages(journal, pageRenderer, sessions);
    ReplyFormRoutes replies = new ReplyFormRoutes(journal, entries, sessions, listenAddress);
    this.parts =
        List.of(
            new HealthEndpoint(journal),
            new FrontPages(journal, pageRenderer, teaserBuilder),
            new ArchivePages(journal, pageRenderer),
            new ItemPages(journal, pageRenderer, teaserBuilder, sessions),
            new ItemIndexPages(journal, pageRenderer),
            new ThemePages(journal, pageRenderer, teaserBuilder),
            new AuthorPages(journal, pageRenderer, teaserBuilder),
            new ClipPages(journal, pageRenderer, teaserBuilder),
            new OembedEndpoint(journal),
            new SearchPages(journal, pageRenderer, sessions, listenAddress),
            new WishPages(journal, pageRenderer),
            new ClipFileRoutes(journal, sessions),
            new ImageFileRoutes(journal, sessions),
            new FeedRoutes(journal, pageRenderer, entries),
            new SitemapRoutes(journal, pageRenderer),
            new MailLinkPages(journal, pageRenderer),
            replies,
            new ReplyEditRoutes(journal, pageRenderer, entries, replies, listenAddress),
            entries,
            new DateRedirects(journal));
  }

  @Override
  public void addTo(RoutesConfig routes) {
    parts.forEach(part -> part.addTo(routes));
  }
}
