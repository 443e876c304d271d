package needledrop.catalog.cue;

import java.util.Locale;

/** How a cue came to be. Only what was heard and left alone is replaced by another listening. */
public enum CueOrigin {
  HEARD,
  /** The clip's own cut lays the song there. */
  PLACED,
  ADJUSTED,
  BY_HAND;

  static CueOrigin of(String word) {
    return valueOf(word.toUpperCase(Locale.ROOT).replace(' ', '_'));
  }
}
