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
 * The time at which an entry will be published, as set in the journal's time zone.
 *
 * @param ambiguous whether the time occurs twice because of a clock change; then the first one is
 *     used
 */
public record PublishingTime(Instant instant, boolean ambiguous) {
  private static final DateTimeFormatter DATE_FORMAT =
      DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

  /**
   * Parses the value of a form field, such as "2027-03-28T02:30".
   *
   * @throws InvalidInputException if the time does not exist or has passed
   */
  public static PublishingTime parse(String typed, ZoneId zone, Instant now) {
    LocalDateTime time = parseLocal(typed);
    ZoneOffsetTransition transition = zone.getRules().getTransition(time);
    if (transition != null && transition.isGap()) {
      throw new InvalidInputException(
          "On {date}, clocks in {zone} go directly from {start} to {end}, so there is no {time} that"
              + " day.",
          "date",
          DATE_FORMAT.format(time),
          "zone",
          zone.getId(),
          "start",
          transition.getDateTimeBefore().toLocalTime(),
          "end",
          transition.getDateTimeAfter().toLocalTime(),
          "time",
          time.toLocalTime());
    }
    Instant instant = ZonedDateTime.ofLocal(time, zone, earlierOffset(transition)).toInstant();
    if (!instant.isAfter(now)) {
      throw new InvalidInputException("This time has passed. Choose a time in the future.");
    }
    return new PublishingTime(instant, transition != null);
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
