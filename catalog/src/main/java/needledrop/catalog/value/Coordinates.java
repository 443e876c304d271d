package needledrop.catalog.value;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import needledrop.message.InvalidInputException;

/**
 * Geographic coordinates of a point on earth.
 *
 * @param latitude degrees north, -90 to 90
 * @param longitude degrees east, -180 to 180
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
   * Parses a latitude and a longitude: "43.5, -110.8", "43.5 N, 110.8 W" or "43°30′N 110°48′W".
   *
   * @throws IllegalArgumentException if the text is malformed; the message is shown to the user
   */
  public static Coordinates parse(String text) {
    String typed = text.strip().replaceAll("\\s+", " ").replace('−', '-').replace('’', '\'');
    Matcher matcher = PATTERN.matcher(typed.toUpperCase(Locale.ROOT));
    if (typed.length() > 60 || !matcher.matches()) {
      throw new InvalidInputException(
          "“{text}” is not a latitude and longitude. Enter 43.5, -110.8 or 43.5 N, 110.8 W.",
          "text",
          text);
    }
    return new Coordinates(angle(matcher, 1, "S"), angle(matcher, 5, "W"));
  }

  private static double angle(Matcher matcher, int group, String negative) {
    double degrees = Double.parseDouble(matcher.group(group));
    double absolute =
        Math.abs(degrees) + part(matcher, group + 1, 60) + part(matcher, group + 2, 3600);
    boolean isNegative =
        matcher.group(group).startsWith("-") != negative.equals(matcher.group(group + 3));
    return isNegative ? -absolute : absolute;
  }

  private static double part(Matcher matcher, int group, int unitsPerDegree) {
    return matcher.group(group) == null
        ? 0
        : Double.parseDouble(matcher.group(group)) / unitsPerDegree;
  }

  /**
   * Returns whether the points are more than half a degree apart in latitude or longitude, too far
   * to be the same town.
   */
  public boolean isFarFrom(Coordinates other) {
    double longitudeDifference = Math.abs(longitude - other.longitude);
    return Math.abs(latitude - other.latitude) > FAR_DEGREES
        || Math.min(longitudeDifference, 360 - longitudeDifference) > FAR_DEGREES;
  }

  /** Returns the text that {@link #parse} reads. */
  public String text() {
    return "%s, %s".formatted(formatDegrees(latitude), formatDegrees(longitude));
  }

  /** Returns the coordinates as displayed, such as "43.5° N, 110.8° W". */
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
