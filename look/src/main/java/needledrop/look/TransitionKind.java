package needledrop.look;

import java.util.Locale;

/**
 * The way in which a shot begins: at the start of the footage, with a hard cut, or with a gradual
 * transition of some kind.
 */
public enum TransitionKind {
  START,
  CUT,
  DISSOLVE,
  FADE,
  WIPE;

  /** Returns the kind in lower case, as in JSON output and pages: "cut", "dissolve". */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  boolean isGradual() {
    return this == DISSOLVE || this == FADE || this == WIPE;
  }
}
