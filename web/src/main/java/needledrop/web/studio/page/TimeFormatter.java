package needledrop.web.studio.page;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.function.Supplier;
import needledrop.journal.settings.Settings;

/** Formats dates and times for studio screens in the language and time zone of the journal. */
public final class TimeFormatter {
  private static final DateTimeFormatter DATE_TIME =
      DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT);

  private static final DateTimeFormatter TIME_OF_DAY =
      DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT);

  private final Supplier<Settings> settings;

  public TimeFormatter(Supplier<Settings> settings) {
    this.settings = settings;
  }

  public String dateTime(Instant moment) {
    return format(DATE_TIME, moment);
  }

  /** The time of day alone, where the day is plain. */
  public String timeOfDay(Instant moment) {
    return format(TIME_OF_DAY, moment);
  }

  private String format(DateTimeFormatter format, Instant moment) {
    return format.withLocale(locale()).withZone(zone()).format(moment);
  }

  /** English of no country is written with the day first, and up to 24 hours. */
  private Locale locale() {
    Locale language = settings.get().language();
    return language.equals(Locale.ENGLISH) ? Locale.UK : language;
  }

  public ZoneId zone() {
    return settings.get().timeZone();
  }
}
