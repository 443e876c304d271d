package needledrop.web.site.figure;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/**
 * The coastlines of the earth for maps: closed rings of points in degrees, loaded from Natural
 * Earth data.
 */
final class LandPolygons {
  /** A point in degrees to the east and to the north. */
  record Point(double east, double north) {}

  private static final List<List<Point>> RINGS = load();

  private LandPolygons() {}

  static List<List<Point>> rings() {
    return RINGS;
  }

  private static List<List<Point>> load() {
    try (InputStream file =
            Objects.requireNonNull(
                LandPolygons.class.getResourceAsStream("/needledrop/web/land.txt"));
        BufferedReader lines = new BufferedReader(new InputStreamReader(file, UTF_8))) {
      return lines.lines().filter(line -> !line.startsWith("#")).map(LandPolygons::ring).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<Point> ring(String line) {
    return Arrays.stream(line.split(" ", -1)).map(LandPolygons::point).toList();
  }

  private static Point point(String pair) {
    int comma = pair.indexOf(',');
    return new Point(
        Integer.parseInt(pair.substring(0, comma)) / 10.,
        Integer.parseInt(pair.substring(comma + 1)) / 10.);
  }
}
