package needledrop.store;

import java.util.UUID;

/**
 * Creates permanent ids: URIs that do not change with the title, date or address of what they
 * identify.
 */
public final class PermanentId {
  private PermanentId() {}

  /** Returns a new unique id. */
  public static String mint() {
    return "urn:uuid:" + UUID.randomUUID();
  }
}
