package needledrop.web.site.entry;

import gg.jte.Content;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import needledrop.catalog.fact.Fact.SoundtrackOf;
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
import needledrop.web.site.figure.FigureDrawing;
import needledrop.web.site.figure.Figures;
import needledrop.web.site.item.About;
import needledrop.web.site.player.Screens;
import needledrop.web.site.sheet.Calendar;
import needledrop.web.site.sheet.Journal;
import needledrop.web.site.sheet.Previews;
import needledrop.web.site.sheet.Sheet;
import org.jspecify.annotations.Nullable;

/** Gathers all that the page of an entry shows, and draws what every reader sees alike. */
final class EntryDrawing {
  private static final int FACTS = 100;
  private static final int DESCRIBED = 300;
  private static final int PRINTS = 100;
  private static final int ITEMS = 500;
  private static final int REPLIES = 5000;

  /** How many letters of replies are kept, drawn, at most: of their text, and of their pages. */
  private static final long MAX_LETTERS = 8L << 20;

  private final Journal journal;
  private final Sheet sheet;
  private final Previews previews;
  private final FigureDrawing figures;
  private final Authors authors;
  private final QueryCache<Entry, EntryPrint> prints;
  private final QueryCache<Asked, Conversation> conversations;
  private final QueryCache<Item, About> abouts;
  private final QueryCache<Written, SafeHtml> words;

  private record Asked(Entry entry, int leaf) {}

  private record Written(String reply, TimestampTargets timestamps) {}

  EntryDrawing(Journal journal, Sheet sheet) {
    this.journal = journal;
    this.sheet = sheet;
    this.previews = new Previews(journal);
    this.figures = new FigureDrawing(journal);
    this.authors = new Authors(journal.database(), journal.members());
    this.prints = journal.keeping(PRINTS);
    this.conversations =
        journal.keeping(
            PRINTS, MAX_LETTERS, (asked, conversation) -> 4L * conversation.data().length());
    this.abouts = journal.keeping(ITEMS);
    this.words =
        journal.keeping(
            REPLIES,
            MAX_LETTERS,
            (reply, safeHtml) -> reply.reply().length() + safeHtml.toString().length());
  }

  EntryPrint print(Entry entry) {
    return prints.get(entry, () -> draw(entry));
  }

  /**
   * @param leaf of the replies, from 1 on
   */
  Conversation conversation(Entry entry, int leaf) {
    return conversations.get(new Asked(entry, leaf), () -> draw(print(entry), leaf));
  }

  private EntryPrint draw(Entry entry) {
    FullEntry full = journal.full().of(entry);
    EntryOnPage onPage = onPage(full);
    return new EntryPrint(
        onPage,
        piece("notes", onPage),
        piece("facts", onPage),
        description(entry),
        previews.openGraph(full),
        previews.jsonLd(full));
  }

  private Content piece(String name, EntryOnPage entry) {
    return sheet.piece(
        "site/entry/" + name + ".jte",
        Map.of("words", journal.masthead().translator(), "entry", entry));
  }

  private Conversation draw(EntryPrint print, int number) {
    EntryOnPage entry = print.entry();
    List<ReplyThread> threads = journal.replies().threads(entry.full().entry().id());
    ReplyLeaf leaf =
        ReplyLeaf.of(
            threads,
            number,
            reply -> onPage(reply, entry.timestamps()),
            new Badges(journal.members()),
            new Calendar(journal.settings()));
    return new Conversation(
        leaf,
        count(threads),
        sheet.piece(
            "site/entry/thread.jte",
            Map.of("words", journal.masthead().translator(), "entry", entry, "leaf", leaf)),
        previews.jsonLd(print.data(), entry.full(), threads));
  }

  /** A reader's words as the page shows them. */
  SafeHtml onPage(String reply, TimestampTargets timestampTargets) {
    return words.get(
        new Written(reply, timestampTargets),
        () -> journal.prose().renderReply(reply, timestampTargets));
  }

  private static @Nullable String description(Entry entry) {
    String teaser = MarkdownRenderer.plainText(entry.content().teaser());
    String description = teaser.length() > DESCRIBED ? teaser.substring(0, DESCRIBED) : teaser;
    return description.isEmpty() ? null : description;
  }

  private EntryOnPage onPage(FullEntry full) {
    Entry entry = full.entry();
    Calendar calendar = new Calendar(journal.settings());
    return new EntryOnPage(
        full,
        entry.path(journal.settings().timeZone()),
        calendar.date(entry.date()),
        calendar.machine(entry.date()),
        changed(entry, calendar),
        journal.prose().render(entry.content().lead()),
        journal.prose().renderArticle(entry.content().body()),
        new Screens(journal).of(full),
        about(full),
        full.film() == null ? Figures.NONE : figures.of(full.film()),
        journal.relations().of(full, journal.settings().timeZone()),
        journal.wishes().ungrantedOn(entry.id()).stream()
            .map(wish -> journal.prose().render(wish.wanted()))
            .toList(),
        oembed(full),
        authors.path(entry.author()));
  }

  private String oembed(FullEntry full) {
    boolean plays = full.clips().stream().anyMatch(shown -> shown.clip().publicRendition() != null);
    return plays && full.entry().isPublished()
        ? OembedEndpoint.endpointUrl(journal, full.entry().path(journal.settings().timeZone()))
        : "";
  }

  private static EntryOnPage.@Nullable Changed changed(Entry entry, Calendar calendar) {
    Instant changed = entry.notableUpdate();
    return changed == null
        ? null
        : new EntryOnPage.Changed(calendar.date(changed), calendar.machine(changed));
  }

  /** What is known of the film, of its soundtrack, and of the songs that are heard. */
  private List<About> about(FullEntry full) {
    Set<Item> items = new LinkedHashSet<>();
    if (full.film() != null) {
      items.add(full.film());
      items.addAll(soundtracks(full.film()));
    }
    full.clips().forEach(clip -> clip.cues().forEach(cue -> items.add(cue.song())));
    List<About> about = new ArrayList<>();
    items.forEach(item -> about.add(abouts.get(item, () -> about(item))));
    about.removeIf(one -> one.lines().isEmpty());
    return about;
  }

  private List<Item> soundtracks(Film film) {
    return journal.facts().about(film.id()).stream()
        .map(StoredFact::fact)
        .flatMap(
            fact -> fact instanceof SoundtrackOf(var album, _) ? Stream.of(album) : Stream.of())
        .distinct()
        .flatMap(album -> journal.items().find(album).stream())
        .toList();
  }

  private About about(Item item) {
    return new About(
        item,
        journal.details().of(item.id(), 1, FACTS),
        journal.details().derivedFactLines(journal.derivations().about(item.id())));
  }

  private static int count(List<ReplyThread> threads) {
    return threads.stream().mapToInt(thread -> 1 + count(thread.answers())).sum();
  }
}
