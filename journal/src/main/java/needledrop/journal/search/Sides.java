package needledrop.journal.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import needledrop.catalog.item.Item;
import needledrop.catalog.item.Items;
import needledrop.journal.entry.Theme;
import needledrop.journal.entry.Themes;
import needledrop.journal.search.Found.Facet;
import needledrop.journal.search.Found.Share;
import needledrop.store.Ids.FilmId;
import needledrop.store.Ids.ThemeId;
import org.apache.lucene.facet.FacetResult;
import org.apache.lucene.facet.FacetsCollector;
import org.apache.lucene.facet.LabelAndValue;
import org.apache.lucene.facet.LongValueFacetCounts;
import org.apache.lucene.facet.RandomSamplingFacetsCollector;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.jspecify.annotations.Nullable;

/** Counts an answer from its sides: how much of it is of a kind, of a theme, of a year. */
public final class Sides {
  private static final int SHARES = 12;

  /** Of a larger answer so many things are counted, picked evenly. */
  private static final int SAMPLE = 4_000;

  private static final long SEED = 1985;

  private final Themes themes;
  private final Items items;

  public Sides(Themes themes, Items items) {
    this.themes = themes;
    this.items = items;
  }

  record Count(long total, List<Facet> facets) {}

  Count count(IndexSearcher searcher, Query query, Question.Choices choices) throws IOException {
    RandomSamplingFacetsCollector found =
        searcher.search(query, RandomSamplingFacetsCollector.createManager(SAMPLE, SEED));
    long total =
        found.getOriginalMatchingDocs().stream()
            .mapToLong(FacetsCollector.MatchingDocs::totalHits)
            .sum();
    List<Facet> facets = new ArrayList<>();
    FacetResult kinds = children(found, Side.KIND);
    double counted = kinds == null ? 0 : kinds.value.longValue(); // each thing has one kind
    double each = total / Math.max(1, counted);
    for (Side side : Side.values()) {
      FacetResult values = side == Side.KIND ? kinds : children(found, side);
      List<Share> shares = values == null ? List.of() : shares(values, each, side, choices);
      if (shares.size() > 1 || side.chosen(choices) != null) {
        facets.add(new Facet(side.word(), shares));
      }
    }
    return new Count(total, facets);
  }

  private static @Nullable FacetResult children(FacetsCollector found, Side side)
      throws IOException {
    return new LongValueFacetCounts(side.word(), found).getTopChildren(SHARES, side.word());
  }

  private List<Share> shares(
      FacetResult counted, double each, Side side, Question.Choices choices) {
    List<Share> shares = new ArrayList<>();
    for (LabelAndValue value : counted.labelValues) {
      long number = Long.parseLong(value.label);
      long count = Math.round(value.value.longValue() * each);
      boolean chosen = Long.valueOf(number).equals(side.chosen(choices));
      name(side, number)
          .ifPresent(name -> shares.add(new Share(value(side, number), name, count, chosen)));
    }
    return shares;
  }

  private static String value(Side side, long number) {
    return side == Side.KIND ? Kind.of(number).map(Kind::word).orElse("") : Long.toString(number);
  }

  private Optional<String> name(Side side, long number) {
    return switch (side) {
      case KIND, YEAR -> Optional.of(value(side, number));
      case THEME -> themes.find(new ThemeId(number)).map(Theme::name);
      case FILM -> items.find(new FilmId(number)).map(Item::fullName);
    };
  }
}
