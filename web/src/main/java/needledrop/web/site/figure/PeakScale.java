package needledrop.web.site.figure;

import java.util.List;
import java.util.stream.Stream;

/**
 * The horizontal axis of a {@link PeakChart}: maps a chart position to a distance along a
 * logarithmic scale that ends at No. 1.
 *
 * @param worst the position at the axis' beginning
 */
record PeakScale(int worst) {
  private static final List<Integer> AXIS_ENDS = List.of(10, 20, 50, 100, 200, 500, 1000);

  /** The scale that includes the lowest of these positions. */
  static PeakScale of(int position) {
    return new PeakScale(
        AXIS_ENDS.stream()
            .filter(end -> end >= position)
            .findFirst()
            .orElse(Math.max(10, position)));
  }

  /** How far along the axis a position lies: 0 for the worst, 1 for No. 1. */
  double at(int position) {
    return 1 - Math.log(position) / Math.log(worst);
  }

  /** The positions that the axis names, the worst first. */
  List<Integer> ticks() {
    return Stream.of(500, 200, 100, 50, 20, 10, 5, 2, 1).filter(tick -> tick <= worst).toList();
  }
}
