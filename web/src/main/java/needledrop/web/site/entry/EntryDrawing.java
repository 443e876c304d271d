package needledrop.web.site.entry;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import needledrop.catalog.item.Item;
import needledrop.journal.entry.Entry;
import needledrop.journal.relation.FullEntry;
import needledrop.journal.reply.ReplyThread;
import needledrop.web.site.clip.Embedding;
import needledrop.web.site.entry.EntryOnPage.Talk;
import needledrop.web.site.figure.FigureDrawing;
import needledrop.web.site.figure.Figures;
import needledrop.web.site.item.About;
import needledrop.web.site.player.Screens;
import needledrop.web.site.sheet.Calendar;
import needledrop.web.site.sheet.Journal;
import org.jspecify.annotations.Nullable;

/** Gathers all that the page of an entry shows. */
final class EntryDrawing {
  private static final int FACTS = 100;

  private final Journal journal;

  EntryDrawing(Journal journal) {
    this.journal = journal;
  }

  EntryOnPage draw(FullEntry full, Talk talk, int leaf) {
    Entry entry = full.entry();
    Calendar calendar = new Calendar(journal.settings());
    List<ReplyThread> threads = journal.replies().shownOn(entry.id());
    return new EntryOnPage(
        full,
        entry.path(journal.settings().timeZone()),
        calendar.date(entry.date()),
        calendar.machine(entry.date()),
        changed(entry, calendar),
        journal.prose().html(entry.writing().teaser()),
        journal.prose().article(entry.writing().body()),
        new Screens(journal).of(full),
        about(full),
        full.film() == null ? Figures.NONE : new FigureDrawing(journal).of(full.film()),
        journal.relations().of(full, journal.settings().timeZone()),
        journal.wishes().openOn(entry.id()).stream()
            .map(wish -> journal.prose().html(wish.wanted()))
            .toList(),
        ReplyLeaf.of(threads, leaf, journal.prose(), calendar),
        count(threads),
        talk,
        oembed(full));
  }

  private String oembed(FullEntry full) {
    boolean plays = full.clips().stream().anyMatch(shown -> shown.clip().playing() != null);
    return plays && full.entry().isPublished()
        ? Embedding.address(journal, full.entry().path(journal.settings().timeZone()))
        : "";
  }

  private static EntryOnPage.@Nullable Changed changed(Entry entry, Calendar calendar) {
    Instant changed = entry.changedSince();
    return changed == null
        ? null
        : new EntryOnPage.Changed(calendar.date(changed), calendar.machine(changed));
  }

  /** What is known of the film, and of the songs that are heard. */
  private List<About> about(FullEntry full) {
    Set<Item> items = new LinkedHashSet<>();
    if (full.film() != null) {
      items.add(full.film());
    }
    full.clips().forEach(clip -> clip.cues().forEach(cue -> items.add(cue.song())));
    List<About> about = new ArrayList<>();
    items.forEach(item -> about.add(about(item)));
    about.removeIf(one -> one.lines().isEmpty());
    return about;
  }

  private About about(Item item) {
    return new About(
        item,
        journal.details().of(item.id(), 1, FACTS),
        journal.details().conclusions(journal.derivations().about(item.id())));
  }

  private static int count(List<ReplyThread> threads) {
    return threads.stream().mapToInt(thread -> 1 + count(thread.answers())).sum();
  }
}
