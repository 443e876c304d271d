package needledrop.web.site.entry;

import gg.jte.Content;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import needledrop.catalog.fact.SoundtrackOfFact;
import needledrop.catalog.fact.StoredFact;
import needledrop.catalog.item.Film;
import needledrop.catalog.item.Item;
import needledrop.journal.entry.Entry;
import needledrop.journal.member.Authors;
import needledrop.journal.prose.MarkdownRenderer;
import needledrop.journal.prose.SafeHtml;
import needledrop.journal.prose.TimestampTargets;
import needledrop.journal.relation.FullEntry;
import needledrop.journal.reply.ReplyThread;
import needledrop.store.QueryCache;
import needledrop.web.site.clip.OembedEndpoint;
import needledrop.web.site.figure.FigureBuilder;
import needledrop.web.site.figure.Figures;
import needledrop.web.site.item.ItemFacts;
import needledrop.web.site.player.PlayerViewBuilder;
import needledrop.web.site.sheet.DateFormats;
import needledrop.web.site.sheet.PageMetadata;
import needledrop.web.site.sheet.PageRenderer;
import needledrop.web.site.sheet.SiteParts;
import org.jspecify.annotations.Nullable;

/** Gathers all that the page of an entry shows, and draws what every reader sees alike. */
final class EntryPageRenderer {
  private static final int MAX_FACTS = 100;
  private static final int MAX_DESCRIPTION_LENGTH = 300;
  private static final int MAX_CACHED_PAGES = 100;
  private static final int MAX_CACHED_ITEMS = 500;
  private static final int MAX_CACHED_REPLIES = 5000;

  /** How many letters of replies are kept, drawn, at most: of their text, and of their pages. */
  private static final long MAX_CACHED_CHARS = 8L << 20;

  private final SiteParts siteParts;
  private final PageRenderer pageRenderer;
  private final PageMetadata pageMetadata;
  private final FigureBuilder figures;
  private final Authors authors;
  private final QueryCache<Entry, CachedEntryPage> cachedPages;
  private final QueryCache<ReplyPageKey, CachedReplyPage> cachedReplyPages;
  private final QueryCache<Item, ItemFacts> cachedItemFacts;
  private final QueryCache<ReplyTextKey, SafeHtml> cachedReplyHtml;

  private record ReplyPageKey(Entry entry, int page) {}

  private record ReplyTextKey(String reply, TimestampTargets timestamps) {}

  EntryPageRenderer(SiteParts siteParts, PageRenderer sheet) {
    this.siteParts = siteParts;
    this.pageRenderer = sheet;
    this.pageMetadata = new PageMetadata(siteParts);
    this.figures = new FigureBuilder(siteParts);
    this.authors = new Authors(siteParts.database(), siteParts.members());
    this.cachedPages = siteParts.keeping(MAX_CACHED_PAGES);
    this.cachedReplyPages =
        siteParts.keeping(
            MAX_CACHED_PAGES,
            MAX_CACHED_CHARS,
            (replyPageKey, cachedReplyPage) -> 4L * cachedReplyPage.jsonLd().length());
    this.cachedItemFacts = siteParts.keeping(MAX_CACHED_ITEMS);
    this.cachedReplyHtml =
        siteParts.keeping(
            MAX_CACHED_REPLIES,
            MAX_CACHED_CHARS,
            (reply, safeHtml) -> reply.reply().length() + safeHtml.toString().length());
  }

  CachedEntryPage page(Entry entry) {
    return cachedPages.get(entry, () -> render(entry));
  }

  /**
   * @param leaf of the replies, from 1 on
   */
  CachedReplyPage replyPage(Entry entry, int leaf) {
    return cachedReplyPages.get(new ReplyPageKey(entry, leaf), () -> render(page(entry), leaf));
  }

  private CachedEntryPage render(Entry entry) {
    FullEntry full = siteParts.full().of(entry);
    EntryView onPage = toView(full);
    return new CachedEntryPage(
        onPage,
        renderFragment("notes", onPage),
        renderFragment("facts", onPage),
        description(entry),
        pageMetadata.openGraph(full),
        pageMetadata.jsonLd(full));
  }

  private Content renderFragment(String name, EntryView entry) {
    return pageRenderer.renderFragment(
        "site/entry/" + name + ".jte",
        Map.of("words", siteParts.masthead().translator(), "entry", entry));
  }

  private CachedReplyPage render(CachedEntryPage print, int number) {
    EntryView entry = print.entry();
    List<ReplyThread> threads = siteParts.replies().threads(entry.full().entry().id());
    ReplyPage leaf =
        ReplyPage.of(
            threads,
            number,
            reply -> toView(reply, entry.timestamps()),
            new MemberBadges(siteParts.members()),
            new DateFormats(siteParts.settings()));
    return new CachedReplyPage(
        leaf,
        count(threads),
        pageRenderer.renderFragment(
            "site/entry/thread.jte",
            Map.of("words", siteParts.masthead().translator(), "entry", entry, "leaf", leaf)),
        pageMetadata.jsonLd(print.jsonLd(), entry.full(), threads));
  }

  /** A reader's words as the page shows them. */
  SafeHtml toView(String reply, TimestampTargets timestampTargets) {
    return cachedReplyHtml.get(
        new ReplyTextKey(reply, timestampTargets),
        () -> siteParts.prose().renderReply(reply, timestampTargets));
  }

  private static @Nullable String description(Entry entry) {
    String teaser = MarkdownRenderer.plainText(entry.content().teaser());
    String description =
        teaser.length() > MAX_DESCRIPTION_LENGTH
            ? teaser.substring(0, MAX_DESCRIPTION_LENGTH)
            : teaser;
    return description.isEmpty() ? null : description;
  }

  private EntryView toView(FullEntry full) {
    Entry entry = full.entry();
    DateFormats dateFormats = new DateFormats(siteParts.settings());
    return new EntryView(
        full,
        entry.path(siteParts.settings().timeZone()),
        dateFormats.longDate(entry.date()),
        dateFormats.isoDateTime(entry.date()),
        changeDate(entry, dateFormats),
        siteParts.prose().render(entry.content().lead()),
        siteParts.prose().renderArticle(entry.content().body()),
        new PlayerViewBuilder(siteParts).of(full),
        itemFacts(full),
        full.film() == null ? Figures.NONE : figures.of(full.film()),
        siteParts.relations().of(full, siteParts.settings().timeZone()),
        siteParts.wishes().ungrantedOn(entry.id()).stream()
            .map(wish -> siteParts.prose().render(wish.wanted()))
            .toList(),
        oembedUrl(full),
        authors.path(entry.author()));
  }

  private String oembedUrl(FullEntry full) {
    boolean plays = full.clips().stream().anyMatch(shown -> shown.clip().publicRendition() != null);
    return plays && full.entry().isPublished()
        ? OembedEndpoint.endpointUrl(siteParts, full.entry().path(siteParts.settings().timeZone()))
        : "";
  }

  private static EntryView.@Nullable ChangeDate changeDate(Entry entry, DateFormats dateFormats) {
    Instant changed = entry.notableUpdate();
    return changed == null
        ? null
        : new EntryView.ChangeDate(dateFormats.longDate(changed), dateFormats.isoDateTime(changed));
  }

  /** What is known of the film, of its soundtrack, and of the songs that are heard. */
  private List<ItemFacts> itemFacts(FullEntry full) {
    Set<Item> items = new LinkedHashSet<>();
    if (full.film() != null) {
      items.add(full.film());
      items.addAll(soundtracks(full.film()));
    }
    full.clips().forEach(clip -> clip.cues().forEach(cue -> items.add(cue.song())));
    List<ItemFacts> about = new ArrayList<>();
    items.forEach(item -> about.add(cachedItemFacts.get(item, () -> itemFacts(item))));
    about.removeIf(one -> one.lines().isEmpty());
    return about;
  }

  private List<Item> soundtracks(Film film) {
    return siteParts.facts().about(film.id()).stream()
        .map(StoredFact::fact)
        .flatMap(
            fact -> fact instanceof SoundtrackOfFact(var album, _) ? Stream.of(album) : Stream.of())
        .distinct()
        .flatMap(album -> siteParts.items().find(album).stream())
        .toList();
  }

  private ItemFacts itemFacts(Item item) {
    return new ItemFacts(
        item,
        siteParts.itemDetails().of(item.id(), 1, MAX_FACTS),
        siteParts.itemDetails().derivedFactLines(siteParts.derivedFacts().about(item.id())));
  }

  private static int count(List<ReplyThread> threads) {
    return threads.stream().mapToInt(thread -> 1 + count(thread.answers())).sum();
  }
}
