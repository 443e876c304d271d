package needledrop.look;

import java.util.Locale;

/** The kind of transition with which a shot starts. */
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
