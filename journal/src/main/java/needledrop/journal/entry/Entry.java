package needledrop.journal.entry;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import needledrop.catalog.name.Slug;
import needledrop.store.Ids.EntryId;
import needledrop.store.Ids.MemberId;
import org.jspecify.annotations.Nullable;

/**
 * One post of the journal.
 *
 * @param published when it first was, which its address tells for good; null for one that never was
 * @param feedId by which feed readers know it, for good
 * @param version counts the saves, so that a save over a newer one is noticed
 */
public record Entry(
    EntryId id,
    String slug,
    EntryContent content,
    MemberId author,
    EntryStatus status,
    @Nullable Instant published,
    String feedId,
    int version,
    Instant updated) {
  private static final Duration MIN_UPDATE_DELAY = Duration.ofDays(1);
  private static final DateTimeFormatter YEAR_AND_MONTH =
      DateTimeFormatter.ofPattern("yyyy/MM", Locale.ROOT);

  public String title() {
    return content.title();
  }

  public boolean isPublished() {
    return status instanceof EntryStatus.Published;
  }

  /** When it is to be published by itself, if that is so. */
  public @Nullable Instant due() {
    return status instanceof EntryStatus.Scheduled(Instant due) ? due : null;
  }

  /** When it was published, or else last changed. */
  public Instant date() {
    return published == null ? updated : published;
  }

  /** When it was changed, where that is worth telling: more than a day after it was published. */
  public @Nullable Instant notableUpdate() {
    return published != null && updated.isAfter(published.plus(MIN_UPDATE_DELAY)) ? updated : null;
  }

  /** Its page, as in "/1985/11/rocky-training-in-russia/", by the calendar of this zone. */
  public String path(ZoneId zone) {
    return "/%s/%s/".formatted(YEAR_AND_MONTH.format(date().atZone(zone)), Slug.encode(slug));
  }
}
