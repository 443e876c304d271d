package needledrop.catalog.fact;

import java.util.Locale;

/** What a person did for a film, a song or an album. */
public enum Role {
  DIRECTOR,
  CAST,
  WROTE,
  COMPOSED,
  PERFORMED,
  SCORED,
  PRODUCED;

  String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Role of(String word) {
    return valueOf(word.toUpperCase(Locale.ROOT));
  }
}
