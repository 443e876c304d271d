package needledrop.catalog.item;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Whether readers see the page of an item, and why. */
public enum Publicity {
  /** Nothing published names it, and it is not published itself. */
  HIDDEN,
  /** Published content names it, or the facts of what that names. */
  NAMED,
  /** Its page is published by itself. */
  PUBLISHED;

  static Publicity of(boolean isPublic, @Nullable Instant published) {
    if (published != null) {
      return PUBLISHED;
    }
    return isPublic ? NAMED : HIDDEN;
  }
}
