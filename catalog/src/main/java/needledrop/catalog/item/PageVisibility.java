package needledrop.catalog.item;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Whether readers may see the page of a catalog item: hidden, referenced by published content, or
 * published by a member.
 */
public enum PageVisibility {
  /** Not published, and no published content refers to it. */
  HIDDEN,
  /** Published content refers to it, directly or through a fact. */
  REFERENCED,
  /** Its page was published by a member. */
  PUBLISHED;

  static PageVisibility of(boolean isPublic, @Nullable Instant published) {
    if (published != null) {
      return PUBLISHED;
    }
    return isPublic ? REFERENCED : HIDDEN;
  }
}
