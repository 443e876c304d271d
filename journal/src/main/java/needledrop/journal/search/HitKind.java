package needledrop.journal.search;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * The kinds of search results, such as entries and films, each with its number in the search index.
 */
public enum HitKind {
  ENTRY(1),
  FILM(2),
  SONG(3),
  ALBUM(4),
  PERSON(5),
  PLACE(6),
  SAGA(7),
  THEME(8),
  MOMENT(9),
  WISH(10),
  REPLY(11),
  FOOTAGE(12);

  private final long number;

  HitKind(long number) {
    this.number = number;
  }

  long number() {
    return number;
  }

  /** The name of the kind in URLs. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<HitKind> of(String word) {
    return Arrays.stream(values()).filter(hitKind -> hitKind.word().equals(word)).findFirst();
  }

  static Optional<HitKind> of(long number) {
    return Arrays.stream(values()).filter(hitKind -> hitKind.number == number).findFirst();
  }
}
