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
 * @param published when it was first published, which is part of its address; null if it never was
 * @param feedId its permanent id in feeds
 * @param version counts the saves, so that conflicting saves are detected
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

  /** Returns when it will be published, or null if it is not scheduled. */
  public @Nullable Instant due() {
    return status instanceof EntryStatus.Scheduled(Instant due) ? due : null;
  }

  /** Returns when it was published, or else when it was last changed. */
  public Instant date() {
    return published == null ? updated : published;
  }

  /** Returns when it was changed, or null if that was within a day after publication. */
  public @Nullable Instant notableUpdate() {
    return published != null && updated.isAfter(published.plus(MIN_UPDATE_DELAY)) ? updated : null;
  }

  /**
   * Returns the path of its page, such as "/1985/11/rocky-training-in-russia/", with the month in
   * this zone.
   */
  public String path(ZoneId zone) {
    return "/%s/%s/".formatted(YEAR_AND_MONTH.format(date().atZone(zone)), Slug.encode(slug));
  }
}
