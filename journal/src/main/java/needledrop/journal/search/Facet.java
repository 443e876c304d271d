package needledrop.journal.search;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A side from which an answer can be narrowed; each is a field of numbers in the index. */
enum Facet {
  KIND,
  THEME,
  YEAR,
  FILM;

  /** The side in addresses, and its field. */
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
