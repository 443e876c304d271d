package needledrop.journal.outside;

import java.time.Instant;
import java.util.List;
import needledrop.journal.image.Image;
import needledrop.store.Ids.EntryId;
import org.jspecify.annotations.Nullable;

/**
 * A link that led nowhere when it was last followed.
 *
 * @param title what the page was called while it was there
 * @param picture of a video that an entry embeds, by which its provider showed it
 * @param dead whether it failed on so many days that it is called dead
 * @param places where it stands
 */
public record LostLink(
    String address,
    @Nullable String title,
    @Nullable Image picture,
    String why,
    Instant since,
    boolean dead,
    List<Place> places) {

  /** An entry to mend. */
  public record Place(EntryId entry, String title) {}

  public LostLink {
    places = List.copyOf(places);
  }
}
