package needledrop.web.site.entry;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import needledrop.journal.entry.Entry;
import needledrop.journal.member.Members;
import needledrop.journal.prose.MarkdownRenderer;
import needledrop.journal.prose.SafeHtml;
import needledrop.journal.prose.TimestampTargets;
import needledrop.journal.reply.Replies;
import needledrop.journal.reply.ReplyThread;
import needledrop.store.Database;
import needledrop.store.QueryCache;
import needledrop.web.http.SiteIdentity;
import needledrop.web.site.page.DateFormats;
import needledrop.web.site.page.PageMetadata;
import needledrop.web.site.page.PageRenderer;

/** Renders the replies to an entry, one page at a time, and caches texts and pages. */
public final class ReplyPageRenderer {
  private static final int MAX_CACHED_PAGES = 100;
  private static final int MAX_CACHED_REPLIES = 5000;

  /** The limit of each of the two caches, in characters. */
  private static final long MAX_CACHED_CHARS = 8L << 20;

  private final SiteIdentity identity;
  private final Replies replies;
  private final MemberBadges memberBadges;
  private final MarkdownRenderer markdown;
  private final PageMetadata pageMetadata;
  private final PageRenderer pageRenderer;
  private final QueryCache<PageKey, CachedReplyPage> cachedPages;
  private final QueryCache<TextKey, SafeHtml> cachedTexts;

  private record PageKey(Entry entry, int page) {}

  private record TextKey(String text, TimestampTargets timestamps) {}

  public ReplyPageRenderer(
      Database database,
      SiteIdentity identity,
      Replies replies,
      Members members,
      MarkdownRenderer markdown,
      PageMetadata pageMetadata,
      PageRenderer pageRenderer) {
    this.identity = identity;
    this.replies = replies;
    this.memberBadges = new MemberBadges(members);
    this.markdown = markdown;
    this.pageMetadata = pageMetadata;
    this.pageRenderer = pageRenderer;
    this.cachedPages =
        new QueryCache<>(
            database,
            MAX_CACHED_PAGES,
            MAX_CACHED_CHARS,
            (key, page) -> 4L * page.jsonLd().length());
    this.cachedTexts =
        new QueryCache<>(
            database,
            MAX_CACHED_REPLIES,
            MAX_CACHED_CHARS,
            (key, html) -> key.text().length() + html.toString().length());
  }

  /**
   * @param entryPage the page of the entry, used if the replies are not cached
   * @param number of the page of replies, from 1 on
   */
  CachedReplyPage page(Entry entry, Supplier<CachedEntryPage> entryPage, int number) {
    return cachedPages.get(new PageKey(entry, number), () -> render(entryPage.get(), number));
  }

  private CachedReplyPage render(CachedEntryPage entryPage, int number) {
    EntryView entry = entryPage.entry();
    TimestampTargets timestamps = entry.timestamps();
    List<ReplyThread> threads = replies.threads(entry.full().entry().id());
    ReplyPage page =
        ReplyPage.of(
            threads,
            number,
            text -> render(text, timestamps),
            memberBadges,
            new DateFormats(identity.settings()));
    return new CachedReplyPage(
        page,
        count(threads),
        pageRenderer.renderFragment(
            "site/entry/thread.jte",
            Map.of("words", identity.translator(), "entry", entry, "leaf", page)),
        pageMetadata.jsonLd(entryPage.jsonLd(), entry.full(), threads));
  }

  private SafeHtml render(String text, TimestampTargets timestamps) {
    return cachedTexts.get(
        new TextKey(text, timestamps), () -> markdown.renderReply(text, timestamps));
  }

  private static int count(List<ReplyThread> threads) {
    return threads.stream().mapToInt(thread -> 1 + count(thread.answers())).sum();
  }
}
