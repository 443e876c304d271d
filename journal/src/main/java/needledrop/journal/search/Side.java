package needledrop.journal.search;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A side from which an answer can be narrowed; each is a field of numbers in the index. */
enum Side {
  KIND,
  THEME,
  YEAR,
  FILM;

  /** The side in addresses, and its field. */
  String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  @Nullable Long chosen(Question.Choices choices) {
    return switch (this) {
      case KIND -> choices.kind() == null ? null : Long.valueOf(choices.kind().number());
      case THEME -> choices.theme();
      case YEAR -> choices.year() == null ? null : choices.year().longValue();
      case FILM -> choices.film();
    };
  }
}
