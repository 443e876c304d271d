package needledrop.journal.search;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One page of what a question found.
 *
 * @param total how many things it found in all
 * @param fuzzy whether words like those typed were needed to find anything
 * @param suggestion what may have been meant instead
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
   * One side from which the answer can be narrowed, as by theme.
   *
   * @param name the name of the side in addresses
   */
  public record FacetCounts(String name, List<FacetValue> values) {}

  /**
   * How much of the answer lies on one side.
   *
   * @param value of the side in addresses
   * @param selected whether the answer is narrowed to it already
   */
  public record FacetValue(String value, String name, long count, boolean selected) {}
}
