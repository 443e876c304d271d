package needledrop.web.site.sheet;

import java.time.Instant;
import java.time.Year;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import needledrop.journal.settings.Settings;

/** Moments in time as the journal's readers write them: in its time zone and its language. */
public record DateFormats(Settings settings) {
  /** As in "November 27, 1985". */
  public String longDate(Instant moment) {
    return format(moment, DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG));
  }

  /** As in "Nov 27". */
  public String shortDate(Instant moment) {
    return format(moment, DateTimeFormatter.ofLocalizedPattern("MMMd"));
  }

  Year year(Instant moment) {
    return Year.from(zoned(moment));
  }

  /** For programs that read the page. */
  public String isoDateTime(Instant moment) {
    return zoned(moment).toOffsetDateTime().withNano(0).toString();
  }

  private String format(Instant moment, DateTimeFormatter format) {
    return format.withLocale(settings.language()).format(zoned(moment));
  }

  private ZonedDateTime zoned(Instant moment) {
    return moment.atZone(settings.timeZone());
  }
}
