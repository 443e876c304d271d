package needledrop.web.site.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import needledrop.web.site.figure.LandPolygons.Point;
import org.jspecify.annotations.Nullable;

/**
 * Places the names of places beside their markers on a map, without overlaps, even on the small
 * screen of a phone.
 */
public final class MapLabelPlacer {
  private static final double MAP_WIDTH = 310;
  private static final double MAP_HEIGHT = MAP_WIDTH * MapProjection.ASPECT_RATIO;
  private static final double CHAR_WIDTH = 7;

  /** How far one line stands below another. */
  public static final double LINE_HEIGHT = 17;

  private static final double MARKER_SIZE = 9;
  private static final int MAX_LINE_LENGTH = 24;
  private static final int MAX_SINGLE_LINE_LENGTH = 16;

  /**
   * A name in one line or two, how far the first is moved from its mark, and which end of it stands
   * there.
   */
  public record Label(List<String> lines, double dx, double dy, String anchor) {}

  private record Box(double left, double top, double right, double bottom) {
    boolean overlaps(Box other) {
      return left < other.right && other.left < right && top < other.bottom && other.top < bottom;
    }

    boolean isOnMap() {
      return left >= 0 && top >= 0 && right <= MAP_WIDTH && bottom <= MAP_HEIGHT;
    }
  }

  private final List<Box> occupied = new ArrayList<>();

  MapLabelPlacer(List<Point> marks) {
    marks.forEach(mark -> occupied.add(markerBox(mark)));
  }

  private static Box markerBox(Point mark) {
    double x = mark.east() * MAP_WIDTH;
    double y = mark.north() * MAP_HEIGHT;
    return new Box(
        x - MARKER_SIZE / 2, y - MARKER_SIZE / 2, x + MARKER_SIZE / 2, y + MARKER_SIZE / 2);
  }

  /**
   * The name to the right of its mark, or left, above, below, or at one of its corners; nothing
   * where no room is left.
   */
  @Nullable Label place(String name, Point mark) {
    List<String> lines = lines(name);
    double more = LINE_HEIGHT * (lines.size() - 1);
    for (Label label :
        List.of(
            new Label(lines, MARKER_SIZE, 5 - more / 2, "start"),
            new Label(lines, -MARKER_SIZE, 5 - more / 2, "end"),
            new Label(lines, 0, -MARKER_SIZE - 3 - more, "middle"),
            new Label(lines, 0, MARKER_SIZE + LINE_HEIGHT - 5, "middle"),
            new Label(lines, MARKER_SIZE / 2, -MARKER_SIZE - 6 - more, "start"),
            new Label(lines, MARKER_SIZE / 2, LINE_HEIGHT, "start"),
            new Label(lines, -MARKER_SIZE / 2, -MARKER_SIZE - 6 - more, "end"),
            new Label(lines, -MARKER_SIZE / 2, LINE_HEIGHT, "end"))) {
      Box box = box(label, mark);
      if (box.isOnMap() && occupied.stream().noneMatch(box::overlaps)) {
        occupied.add(box);
        return label;
      }
    }
    return null;
  }

  /** A long name in two lines, parted at the space nearest to its middle. */
  private static List<String> lines(String name) {
    int before = name.lastIndexOf(' ', name.length() / 2);
    int after = name.indexOf(' ', name.length() / 2);
    int space = after < 0 || name.length() - after < before ? before : after;
    Stream<String> lines =
        name.length() <= MAX_SINGLE_LINE_LENGTH || space < 0
            ? Stream.of(name)
            : Stream.of(name.substring(0, space), name.substring(space));
    return lines.map(line -> Ellipsis.truncate(line, MAX_LINE_LENGTH)).toList();
  }

  private static Box box(Label label, Point mark) {
    int letters = label.lines().stream().mapToInt(String::length).max().orElse(0);
    double width = CHAR_WIDTH * letters;
    double x = mark.east() * MAP_WIDTH + label.dx();
    double left =
        switch (label.anchor()) {
          case "start" -> x;
          case "end" -> x - width;
          default -> x - width / 2;
        };
    double base = mark.north() * MAP_HEIGHT + label.dy();
    double more = LINE_HEIGHT * (label.lines().size() - 1);
    return new Box(left, base - LINE_HEIGHT + 4, left + width, base + more + 4);
  }
}
