package needledrop.journal.search;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One page of search results.
 *
 * @param total the number of results on all pages
 * @param fuzzy whether similar terms were needed to find anything
 * @param suggestion a corrected query that has results, or null
 */
public record SearchResults(
    List<SearchHit> hits,
    long total,
    int page,
    int pageCount,
    boolean fuzzy,
    @Nullable String suggestion,
    List<FacetCounts> facets) {
  static final SearchResults EMPTY = new SearchResults(List.of(), 0, 1, 1, false, null, List.of());

  /**
   * The counts of one facet, such as theme.
   *
   * @param name the name of the facet in URLs
   */
  public record FacetCounts(String name, List<FacetValue> values) {}

  /**
   * The number of results for one value of a facet.
   *
   * @param value as in URLs
   * @param selected whether the results are filtered by it already
   */
  public record FacetValue(String value, String name, long count, boolean selected) {}
}
