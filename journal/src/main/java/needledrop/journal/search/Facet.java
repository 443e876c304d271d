package needledrop.journal.search;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A property by which search results can be filtered, such as kind or year, stored in a numeric
 * field of the index.
 */
enum Facet {
  KIND,
  THEME,
  YEAR,
  FILM;

  /** The name of the facet in URLs and of its field. */
  String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  @Nullable Long selected(SearchQuery.Filters filters) {
    return switch (this) {
      case KIND -> filters.kind() == null ? null : Long.valueOf(filters.kind().number());
      case THEME -> filters.theme();
      case YEAR -> filters.year() == null ? null : filters.year().longValue();
      case FILM -> filters.film();
    };
  }
}
