package needledrop.web.site.figure;

import java.util.ArrayList;
import java.util.List;
import needledrop.web.site.figure.Land.Point;
import org.jspecify.annotations.Nullable;

/** Finds room for names beside their marks, on a map as small as a phone shows it. */
final class Labels {
  private static final double WIDE = 310;
  private static final double HIGH = WIDE * Crop.SHAPE;
  private static final double LETTER = 7;
  private static final double LINE = 17;
  private static final double MARK = 9;
  private static final int LONGEST = 24;

  /** A name, how far it is moved from its mark, and which of its ends stands there. */
  public record Label(String name, double dx, double dy, String anchor) {}

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

  /** The name to the right of its mark, or left, above or below; nothing where no room is left. */
  @Nullable Label place(String name, Point mark) {
    String written = Shortened.of(name, LONGEST);
    double width = LETTER * written.codePointCount(0, written.length());
    for (Label label :
        List.of(
            new Label(written, MARK, 5, "start"),
            new Label(written, -MARK, 5, "end"),
            new Label(written, 0, -MARK - 3, "middle"),
            new Label(written, 0, MARK + LINE - 5, "middle"))) {
      Box box = box(label, mark, width);
      if (box.isOnMap() && taken.stream().noneMatch(box::meets)) {
        taken.add(box);
        return label;
      }
    }
    return null;
  }

  private static Box box(Label label, Point mark, double width) {
    double x = mark.east() * WIDE + label.dx();
    double left =
        switch (label.anchor()) {
          case "start" -> x;
          case "end" -> x - width;
          default -> x - width / 2;
        };
    double base = mark.north() * HIGH + label.dy();
    return new Box(left, base - LINE + 4, left + width, base + 4);
  }
}
