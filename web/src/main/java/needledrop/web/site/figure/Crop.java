package needledrop.web.site.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;
import needledrop.catalog.fact.Coordinates;
import needledrop.web.site.figure.Land.Point;

/**
 * A part of the earth laid flat, 8 wide and 5 high: the equirectangular projection, true along its
 * middle parallel. It goes the short way round the earth, so what lies on both sides of the date
 * line lies side by side.
 *
 * @param east the longitude of its middle; it may lie beyond 180
 * @param north the latitude of its middle
 * @param width in degrees of longitude
 */
record Crop(double east, double north, double width) {
  static final double SHAPE = 5. / 8;

  private static final double NARROWEST = 60;
  private static final double WIDEST = 180;
  private static final double WIDENED = 1.4;

  /** Without this share of land and of water, nobody can tell where on the earth it is. */
  private static final double LEAST_SHARE = .1;

  private static final double MARGIN = 1.35;
  private static final double SQUEEZED = .35;

  /** The part of the earth round these points. */
  static Crop round(List<Coordinates> marks) {
    double[] easts = marks.stream().mapToDouble(Coordinates::longitude).sorted().toArray();
    int start = afterWidestGap(easts);
    double west = easts[start];
    double spanned =
        DoubleStream.of(easts)
            .map(east -> Math.floorMod(Math.round((east - west) * 1e6), 360_000_000L) / 1e6)
            .max()
            .orElseThrow();
    double south = marks.stream().mapToDouble(Coordinates::latitude).min().orElseThrow();
    double top = marks.stream().mapToDouble(Coordinates::latitude).max().orElseThrow();
    double north = (south + top) / 2;
    double needed = (top - south) / (SHAPE * squeeze(north));
    return new Crop(
            west + spanned / 2, north, Math.max(NARROWEST, MARGIN * Math.max(spanned, needed)))
        .widenedToACoast();
  }

  private Crop widenedToACoast() {
    double land = land().stream().mapToDouble(Crop::area).sum();
    return width > WIDEST || (land > LEAST_SHARE && land < 1 - LEAST_SHARE)
        ? this
        : new Crop(east, north, width * WIDENED).widenedToACoast();
  }

  /** The area within a ring, by the shoelace formula. */
  private static double area(List<Point> ring) {
    double twice = 0;
    for (int i = 0; i < ring.size(); i++) {
      Point from = ring.get(i);
      Point to = ring.get((i + 1) % ring.size());
      twice += from.east() * to.north() - to.east() * from.north();
    }
    return Math.abs(twice) / 2;
  }

  /** Where to begin, so that what is left out is the widest stretch without a mark. */
  private static int afterWidestGap(double... easts) {
    int start = 0;
    double widest = easts[0] + 360 - easts[easts.length - 1];
    for (int i = 1; i < easts.length; i++) {
      if (easts[i] - easts[i - 1] > widest) {
        widest = easts[i] - easts[i - 1];
        start = i;
      }
    }
    return start;
  }

  /** How much narrower a degree of longitude is than one of latitude. */
  private static double squeeze(double north) {
    return Math.max(SQUEEZED, Math.cos(Math.toRadians(north)));
  }

  /** How far across it a longitude lies, 0 to 1 within. */
  double x(double longitude) {
    return (longitude - east) / width + .5;
  }

  /** How far down it a latitude lies, 0 to 1 within. */
  double y(double latitude) {
    return (north - latitude) / height() + .5;
  }

  double height() {
    return width * SHAPE * squeeze(north);
  }

  /** A point where it lies nearest to the middle. */
  Point spot(Coordinates at) {
    double turned = at.longitude() - east;
    double near = turned - 360 * Math.round(turned / 360);
    return new Point(x(east + near), y(at.latitude()));
  }

  /**
   * The land within, as rings of points from 0 to 1; on a wide part the same land may lie twice.
   */
  List<List<Point>> land() {
    List<List<Point>> rings = new ArrayList<>();
    for (List<Point> ring : Land.rings()) {
      for (int turn = -1; turn <= 1; turn++) {
        int turned = 360 * turn;
        List<Point> flat =
            ring.stream()
                .map(point -> new Point(x(point.east() + turned), y(point.north())))
                .toList();
        List<Point> within = Clipping.within(flat);
        if (within.size() > 2) {
          rings.add(within);
        }
      }
    }
    return rings;
  }
}
