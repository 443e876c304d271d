package needledrop.web.site.page;

import java.time.Instant;
import java.time.Year;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import needledrop.journal.settings.Settings;

/** Formats dates and times for public pages in the journal's time zone and language. */
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

  /** As in "1985-11-27T20:00:00+01:00", for programs. */
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
