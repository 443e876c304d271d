package needledrop.catalog.fact;

import java.util.Locale;

/** What a person did for a film, a song or an album. */
public enum CreditRole {
  DIRECTOR,
  CAST,
  WROTE,
  COMPOSED,
  PERFORMED,
  SCORED,
  PRODUCED;

  String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  static CreditRole of(String word) {
    return valueOf(word.toUpperCase(Locale.ROOT));
  }
}
