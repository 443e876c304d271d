package needledrop.catalog.cue;

import java.util.Locale;

/** How a cue came to be. Only what was heard and left alone is replaced by another listening. */
public enum CueOrigin {
  HEARD,
  ADJUSTED,
  BY_HAND;

  String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  static CueOrigin of(String word) {
    return valueOf(word.toUpperCase(Locale.ROOT).replace(' ', '_'));
  }
}
