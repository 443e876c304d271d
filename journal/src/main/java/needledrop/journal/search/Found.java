package needledrop.journal.search;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One page of what a question found.
 *
 * @param total how many things it found in all
 * @param alike whether words like those typed were needed to find anything
 * @param rather what may have been meant instead
 */
public record Found(
    List<Hit> hits,
    long total,
    int page,
    int pages,
    boolean alike,
    @Nullable String rather,
    List<Facet> facets) {
  static final Found NOTHING = new Found(List.of(), 0, 1, 1, false, null, List.of());

  /**
   * One side from which the answer can be narrowed, as by theme.
   *
   * @param by the name of the side in addresses
   */
  public record Facet(String by, List<Share> shares) {}

  /**
   * How much of the answer lies on one side.
   *
   * @param value of the side in addresses
   * @param chosen whether the answer is narrowed to it already
   */
  public record Share(String value, String name, long count, boolean chosen) {}
}
