package needledrop.web.site.entry;

import gg.jte.Content;
import java.util.Map;
import needledrop.journal.entry.Entry;
import needledrop.journal.prose.MarkdownRenderer;
import needledrop.journal.relation.FullEntries;
import needledrop.journal.relation.FullEntry;
import needledrop.store.Database;
import needledrop.store.QueryCache;
import needledrop.web.http.SiteIdentity;
import needledrop.web.site.page.PageMetadata;
import needledrop.web.site.page.PageRenderer;
import org.jspecify.annotations.Nullable;

/**
 * Renders the parts of the page of an entry that are the same for every reader, and caches them.
 */
public final class EntryPageRenderer {
  private static final int MAX_DESCRIPTION_LENGTH = 300;
  private static final int MAX_CACHED_PAGES = 100;

  private final SiteIdentity identity;
  private final FullEntries fullEntries;
  private final EntryViewBuilder viewBuilder;
  private final ReplyPageRenderer replyPageRenderer;
  private final PageMetadata pageMetadata;
  private final PageRenderer pageRenderer;
  private final QueryCache<Entry, CachedEntryPage> cachedPages;

  public EntryPageRenderer(
      Database database,
      SiteIdentity identity,
      FullEntries fullEntries,
      EntryViewBuilder viewBuilder,
      ReplyPageRenderer replyPageRenderer,
      PageMetadata pageMetadata,
      PageRenderer pageRenderer) {
    this.identity = identity;
    this.fullEntries = fullEntries;
    this.viewBuilder = viewBuilder;
    this.replyPageRenderer = replyPageRenderer;
    this.pageMetadata = pageMetadata;
    this.pageRenderer = pageRenderer;
    this.cachedPages = new QueryCache<>(database, MAX_CACHED_PAGES);
  }

  CachedEntryPage page(Entry entry) {
    return cachedPages.get(entry, () -> render(entry));
  }

  /**
   * @param number of the page of replies, from 1 on
   */
  CachedReplyPage replyPage(Entry entry, int number) {
    return replyPageRenderer.page(entry, () -> page(entry), number);
  }

  private CachedEntryPage render(Entry entry) {
    FullEntry full = fullEntries.of(entry);
    EntryView view = viewBuilder.build(full);
    return new CachedEntryPage(
        view,
        renderFragment("notes", view),
        renderFragment("facts", view),
        description(entry),
        pageMetadata.openGraph(full),
        pageMetadata.jsonLd(full));
  }

  private Content renderFragment(String name, EntryView entry) {
    return pageRenderer.renderFragment(
        "site/entry/" + name + ".jte", Map.of("words", identity.translator(), "entry", entry));
  }

  private static @Nullable String description(Entry entry) {
    String teaser = MarkdownRenderer.plainText(entry.content().teaser());
    String description =
        teaser.length() > MAX_DESCRIPTION_LENGTH
            ? teaser.substring(0, MAX_DESCRIPTION_LENGTH)
            : teaser;
    return description.isEmpty() ? null : description;
  }
}
