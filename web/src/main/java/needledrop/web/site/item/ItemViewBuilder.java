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
import needledrop.web.site.item.ItemView.EntryGroup;
import needledrop.web.site.item.ItemView.Moment;
import needledrop.web.site.item.ItemView.MoreLink;
import needledrop.web.site.player.CueView;
import needledrop.web.site.sheet.SiteParts;
import needledrop.web.site.teaser.TeaserBuilder;
import needledrop.web.words.Translator;

/** Gathers all that the page of an item shows, and the pages of what it has no room for. */
final class ItemViewBuilder {
  private static final int FACTS_PAGE_SIZE = 200;
  private static final int MOMENTS_PAGE_SIZE = 12;
  private static final int ENTRIES_PAGE_SIZE = 10;
  private static final int MAX_CACHED_ITEMS = 200;

  private final SiteParts siteParts;
  private final TeaserBuilder teaserBuilder;
  private final FigureBuilder figures;
  private final QueryCache<Item, ItemView> queryCache;

  ItemViewBuilder(SiteParts siteParts, TeaserBuilder teasers) {
    this.siteParts = siteParts;
    this.teaserBuilder = teasers;
    this.figures = new FigureBuilder(siteParts);
    this.queryCache = siteParts.keeping(MAX_CACHED_ITEMS);
  }

  ItemView build(Item item) {
    return queryCache.get(item, () -> buildUncached(item));
  }

  private ItemView buildUncached(Item item) {
    List<Appearance> plays = siteParts.plays().of(item.id(), 1, MOMENTS_PAGE_SIZE + 1);
    List<Entry> entries = siteParts.entries().about(item, 1, ENTRIES_PAGE_SIZE + 1);
    List<Moment> moments = moments(firstOf(plays, MOMENTS_PAGE_SIZE));
    return view(
        item,
        moments,
        facts(item, 1),
        siteParts.itemDetails().derivedFactLines(siteParts.derivedFacts().about(item.id())),
        figures.of(item),
        moreLinks(
            item,
            !moments.isEmpty(),
            itemSection ->
                switch (itemSection) {
                  case MOMENTS -> plays.size() > MOMENTS_PAGE_SIZE;
                  case FACTS -> hasMore(item, itemSection, 1);
                  case SCENES -> entries.size() > ENTRIES_PAGE_SIZE;
                }),
        groups(firstOf(entries, ENTRIES_PAGE_SIZE)));
  }

  private static List<MoreLink> moreLinks(Item item, boolean plays, Predicate<ItemSection> more) {
    List<MoreLink> rest = new ArrayList<>();
    if (item instanceof Song && plays) {
      String slug = item.path().substring(item.path().lastIndexOf('/') + 1);
      rest.add(new MoreLink("Every moment it plays", "/search?song=" + slug));
    }
    for (ItemSection itemSection : ItemSection.values()) {
      if (more.test(itemSection)) {
        rest.add(
            new MoreLink(itemSection.linkText(), item.path() + "/" + itemSection.pathSegment()));
      }
    }
    return rest;
  }

  private static <T> List<T> firstOf(List<T> some, int most) {
    return some.subList(0, Math.min(most, some.size()));
  }

  /** One page of what there is in a section; pages count from one. */
  ItemView build(Item item, ItemSection itemSection, int page) {
    return switch (itemSection) {
      case MOMENTS ->
          sectionView(
              item,
              moments(siteParts.plays().of(item.id(), page, MOMENTS_PAGE_SIZE)),
              List.of(),
              List.of());
      case FACTS -> sectionView(item, List.of(), facts(item, page), List.of());
      case SCENES ->
          sectionView(
              item,
              List.of(),
              List.of(),
              groups(siteParts.entries().about(item, page, ENTRIES_PAGE_SIZE)));
    };
  }

  /** Whether there is anything after this page of a section. */
  boolean hasMore(Item item, ItemSection itemSection, int page) {
    return switch (itemSection) {
      case MOMENTS -> !siteParts.plays().of(item.id(), page * MOMENTS_PAGE_SIZE + 1, 1).isEmpty();
      case FACTS -> siteParts.facts().count(item.id()) > (long) page * FACTS_PAGE_SIZE;
      case SCENES -> !siteParts.entries().about(item, page * ENTRIES_PAGE_SIZE + 1, 1).isEmpty();
    };
  }

  private static ItemView sectionView(
      Item item, List<Moment> moments, List<FactLine> lines, List<EntryGroup> groups) {
    return view(item, moments, lines, List.of(), Figures.NONE, List.of(), groups);
  }

  private static ItemView view(
      Item item,
      List<Moment> moments,
      List<FactLine> lines,
      List<DerivedFactLine> derived,
      Figures figures,
      List<MoreLink> rest,
      List<EntryGroup> groups) {
    return new ItemView(
        ItemKindLabels.singular(item.kind()),
        item.name(),
        IndexLine.qualifier(item),
        null,
        moments,
        lines,
        derived,
        figures,
        rest,
        groups);
  }

  private List<FactLine> facts(Item item, int page) {
    return siteParts.itemDetails().of(item.id(), page, FACTS_PAGE_SIZE);
  }

  private List<Moment> moments(List<Appearance> plays) {
    ZoneId zone = siteParts.settings().timeZone();
    List<Moment> moments = new ArrayList<>();
    for (Appearance appearance : plays) {
      Rendition rendition = appearance.clip().rendition();
      if (rendition != null) {
        moments.add(moment(appearance, rendition, zone, siteParts.masthead().translator()));
      }
    }
    return moments;
  }

  private static Moment moment(
      Appearance appearance, Rendition rendition, ZoneId zone, Translator words) {
    CueView shown = new CueView(appearance.cue(), 0, appearance.cue().span().end());
    return new Moment(
        appearance.entry().path(zone) + "?t=" + shown.startSecond(),
        appearance.entry().title(),
        shown.songName(),
        shown.from(),
        shown.until(),
        shown.certainty(words),
        ClipThumbnail.of(appearance.clip(), rendition, appearance.cue().span().start()));
  }

  private List<EntryGroup> groups(List<Entry> entries) {
    return entries.isEmpty()
        ? List.of()
        : List.of(new EntryGroup("In the journal", teaserBuilder.of(entries)));
  }
}
