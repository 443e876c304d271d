package needledrop.web.site.sheet;

import java.time.Instant;
import java.time.Year;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import needledrop.journal.Settings;

/** Moments in time as the journal's readers write them: in its time zone and its language. */
public record Calendar(Settings settings) {
  /** As in "November 27, 1985". */
  public String date(Instant moment) {
    return format(moment, DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG));
  }

  /** As in "Nov 27". */
  public String day(Instant moment) {
    return format(moment, DateTimeFormatter.ofLocalizedPattern("MMMd"));
  }

  Year year(Instant moment) {
    return Year.from(here(moment));
  }

  /** For programs that read the page. */
  public String machine(Instant moment) {
    return here(moment).toOffsetDateTime().withNano(0).toString();
  }

  private String format(Instant moment, DateTimeFormatter format) {
    return format.withLocale(settings.language()).format(here(moment));
  }

  private ZonedDateTime here(Instant moment) {
    return moment.atZone(settings.timeZone());
  }
}
