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
import needledrop.journal.entry.Entries;
import needledrop.journal.entry.Entry;
import needledrop.journal.relation.SongAppearances;
import needledrop.journal.relation.SongAppearances.Appearance;
import needledrop.store.Database;
import needledrop.store.QueryCache;
import needledrop.web.http.ItemKindLabels;
import needledrop.web.http.SiteIdentity;
import needledrop.web.language.Translator;
import needledrop.web.site.figure.FigureBuilder;
import needledrop.web.site.figure.Figures;
import needledrop.web.site.item.ItemView.EntryGroup;
import needledrop.web.site.item.ItemView.Moment;
import needledrop.web.site.item.ItemView.MoreLink;
import needledrop.web.site.player.CueView;
import needledrop.web.site.teaser.TeaserBuilder;

/**
 * Builds the data of the page of a catalog item, such as a film: its facts, figures, moments and
 * entries, and further pages of these.
 */
public final class ItemViewBuilder {
  private static final int FACTS_PAGE_SIZE = 200;
  private static final int MOMENTS_PAGE_SIZE = 12;
  private static final int ENTRIES_PAGE_SIZE = 10;
  private static final int MAX_CACHED_ITEMS = 200;

  private final SiteIdentity identity;
  private final SongAppearances appearances;
  private final Entries entries;
  private final ItemFactLines itemFactLines;
  private final FigureBuilder figures;
  private final TeaserBuilder teaserBuilder;
  private final QueryCache<Item, ItemView> queryCache;

  public ItemViewBuilder(
      Database database,
      SiteIdentity identity,
      SongAppearances appearances,
      Entries entries,
      ItemFactLines itemFactLines,
      FigureBuilder figures,
      TeaserBuilder teaserBuilder) {
    this.identity = identity;
    this.appearances = appearances;
    this.entries = entries;
    this.itemFactLines = itemFactLines;
    this.figures = figures;
    this.teaserBuilder = teaserBuilder;
    this.queryCache = new QueryCache<>(database, MAX_CACHED_ITEMS);
  }

  ItemView build(Item item) {
    return queryCache.get(item, () -> buildUncached(item));
  }

  private ItemView buildUncached(Item item) {
    List<Appearance> appearancesOfItem = appearances.of(item.id(), 1, MOMENTS_PAGE_SIZE + 1);
    List<Entry> about = entries.about(item, 1, ENTRIES_PAGE_SIZE + 1);
    List<Moment> moments = moments(firstOf(appearancesOfItem, MOMENTS_PAGE_SIZE));
    return view(
        item,
        moments,
        facts(item, 1),
        itemFactLines.derived(item),
        figures.of(item),
        moreLinks(
            item,
            !moments.isEmpty(),
            itemSection ->
                switch (itemSection) {
                  case MOMENTS -> appearancesOfItem.size() > MOMENTS_PAGE_SIZE;
                  case FACTS -> hasMore(item, itemSection, 1);
                  case SCENES -> about.size() > ENTRIES_PAGE_SIZE;
                }),
        groups(firstOf(about, ENTRIES_PAGE_SIZE)));
  }

  private static List<MoreLink> moreLinks(
      Item item, boolean hasMoments, Predicate<ItemSection> more) {
    List<MoreLink> links = new ArrayList<>();
    if (item instanceof Song && hasMoments) {
      String slug = item.path().substring(item.path().lastIndexOf('/') + 1);
      links.add(new MoreLink("Every moment it plays", "/search?song=" + slug));
    }
    for (ItemSection itemSection : ItemSection.values()) {
      if (more.test(itemSection)) {
        links.add(
            new MoreLink(itemSection.linkText(), item.path() + "/" + itemSection.pathSegment()));
      }
    }
    return links;
  }

  private static <T> List<T> firstOf(List<T> list, int max) {
    return list.subList(0, Math.min(max, list.size()));
  }

  /**
   * Builds one page of a section.
   *
   * @param page from 1 on
   */
  ItemView build(Item item, ItemSection itemSection, int page) {
    return switch (itemSection) {
      case MOMENTS ->
          sectionView(
              item,
              moments(appearances.of(item.id(), page, MOMENTS_PAGE_SIZE)),
              List.of(),
              List.of());
      case FACTS -> sectionView(item, List.of(), facts(item, page), List.of());
      case SCENES ->
          sectionView(
              item, List.of(), List.of(), groups(entries.about(item, page, ENTRIES_PAGE_SIZE)));
    };
  }

  /** Whether a section has more pages after this one. */
  boolean hasMore(Item item, ItemSection itemSection, int page) {
    return switch (itemSection) {
      case MOMENTS -> !appearances.of(item.id(), page * MOMENTS_PAGE_SIZE + 1, 1).isEmpty();
      case FACTS -> itemFactLines.count(item) > (long) page * FACTS_PAGE_SIZE;
      case SCENES -> !entries.about(item, page * ENTRIES_PAGE_SIZE + 1, 1).isEmpty();
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
      List<MoreLink> moreLinks,
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
        moreLinks,
        groups);
  }

  private List<FactLine> facts(Item item, int page) {
    return itemFactLines.page(item, page, FACTS_PAGE_SIZE);
  }

  private List<Moment> moments(List<Appearance> list) {
    ZoneId zone = identity.timeZone();
    List<Moment> moments = new ArrayList<>();
    for (Appearance appearance : list) {
      Rendition rendition = appearance.clip().rendition();
      if (rendition != null) {
        moments.add(moment(appearance, rendition, zone, identity.translator()));
      }
    }
    return moments;
  }

  private static Moment moment(
      Appearance appearance, Rendition rendition, ZoneId zone, Translator translator) {
    CueView cue = new CueView(appearance.cue(), 0, appearance.cue().span().end());
    return new Moment(
        appearance.entry().path(zone) + "?t=" + cue.startSecond(),
        appearance.entry().title(),
        cue.songName(),
        cue.from(),
        cue.until(),
        cue.certainty(translator),
        ClipThumbnail.of(appearance.clip(), rendition, appearance.cue().span().start()));
  }

  private List<EntryGroup> groups(List<Entry> listed) {
    return listed.isEmpty()
        ? List.of()
        : List.of(new EntryGroup("In the journal", teaserBuilder.of(listed)));
  }
}
