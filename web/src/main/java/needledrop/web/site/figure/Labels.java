package needledrop.web.site.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import needledrop.web.site.figure.Land.Point;
import org.jspecify.annotations.Nullable;

/** Finds room for names beside their marks, on a map as small as a phone shows it. */
public final class Labels {
  private static final double WIDE = 310;
  private static final double HIGH = WIDE * Crop.SHAPE;
  private static final double LETTER = 7;

  /** How far one line stands below another. */
  public static final double LINE = 17;

  private static final double MARK = 9;
  private static final int LONGEST = 24;
  private static final int ONE_LINE = 16;

  /**
   * A name in one line or two, how far the first is moved from its mark, and which end of it stands
   * there.
   */
  public record Label(List<String> lines, double dx, double dy, String anchor) {}

  private record Box(double left, double top, double right, double bottom) {
    boolean meets(Box other) {
      return left < other.right && other.left < right && top < other.bottom && other.top < bottom;
    }

    boolean isOnMap() {
      return left >= 0 && top >= 0 && right <= WIDE && bottom <= HIGH;
    }
  }

  private final List<Box> taken = new ArrayList<>();

  Labels(List<Point> marks) {
    marks.forEach(mark -> taken.add(around(mark)));
  }

  private static Box around(Point mark) {
    double x = mark.east() * WIDE;
    double y = mark.north() * HIGH;
    return new Box(x - MARK / 2, y - MARK / 2, x + MARK / 2, y + MARK / 2);
  }

  /**
   * The name to the right of its mark, or left, above, below, or at one of its corners; nothing
   * where no room is left.
   */
  @Nullable Label place(String name, Point mark) {
    List<String> lines = lines(name);
    double more = LINE * (lines.size() - 1);
    for (Label label :
        List.of(
            new Label(lines, MARK, 5 - more / 2, "start"),
            new Label(lines, -MARK, 5 - more / 2, "end"),
            new Label(lines, 0, -MARK - 3 - more, "middle"),
            new Label(lines, 0, MARK + LINE - 5, "middle"),
            new Label(lines, MARK / 2, -MARK - 6 - more, "start"),
            new Label(lines, MARK / 2, LINE, "start"),
            new Label(lines, -MARK / 2, -MARK - 6 - more, "end"),
            new Label(lines, -MARK / 2, LINE, "end"))) {
      Box box = box(label, mark);
      if (box.isOnMap() && taken.stream().noneMatch(box::meets)) {
        taken.add(box);
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
        name.length() <= ONE_LINE || space < 0
            ? Stream.of(name)
            : Stream.of(name.substring(0, space), name.substring(space));
    return lines.map(line -> Shortened.of(line, LONGEST)).toList();
  }

  private static Box box(Label label, Point mark) {
    int letters = label.lines().stream().mapToInt(String::length).max().orElse(0);
    double width = LETTER * letters;
    double x = mark.east() * WIDE + label.dx();
    double left =
        switch (label.anchor()) {
          case "start" -> x;
          case "end" -> x - width;
          default -> x - width / 2;
        };
    double base = mark.north() * HIGH + label.dy();
    double more = LINE * (label.lines().size() - 1);
    return new Box(left, base - LINE + 4, left + width, base + more + 4);
  }
}
