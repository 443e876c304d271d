package needledrop.cli;

import java.util.Locale;

/** Formats seconds as minutes and seconds, such as 1:02.345, in the output of commands. */
final class TimeFormat {
  private TimeFormat() {}

  static double roundToMillis(double seconds) {
    return Math.round(seconds * 1000) / 1000.;
  }

  /** Returns minutes and seconds, such as {@code 1:02.345}, or with hours {@code 1:01:02.345}. */
  static String format(double seconds) {
    long millis = Math.round(seconds * 1000);
    long hours = millis / 3_600_000;
    long minutes = millis / 60_000 % 60;
    double restSeconds = millis % 60_000 / 1000.;
    return hours > 0
        ? String.format(Locale.ROOT, "%d:%02d:%06.3f", hours, minutes, restSeconds)
        : String.format(Locale.ROOT, "%d:%06.3f", minutes, restSeconds);
  }
}
