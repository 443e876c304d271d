package needledrop.web.site.item;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import needledrop.catalog.detail.DerivedFactLine;
import needledrop.catalog.detail.FactLine;
import needledrop.catalog.item.Item;
import needledrop.catalog.item.Song;
import needledrop.journal.clip.Clip.Rendition;
import needledrop.journal.entry.Entry;
import needledrop.journal.relation.SongAppearances.Appearance;
import needledrop.store.QueryCache;
import needledrop.web.http.ItemKindLabels;
import needledrop.web.site.figure.FigureBuilder;
import needledrop.web.site.figure.Figures;
import needledrop.web.site.item.ItemOnPage.Group;
import needledrop.web.site.item.ItemOnPage.Moment;
import needledrop.web.site.item.ItemOnPage.Rest;
import needledrop.web.site.player.CueOnPage;
import needledrop.web.site.sheet.Journal;
import needledrop.web.site.teaser.Teasers;
import needledrop.web.words.Words;

/** Gathers all that the page of an item shows, and the pages of what it has no room for. */
final class ItemDrawing {
  private static final int FACTS = 200;
  private static final int MOMENTS = 12;
  private static final int ENTRIES = 10;
  private static final int ROOM = 200;

  private final Journal journal;
  private final Teasers teasers;
  private final FigureBuilder figures;
  private final QueryCache<Item, ItemOnPage> queryCache;

  ItemDrawing(Journal journal, Teasers teasers) {
    this.journal = journal;
    this.teasers = teasers;
    this.figures = new FigureBuilder(journal);
    this.queryCache = journal.keeping(ROOM);
  }

  ItemOnPage draw(Item item) {
    return queryCache.get(item, () -> drawAnew(item));
  }

  private ItemOnPage drawAnew(Item item) {
    List<Appearance> plays = journal.plays().of(item.id(), 1, MOMENTS + 1);
    List<Entry> entries = journal.entries().about(item, 1, ENTRIES + 1);
    List<Moment> moments = moments(first(plays, MOMENTS));
    return onPage(
        item,
        moments,
        facts(item, 1),
        journal.details().derivedFactLines(journal.derivations().about(item.id())),
        figures.of(item),
        rest(
            item,
            !moments.isEmpty(),
            section ->
                switch (section) {
                  case MOMENTS -> plays.size() > MOMENTS;
                  case FACTS -> hasMore(item, section, 1);
                  case SCENES -> entries.size() > ENTRIES;
                }),
        groups(first(entries, ENTRIES)));
  }

  private static List<Rest> rest(Item item, boolean plays, Predicate<Section> more) {
    List<Rest> rest = new ArrayList<>();
    if (item instanceof Song && plays) {
      String slug = item.path().substring(item.path().lastIndexOf('/') + 1);
      rest.add(new Rest("Every moment it plays", "/search?song=" + slug));
    }
    for (Section section : Section.values()) {
      if (more.test(section)) {
        rest.add(new Rest(section.all(), item.path() + "/" + section.word()));
      }
    }
    return rest;
  }

  private static <T> List<T> first(List<T> some, int most) {
    return some.subList(0, Math.min(most, some.size()));
  }

  /** One page of what there is in a section; pages count from one. */
  ItemOnPage draw(Item item, Section section, int page) {
    return switch (section) {
      case MOMENTS ->
          part(item, moments(journal.plays().of(item.id(), page, MOMENTS)), List.of(), List.of());
      case FACTS -> part(item, List.of(), facts(item, page), List.of());
      case SCENES ->
          part(item, List.of(), List.of(), groups(journal.entries().about(item, page, ENTRIES)));
    };
  }

  /** Whether there is anything after this page of a section. */
  boolean hasMore(Item item, Section section, int page) {
    return switch (section) {
      case MOMENTS -> !journal.plays().of(item.id(), page * MOMENTS + 1, 1).isEmpty();
      case FACTS -> journal.facts().count(item.id()) > (long) page * FACTS;
      case SCENES -> !journal.entries().about(item, page * ENTRIES + 1, 1).isEmpty();
    };
  }

  private static ItemOnPage part(
      Item item, List<Moment> moments, List<FactLine> lines, List<Group> groups) {
    return onPage(item, moments, lines, List.of(), Figures.NONE, List.of(), groups);
  }

  private static ItemOnPage onPage(
      Item item,
      List<Moment> moments,
      List<FactLine> lines,
      List<DerivedFactLine> derived,
      Figures figures,
      List<Rest> rest,
      List<Group> groups) {
    return new ItemOnPage(
        ItemKindLabels.singular(item.kind()),
        item.name(),
        IndexLine.aside(item),
        null,
        moments,
        lines,
        derived,
        figures,
        rest,
        groups);
  }

  private List<FactLine> facts(Item item, int page) {
    return journal.details().of(item.id(), page, FACTS);
  }

  private List<Moment> moments(List<Appearance> plays) {
    ZoneId zone = journal.settings().timeZone();
    List<Moment> moments = new ArrayList<>();
    for (Appearance appearance : plays) {
      Rendition rendition = appearance.clip().rendition();
      if (rendition != null) {
        moments.add(moment(appearance, rendition, zone, journal.masthead().translator()));
      }
    }
    return moments;
  }

  private static Moment moment(
      Appearance appearance, Rendition rendition, ZoneId zone, Words words) {
    CueOnPage shown = new CueOnPage(appearance.cue(), 0, appearance.cue().span().end());
    return new Moment(
        appearance.entry().path(zone) + "?t=" + shown.second(),
        appearance.entry().title(),
        shown.song(),
        shown.from(),
        shown.until(),
        shown.how(words),
        Still.of(appearance.clip(), rendition, appearance.cue().span().start()));
  }

  private List<Group> groups(List<Entry> entries) {
    return entries.isEmpty()
        ? List.of()
        : List.of(new Group("In the journal", teasers.of(entries)));
  }
}
