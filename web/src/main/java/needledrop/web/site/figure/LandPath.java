package needledrop.web.site.figure;

import java.util.List;
import needledrop.web.site.figure.LandPolygons.Point;

/**
 * Converts the land that a map shows to the path data of an SVG of 800 × 500 units, without points
 * too close to see.
 */
final class LandPath {
  static final int WIDTH = 800;
  static final int HEIGHT = 500;

  /** Below this many units' way, a bend is not seen. */
  private static final int MIN_STEP = 3;

  private LandPath() {}

  static String of(MapProjection mapProjection) {
    StringBuilder path = new StringBuilder();
    mapProjection.landRings().forEach(ring -> appendRing(ring, path));
    return path.toString();
  }

  private static void appendRing(List<Point> ring, StringBuilder path) {
    long x = x(ring.getFirst());
    long y = y(ring.getFirst());
    StringBuilder drawn =
        new StringBuilder().append('M').append(x).append(' ').append(y).append('l');
    int drawnPoints = 1;
    for (Point point : ring.subList(1, ring.size())) {
      long right = x(point) - x;
      long below = y(point) - y;
      if (Math.abs(right) + Math.abs(below) >= MIN_STEP) {
        drawn.append(drawnPoints == 1 || right < 0 ? "" : " ").append(right);
        drawn.append(below < 0 ? "" : " ").append(below);
        x += right;
        y += below;
        drawnPoints++;
      }
    }
    if (drawnPoints > 2) {
      path.append(drawn).append('z');
    }
  }

  private static long x(Point point) {
    return Math.round(point.east() * WIDTH);
  }

  private static long y(Point point) {
    return Math.round(point.north() * HEIGHT);
  }
}
