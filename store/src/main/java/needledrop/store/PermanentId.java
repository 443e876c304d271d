package needledrop.store;

import java.util.UUID;

/** A URI that identifies something for good, whatever becomes of its title, date and address. */
public final class PermanentId {
  private PermanentId() {}

  /** A new one, different from all others. */
  public static String mint() {
    return "urn:uuid:" + UUID.randomUUID();
  }
}
