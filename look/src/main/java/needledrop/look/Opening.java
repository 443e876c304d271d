package needledrop.look;

import java.util.Locale;

/** How a shot begins. */
public enum Opening {
  START,
  CUT,
  DISSOLVE,
  FADE,
  WIPE;

  /** The word in output and pages: "cut", "dissolve". */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  boolean gradual() {
    return this == DISSOLVE || this == FADE || this == WIPE;
  }
}
