package needledrop.journal.link;

import java.time.Instant;
import java.util.List;
import needledrop.journal.image.Image;
import needledrop.store.Ids.EntryId;
import org.jspecify.annotations.Nullable;

/**
 * A link that led nowhere when it was last followed.
 *
 * @param title what the page was called while it was there
 * @param image of a video that an entry embeds, by which its provider showed it
 * @param dead whether it failed on so many days that it is called dead
 * @param entries where it stands
 */
public record BrokenLink(
    String address,
    @Nullable String title,
    @Nullable Image image,
    String reason,
    Instant failingSince,
    boolean dead,
    List<LinkingEntry> entries) {

  /** An entry to mend. */
  public record LinkingEntry(EntryId entry, String title) {}

  public BrokenLink {
    entries = List.copyOf(entries);
  }
}
