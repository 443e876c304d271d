package needledrop.web.site.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;
import needledrop.catalog.value.Coordinates;
import needledrop.web.site.figure.LandPolygons.Point;

/**
 * Maps coordinates of the earth to a section of a flat map, 8 wide and 5 high, by the
 * equirectangular projection about its middle parallel. It goes the short way round the earth, so
 * what lies on both sides of the date line lies side by side.
 *
 * @param centerLongitude the longitude of its middle; it may lie beyond 180
 * @param centerLatitude the latitude of its middle
 * @param widthDegrees in degrees of longitude
 */
record MapProjection(double centerLongitude, double centerLatitude, double widthDegrees) {
  static final double ASPECT_RATIO = 5. / 8;

  private static final double MIN_WIDTH_DEGREES = 60;
  private static final double MAX_WIDTH_DEGREES = 180;
  private static final double WIDENING_FACTOR = 1.4;

  /** Without this share of land and of water, nobody can tell where on the earth it is. */
  private static final double MIN_LAND_SHARE = .1;

  private static final double MARGIN_FACTOR = 1.35;
  private static final double MIN_LONGITUDE_SCALE = .35;

  /** The part of the earth round these points. */
  static MapProjection around(List<Coordinates> marks) {
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
    double needed = (top - south) / (ASPECT_RATIO * longitudeScale(north));
    return new MapProjection(
            west + spanned / 2,
            north,
            Math.max(MIN_WIDTH_DEGREES, MARGIN_FACTOR * Math.max(spanned, needed)))
        .widenedToCoast();
  }

  private MapProjection widenedToCoast() {
    double land = landRings().stream().mapToDouble(MapProjection::area).sum();
    return widthDegrees > MAX_WIDTH_DEGREES || (land > MIN_LAND_SHARE && land < 1 - MIN_LAND_SHARE)
        ? this
        : new MapProjection(centerLongitude, centerLatitude, widthDegrees * WIDENING_FACTOR)
            .widenedToCoast();
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
  private static double longitudeScale(double north) {
    return Math.max(MIN_LONGITUDE_SCALE, Math.cos(Math.toRadians(north)));
  }

  /** How far across it a longitude lies, 0 to 1 within. */
  double x(double longitude) {
    return (longitude - centerLongitude) / widthDegrees + .5;
  }

  /** How far down it a latitude lies, 0 to 1 within. */
  double y(double latitude) {
    return (centerLatitude - latitude) / heightDegrees() + .5;
  }

  double heightDegrees() {
    return widthDegrees * ASPECT_RATIO * longitudeScale(centerLatitude);
  }

  /** A point where it lies nearest to the middle. */
  Point project(Coordinates at) {
    double turned = at.longitude() - centerLongitude;
    double near = turned - 360 * Math.round(turned / 360);
    return new Point(x(centerLongitude + near), y(at.latitude()));
  }

  /**
   * The land within, as rings of points from 0 to 1; on a wide part the same land may lie twice.
   */
  List<List<Point>> landRings() {
    List<List<Point>> rings = new ArrayList<>();
    for (List<Point> ring : LandPolygons.rings()) {
      for (int turn = -1; turn <= 1; turn++) {
        int turned = 360 * turn;
        List<Point> flat =
            ring.stream()
                .map(point -> new Point(x(point.east() + turned), y(point.north())))
                .toList();
        List<Point> within = PolygonClipper.clipToUnitSquare(flat);
        if (within.size() > 2) {
          rings.add(within);
        }
      }
    }
    return rings;
  }
}
