package needledrop.catalog.value;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import needledrop.message.InvalidInputException;

/**
 * A point on earth.
 *
 * @param latitude degrees to the north, -90 to 90
 * @param longitude degrees to the east of Greenwich, -180 to 180
 */
public record Coordinates(double latitude, double longitude) {
  private static final double FAR_DEGREES = 0.5;
  private static final String NUMBER = "\\d{1,3}(?:\\.\\d{1,9})?";
  private static final String ANGLE =
      "([+-]?"
          + NUMBER
          + ")\\s?°?\\s?(?:(\\d{1,2})\\s?['′]\\s?)?(?:("
          + NUMBER
          + ")\\s?(?:\"|″|'')\\s?)?";
  private static final Pattern PATTERN =
      Pattern.compile(ANGLE + "([NS])?(?:\\s?[,;]\\s?|\\s)" + ANGLE + "([EW])?");

  public Coordinates {
    if (!(Math.abs(latitude) <= 90)) {
      throw new InvalidInputException("Latitudes are between -90 and 90.");
    }
    if (!(Math.abs(longitude) <= 180)) {
      throw new InvalidInputException("Longitudes are between -180 and 180.");
    }
  }

  /**
   * Reads "43.5, -110.8", "43.5 N, 110.8 W." or "43°30′N 110°48′W", as maps and encyclopedias write
   * it: first the latitude.
   *
   * @throws IllegalArgumentException if the text is malformed; the message is for whoever typed it
   */
  public static Coordinates parse(String text) {
    String typed = text.strip().replaceAll("\\s+", " ").replace('−', '-').replace('’', '\'');
    Matcher written = PATTERN.matcher(typed.toUpperCase(Locale.ROOT));
    if (typed.length() > 60 || !written.matches()) {
      throw new InvalidInputException(
          "“{text}” is not a latitude and longitude. Enter 43.5, -110.8 or 43.5 N, 110.8 W.",
          "text",
          text);
    }
    return new Coordinates(angle(written, 1, "S"), angle(written, 5, "W"));
  }

  private static double angle(Matcher written, int group, String negative) {
    double degrees = Double.parseDouble(written.group(group));
    double size = Math.abs(degrees) + part(written, group + 1, 60) + part(written, group + 2, 3600);
    boolean below =
        written.group(group).startsWith("-") != negative.equals(written.group(group + 3));
    return below ? -size : size;
  }

  private static double part(Matcher written, int group, int of) {
    return written.group(group) == null ? 0 : Double.parseDouble(written.group(group)) / of;
  }

  /** Farther apart than one would point at a town. */
  public boolean isFarFrom(Coordinates other) {
    double around = Math.abs(longitude - other.longitude);
    return Math.abs(latitude - other.latitude) > FAR_DEGREES
        || Math.min(around, 360 - around) > FAR_DEGREES;
  }

  /** The text that {@link #parse} reads. */
  public String text() {
    return "%s, %s".formatted(formatDegrees(latitude), formatDegrees(longitude));
  }

  /** As in "43.5° N, 110.8° W". */
  public String displayText() {
    return "%s° %s, %s° %s"
        .formatted(
            formatDegrees(Math.abs(latitude)),
            latitude < 0 ? "S" : "N",
            formatDegrees(Math.abs(longitude)),
            longitude < 0 ? "W" : "E");
  }

  private static String formatDegrees(double degrees) {
    return String.format(Locale.ROOT, "%.4f", degrees).replaceFirst("\\.?0+$", "");
  }
}
