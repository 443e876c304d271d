package needledrop.journal.editor;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.zone.ZoneOffsetTransition;
import java.util.Locale;
import needledrop.message.InvalidInputException;
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
      throw new InvalidInputException(
          "On {date}, clocks in {zone} go directly from {start} to {end}, so there is no {time} that"
              + " day.",
          "date",
          DATE_FORMAT.format(time),
          "zone",
          zone.getId(),
          "start",
          gap.getDateTimeBefore().toLocalTime(),
          "end",
          gap.getDateTimeAfter().toLocalTime(),
          "time",
          time.toLocalTime());
    }
    Instant moment = ZonedDateTime.ofLocal(time, zone, earlierOffset(gap)).toInstant();
    if (!moment.isAfter(now)) {
      throw new InvalidInputException("This time has passed. Choose a time in the future.");
    }
    return new PublishingTime(moment, gap != null);
  }

  private static LocalDateTime parseLocal(String typed) {
    try {
      return LocalDateTime.parse(typed.strip());
    } catch (DateTimeParseException e) {
      throw new InvalidInputException(e, "Choose a date and a time.");
    }
  }

  private static ZoneOffset earlierOffset(@Nullable ZoneOffsetTransition overlap) {
    return overlap == null ? ZoneOffset.UTC : overlap.getOffsetBefore();
  }
}
