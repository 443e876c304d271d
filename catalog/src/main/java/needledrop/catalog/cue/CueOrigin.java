package needledrop.catalog.cue;

import java.util.Locale;

/**
 * How it is known that a song plays in a time span (a cue): detected, placed by an edit, adjusted
 * by a member, or added by hand. A new detection replaces only detected cues that nobody has
 * reviewed.
 */
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
