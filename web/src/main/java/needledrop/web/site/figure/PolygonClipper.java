package needledrop.web.site.figure;

import java.util.ArrayList;
import java.util.List;
import needledrop.web.site.figure.LandPolygons.Point;

/**
 * Clips polygons to the unit square, the visible part of a map (Sutherland and Hodgman, "Reentrant
 * polygon clipping", 1974).
 */
final class PolygonClipper {
  private PolygonClipper() {}

  static List<Point> clipToUnitSquare(List<Point> ring) {
    List<Point> left = clipEdge(ring, true, 1, 0);
    List<Point> right = clipEdge(left, true, -1, 1);
    List<Point> top = clipEdge(right, false, 1, 0);
    return clipEdge(top, false, -1, 1);
  }

  /** Keeps what lies at {@code sign * value >= sign * limit} on one axis. */
  private static List<Point> clipEdge(List<Point> ring, boolean across, int sign, double limit) {
    List<Point> kept = new ArrayList<>();
    for (int i = 0; i < ring.size(); i++) {
      Point from = ring.get((i + ring.size() - 1) % ring.size());
      Point to = ring.get(i);
      double before = sign * ((across ? from.east() : from.north()) - limit);
      double after = sign * ((across ? to.east() : to.north()) - limit);
      if (before < 0 != after < 0) {
        double share = before / (before - after);
        kept.add(
            new Point(
                from.east() + share * (to.east() - from.east()),
                from.north() + share * (to.north() - from.north())));
      }
      if (after >= 0) {
        kept.add(to);
      }
    }
    return kept;
  }
}
