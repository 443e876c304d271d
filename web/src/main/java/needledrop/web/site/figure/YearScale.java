package needledrop.web.site.figure;

import java.util.IntSummaryStatistics;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The horizontal axis of a {@link SagaTimeline}: maps a year to a position, and chooses the years
 * that are labelled.
 */
record YearScale(int first, int last) {
  private static final List<Integer> TICK_STEPS =
      List.of(1, 2, 5, 10, 20, 50, 100, 500, 1000, 5000);
  private static final int MAX_TICKS = 6;

  static YearScale of(IntStream years) {
    IntSummaryStatistics all = years.summaryStatistics();
    return all.getCount() == 0 ? new YearScale(0, 0) : new YearScale(all.getMin(), all.getMax());
  }

  /** How far along the axis a year lies, 0 to 1. */
  double at(int year) {
    return first == last ? .5 : (double) (year - first) / (last - first);
  }

  /** Round years within, six at most. */
  List<Integer> ticks() {
    int step =
        TICK_STEPS.stream()
            .filter(one -> (last - first) / one < MAX_TICKS)
            .findFirst()
            .orElseThrow();
    return IntStream.iterate(Math.ceilDiv(first, step) * step, year -> year <= last, y -> y + step)
        .filter(year -> year > 0)
        .boxed()
        .toList();
  }
}
