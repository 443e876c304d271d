package needledrop.journal.link;

import java.time.Instant;
import java.util.List;
import needledrop.journal.image.Image;
import needledrop.store.Ids.EntryId;
import org.jspecify.annotations.Nullable;

/**
 * A link of an entry whose last check failed.
 *
 * @param title the title of the page at the last successful check
 * @param image the thumbnail of a video that an entry embeds
 * @param dead whether it failed on so many days that it counts as dead
 * @param entries contain the link
 */
public record BrokenLink(
    String address,
    @Nullable String title,
    @Nullable Image image,
    String reason,
    Instant failingSince,
    boolean dead,
    List<LinkingEntry> entries) {

  /** An entry that contains the link. */
  public record LinkingEntry(EntryId entry, String title) {}

  public BrokenLink {
    entries = List.copyOf(entries);
  }
}
