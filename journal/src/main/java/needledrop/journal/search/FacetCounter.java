package needledrop.journal.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import needledrop.catalog.item.Item;
import needledrop.catalog.item.Items;
import needledrop.journal.entry.Theme;
import needledrop.journal.entry.Themes;
import needledrop.journal.search.SearchResults.FacetCounts;
import needledrop.journal.search.SearchResults.FacetValue;
import needledrop.store.Ids.FilmId;
import needledrop.store.Ids.ThemeId;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;

/** Counts the results of a query by kind, theme, year and film. */
public final class FacetCounter {
  private static final int MAX_VALUES = 12;

  /** Of a larger result, an even sample of half as many up to this many documents is counted. */
  private static final int MAX_SAMPLE_SIZE = 8_000;

  private final Themes themes;
  private final Items items;

  public FacetCounter(Themes themes, Items items) {
    this.themes = themes;
    this.items = items;
  }

  record FacetResult(long total, List<FacetCounts> facets) {}

  FacetResult count(IndexSearcher searcher, Query query, SearchQuery.Filters filters)
      throws IOException {
    SampledFacetCollector sampledFacetCollector =
        SampledFacetCollector.of(searcher, query, MAX_SAMPLE_SIZE);
    List<FacetCounts> facets = new ArrayList<>();
    for (Facet facet : Facet.values()) {
      Map<Long, Long> counts =
          sampledFacetCollector.countByValue(facet.word(), searcher.getLeafContexts());
      List<FacetValue> values = facetValues(counts, facet, filters);
      if (values.size() > 1 || facet.selected(filters) != null) {
        facets.add(new FacetCounts(facet.word(), values));
      }
    }
    return new FacetResult(sampledFacetCollector.total(), facets);
  }

  private List<FacetValue> facetValues(
      Map<Long, Long> counts, Facet facet, SearchQuery.Filters filters) {
    List<FacetValue> values = new ArrayList<>();
    for (Map.Entry<Long, Long> count : largest(counts)) {
      Long number = count.getKey();
      boolean selected = number.equals(facet.selected(filters));
      name(facet, number)
          .map(name -> new FacetValue(value(facet, number), name, count.getValue(), selected))
          .ifPresent(values::add);
    }
    return values;
  }

  private static List<Map.Entry<Long, Long>> largest(Map<Long, Long> counts) {
    return counts.entrySet().stream()
        .sorted(
            Map.Entry.<Long, Long>comparingByValue()
                .reversed()
                .thenComparing(Map.Entry.comparingByKey()))
        .limit(MAX_VALUES)
        .toList();
  }

  private static String value(Facet facet, long number) {
    return facet == Facet.KIND
        ? HitKind.of(number).map(HitKind::word).orElse("")
        : Long.toString(number);
  }

  private Optional<String> name(Facet facet, long number) {
    return switch (facet) {
      case KIND, YEAR -> Optional.of(value(facet, number));
      case THEME -> themes.find(new ThemeId(number)).map(Theme::name);
      case FILM -> items.find(new FilmId(number)).map(Item::fullName);
    };
  }
}
