package needledrop.catalog;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A point on earth.
 *
 * @param latitude degrees to the north, -90 to 90
 * @param longitude degrees to the east of Greenwich, -180 to 180
 */
public record Coordinates(double latitude, double longitude) {
  private static final Pattern DEGREES =
      Pattern.compile("([+-]?\\d{1,2}(?:\\.\\d{1,9})?)[,;\\s]\\s*([+-]?\\d{1,3}(?:\\.\\d{1,9})?)");

  public Coordinates {
    if (!(Math.abs(latitude) <= 90)) {
      throw new IllegalArgumentException("A latitude lies between -90 and 90: " + latitude);
    }
    if (!(Math.abs(longitude) <= 180)) {
      throw new IllegalArgumentException("A longitude lies between -180 and 180: " + longitude);
    }
  }

  /**
   * Reads "43.5, -110.8", as maps and encyclopedias write it: first the latitude.
   *
   * @throws IllegalArgumentException in words for whoever typed it
   */
  public static Coordinates parse(String text) {
    Matcher degrees = DEGREES.matcher(text.strip());
    if (!degrees.matches()) {
      throw new IllegalArgumentException(
          "“%s” is no latitude and longitude; write 43.5, -110.8".formatted(text));
    }
    return new Coordinates(
        Double.parseDouble(degrees.group(1)), Double.parseDouble(degrees.group(2)));
  }

  /** The text that {@link #parse} reads. */
  public String text() {
    return "%s, %s".formatted(plain(latitude), plain(longitude));
  }

  /** As in "43.5° N, 110.8° W". */
  public String inWords() {
    return "%s° %s, %s° %s"
        .formatted(
            plain(Math.abs(latitude)),
            latitude < 0 ? "S" : "N",
            plain(Math.abs(longitude)),
            longitude < 0 ? "W" : "E");
  }

  private static String plain(double degrees) {
    return String.format(Locale.ROOT, "%.4f", degrees).replaceFirst("\\.?0+$", "");
  }
}
