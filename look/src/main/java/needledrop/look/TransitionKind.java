package needledrop.look;

import java.util.Locale;

/** How a shot begins. */
public enum TransitionKind {
  START,
  CUT,
  DISSOLVE,
  FADE,
  WIPE;

  /** The word in output and pages: "cut", "dissolve". */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  boolean isGradual() {
    return this == DISSOLVE || this == FADE || this == WIPE;
  }
}
