package needledrop.web.studio.desk;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.function.Supplier;

/** Moments as the studio writes them, in the time zone of the journal. */
public final class Times {
  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
          .withLocale(Locale.UK);

  private static final DateTimeFormatter CLOCK =
      DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT).withLocale(Locale.UK);

  private final Supplier<ZoneId> zone;

  public Times(Supplier<ZoneId> zone) {
    this.zone = zone;
  }

  public String moment(Instant moment) {
    return MOMENT.withZone(zone.get()).format(moment);
  }

  /** The time of day alone, where the day is plain. */
  public String clock(Instant moment) {
    return CLOCK.withZone(zone.get()).format(moment);
  }

  public ZoneId zone() {
    return zone.get();
  }
}
