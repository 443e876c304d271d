package needledrop.journal.writing;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.zone.ZoneOffsetTransition;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The moment at which an entry is to appear, as somebody set it on the journal's clock.
 *
 * @param ambiguous whether that clock shows this time twice; the first of both is meant
 */
public record PublishingTime(Instant instant, boolean ambiguous) {
  private static final DateTimeFormatter DATE_FORMAT =
      DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

  /**
   * What a person typed, as "2027-03-28T02:30".
   *
   * @throws IllegalArgumentException in words, for a time that there is not or that is past
   */
  public static PublishingTime parse(String typed, ZoneId zone, Instant now) {
    LocalDateTime time = parseLocal(typed);
    ZoneOffsetTransition gap = zone.getRules().getTransition(time);
    if (gap != null && gap.isGap()) {
      throw new IllegalArgumentException(
          "On %s the clocks of %s go from %s straight to %s, so there is no %s that day."
              .formatted(
                  DATE_FORMAT.format(time),
                  zone.getId(),
                  gap.getDateTimeBefore().toLocalTime(),
                  gap.getDateTimeAfter().toLocalTime(),
                  time.toLocalTime()));
    }
    Instant moment = ZonedDateTime.ofLocal(time, zone, earlierOffset(gap)).toInstant();
    if (!moment.isAfter(now)) {
      throw new IllegalArgumentException("This moment has passed. Choose one that is to come.");
    }
    return new PublishingTime(moment, gap != null);
  }

  private static LocalDateTime parseLocal(String typed) {
    try {
      return LocalDateTime.parse(typed.strip());
    } catch (DateTimeParseException e) {
      throw new IllegalArgumentException("Choose a day and a time for it to appear.", e);
    }
  }

  private static ZoneOffset earlierOffset(@Nullable ZoneOffsetTransition overlap) {
    return overlap == null ? ZoneOffset.UTC : overlap.getOffsetBefore();
  }
}
