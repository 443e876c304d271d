package needledrop.web.site;

import io.javalin.config.RoutesConfig;
import java.util.List;
import java.util.stream.Stream;
import needledrop.journal.Journal;
import needledrop.journal.JournalContent;
import needledrop.journal.JournalView;
import needledrop.journal.member.Authors;
import needledrop.journal.reply.ReplyModule;
import needledrop.web.http.PublishedPages;
import needledrop.web.http.Routes;
import needledrop.web.http.Sessions;
import needledrop.web.http.SiteIdentity;
import needledrop.web.http.StaticFiles;
import needledrop.web.http.Templates;
import needledrop.web.http.address.ListenAddress;
import needledrop.web.site.clip.ClipPageViewBuilder;
import needledrop.web.site.clip.ClipPages;
import needledrop.web.site.clip.OembedEndpoint;
import needledrop.web.site.clip.PublicClips;
import needledrop.web.site.entry.DraftPages;
import needledrop.web.site.entry.EntriesByPath;
import needledrop.web.site.entry.EntryPageRenderer;
import needledrop.web.site.entry.EntryPageSender;
import needledrop.web.site.entry.EntryPages;
import needledrop.web.site.entry.ReplyFormStateBuilder;
import needledrop.web.site.entry.ReplyPaths;
import needledrop.web.site.entry.ReplyPreviewRenderer;
import needledrop.web.site.feed.EntryFeedRoutes;
import needledrop.web.site.feed.FeedRenderer;
import needledrop.web.site.feed.ReplyFeedRoutes;
import needledrop.web.site.feed.SitemapRoutes;
import needledrop.web.site.file.ClipFileRoutes;
import needledrop.web.site.file.ImageFileRoutes;
import needledrop.web.site.file.SharedDrafts;
import needledrop.web.site.item.ItemIndexPages;
import needledrop.web.site.item.ItemPages;
import needledrop.web.site.item.ThemePages;
import needledrop.web.site.page.PageRenderer;
import needledrop.web.site.player.PlayerViewBuilder;
import needledrop.web.site.reply.ReplyEditRoutes;
import needledrop.web.site.reply.ReplyFormRoutes;
import needledrop.web.site.search.SearchPages;
import needledrop.web.site.search.WishPages;
import needledrop.web.site.teaser.TeaserBuilder;

/**
 * The public part of the web site: assembles its routes. Paths of entries match every path of three
 * segments, so the routes have to be added after all others.
 */
public final class Site implements Routes {
  private final Journal journal;
  private final JournalView view;
  private final JournalContent content;
  private final ReplyModule replies;
  private final SiteIdentity identity;
  private final Sessions sessions;
  private final ListenAddress listenAddress;
  private final ViewRenderers published;
  private final ViewRenderers complete;
  private final Authors authors;
  private final PageRenderer pageRenderer;
  private final PlayerViewBuilder playerViewBuilder;
  private final TeaserBuilder teaserBuilder;
  private final SharedDrafts sharedDrafts;

  public Site(
      Journal journal,
      StaticFiles files,
      Templates templates,
      PublishedPages publishedPages,
      Sessions sessions,
      ListenAddress listenAddress) {
    this.journal = journal;
    this.view = journal.published();
    this.content = journal.content();
    this.replies = journal.replies();
    this.identity = SiteIdentity.of(journal);
    this.sessions = sessions;
    this.listenAddress = listenAddress;
    this.playerViewBuilder = new PlayerViewBuilder(identity, content.clips());
    this.published = new ViewRenderers(journal, view, identity, playerViewBuilder);
    this.complete = new ViewRenderers(journal, journal.complete(), identity, playerViewBuilder);
    this.authors = published.authors();
    this.pageRenderer =
        new PageRenderer(
            view.database(),
            identity,
            content.entries(),
            published.pageMetadata(),
            files,
            templates,
            publishedPages);
    this.teaserBuilder =
        new TeaserBuilder(
            identity, replies.replies(), view.fullEntries(), playerViewBuilder, view.markdown());
    this.sharedDrafts = new SharedDrafts(journal.editor().shareLinks(), content.entries());
  }

  @Override
  public void addTo(RoutesConfig routes) {
    Stream.of(lists(), items(), clips(), search(), feeds(), entriesAndReplies())
        .flatMap(List::stream)
        .forEach(part -> part.addTo(routes));
  }

  private List<Routes> lists() {
    return List.of(
        new HealthEndpoint(content.entries()),
        new FrontPages(identity, content.entries(), pageRenderer, teaserBuilder),
        new ArchivePages(
            identity, content.archive(), view.catalog().byKind().films(), pageRenderer),
        new AuthorPages(authors, content.entries(), pageRenderer, teaserBuilder),
        new MailLinkPages(journal.mail().subscriptions(), pageRenderer));
  }

  private List<Routes> items() {
    return List.of(
        new ItemPages(
            view.catalog().items(),
            published.itemViewBuilder(teaserBuilder),
            journal.complete().catalog().items(),
            complete.itemViewBuilder(teaserBuilder),
            pageRenderer,
            sessions),
        new ItemIndexPages(view.catalog().byKind(), pageRenderer),
        new ThemePages(
            view.themes(), content.entries(), view.markdown(), pageRenderer, teaserBuilder));
  }

  private List<Routes> clips() {
    PublicClips publicClips = new PublicClips(content.clips(), view.catalog().cueSheets());
    return List.of(
        new ClipPages(
            publicClips,
            content.entries(),
            new ClipPageViewBuilder(
                identity, view.catalog().details(), playerViewBuilder, teaserBuilder),
            published.pageMetadata(),
            pageRenderer),
        new OembedEndpoint(identity, publicClips, content.entries(), view.fullEntries()),
        new ClipFileRoutes(content.clips(), content.stills(), sharedDrafts, sessions),
        new ImageFileRoutes(journal.editor().imageRenditions(), sharedDrafts, sessions));
  }

  private List<Routes> search() {
    return List.of(
        new SearchPages(
            journal.search(),
            view.catalog().items(),
            identity,
            pageRenderer,
            sessions,
            listenAddress),
        new WishPages(
            content.wishes(),
            content.entries(),
            replies.replies(),
            view.markdown(),
            identity,
            pageRenderer));
  }

  private List<Routes> feeds() {
    FeedRenderer feedRenderer =
        new FeedRenderer(
            view.database(),
            identity,
            view.markdown(),
            content.clips(),
            view.fullEntries(),
            replies.replies(),
            pageRenderer);
    return List.of(
        new EntryFeedRoutes(
            identity,
            content.entries(),
            authors,
            view.themes(),
            view.catalog().items(),
            feedRenderer),
        new ReplyFeedRoutes(
            content.entries(), view.fullEntries(), replies.replies(), replyPaths(), feedRenderer),
        new SitemapRoutes(
            identity,
            content.entries(),
            content.clips(),
            content.images(),
            view.themes(),
            authors,
            pageRenderer));
  }

  private List<Routes> entriesAndReplies() {
    EntryPageRenderer entryPageRenderer = published.entryPageRenderer(pageRenderer);
    ReplyPreviewRenderer previewRenderer =
        new ReplyPreviewRenderer(view.markdown(), entryPageRenderer);
    EntryPageSender pageSender =
        new EntryPageSender(
            entryPageRenderer,
            complete.entryPageRenderer(pageRenderer),
            previewRenderer,
            new ReplyFormStateBuilder(
                replies.replies(), replies.formTokens(), journal.mail().settings(), sessions),
            published.pageMetadata(),
            pageRenderer);
    return List.of(
        new ReplyFormRoutes(
            content.entries(),
            replies.replies(),
            replies.formTokens(),
            pageSender,
            previewRenderer,
            replyPaths(),
            sessions,
            listenAddress),
        new ReplyEditRoutes(
            identity,
            content.entries(),
            replies.replies(),
            replies.formTokens(),
            previewRenderer,
            replyPaths(),
            pageRenderer,
            listenAddress),
        new DraftPages(identity, content.entries(), sharedDrafts, pageSender, sessions),
        new EntryPages(
            identity, new EntriesByPath(view.database(), content.entries()), pageSender, sessions),
        new DateRedirects(identity, content.entries(), content.archive()));
  }

  private ReplyPaths replyPaths() {
    return new ReplyPaths(identity, replies.replies());
  }
}
