package needledrop.web.site.figure;

import java.util.List;
import needledrop.web.site.figure.Land.Point;

/** Land as the path of an SVG, 800 wide and 500 high; points that fall together are left out. */
final class Outline {
  static final int WIDTH = 800;
  static final int HEIGHT = 500;

  /** Below this many units' way, a bend is not seen. */
  private static final int SEEN = 3;

  private Outline() {}

  static String of(Crop crop) {
    StringBuilder path = new StringBuilder();
    crop.land().forEach(ring -> draw(ring, path));
    return path.toString();
  }

  private static void draw(List<Point> ring, StringBuilder path) {
    long x = across(ring.getFirst());
    long y = down(ring.getFirst());
    StringBuilder drawn =
        new StringBuilder().append('M').append(x).append(' ').append(y).append('l');
    int drawnPoints = 1;
    for (Point point : ring.subList(1, ring.size())) {
      long right = across(point) - x;
      long below = down(point) - y;
      if (Math.abs(right) + Math.abs(below) >= SEEN) {
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

  private static long across(Point point) {
    return Math.round(point.east() * WIDTH);
  }

  private static long down(Point point) {
    return Math.round(point.north() * HEIGHT);
  }
}
