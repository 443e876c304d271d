package needledrop.catalog.cue;

import java.util.Locale;

/** How a cue was created. A new detection replaces only detected cues that nobody has reviewed. */
public enum CueOrigin {
  HEARD,
  /** Placed by the edit of the clip itself. */
  PLACED,
  ADJUSTED,
  BY_HAND;

  static CueOrigin of(String word) {
    return valueOf(word.toUpperCase(Locale.ROOT).replace(' ', '_'));
  }
}
