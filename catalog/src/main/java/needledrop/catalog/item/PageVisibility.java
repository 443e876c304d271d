package needledrop.catalog.item;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Whether readers see the page of an item, and why. */
public enum PageVisibility {
  /** Nothing published names it, and it is not published itself. */
  HIDDEN,
  /** Published content names it, or the facts of what that names. */
  REFERENCED,
  /** Its page is published by itself. */
  PUBLISHED;

  static PageVisibility of(boolean isPublic, @Nullable Instant published) {
    if (published != null) {
      return PUBLISHED;
    }
    return isPublic ? REFERENCED : HIDDEN;
  }
}
