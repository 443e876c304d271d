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
  private static final int SAMPLE = 10_000;

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
    double each = total / (double) Math.max(1, counted(found));
    for (Side side : Side.values()) {
      List<Share> shares = shares(found, each, side, choices);
      if (shares.size() > 1 || side.chosen(choices) != null) {
        facets.add(new Facet(side.word(), shares));
      }
    }
    return new Count(total, facets);
  }

  /** How many things were picked: each has one kind. */
  private static long counted(FacetsCollector found) throws IOException {
    FacetResult kinds = children(found, Side.KIND);
    return kinds == null ? 0 : kinds.value.longValue();
  }

  private static @Nullable FacetResult children(FacetsCollector found, Side side)
      throws IOException {
    return new LongValueFacetCounts(side.word(), found).getTopChildren(SHARES, side.word());
  }

  private List<Share> shares(
      FacetsCollector found, double each, Side side, Question.Choices choices) throws IOException {
    FacetResult counted = children(found, side);
    if (counted == null) {
      return List.of();
    }
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
