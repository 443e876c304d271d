package needledrop.web.site.figure;

import java.util.List;
import java.util.stream.IntStream;
import needledrop.catalog.figure.ChartEntry;
import needledrop.catalog.value.PartialDate;
import needledrop.catalog.value.PeakPosition;
import needledrop.web.language.CatalogFormatter;
import needledrop.web.language.Translator;
import org.jspecify.annotations.Nullable;

/**
 * A chart of the peak positions that songs or albums reached in music charts, one row for each
 * peak.
 */
public record PeakChart(List<Row> rows, List<Tick> ticks, boolean isTruncated) {
  public static final int MAX_ROWS = 20;

  private static final int ROW_HEIGHT = 46;
  private static final int AXIS_HEIGHT = 28;
  private static final int MAX_NAME_LENGTH = 30;

  /** Room at both ends, so that no mark is cut off. */
  private static final double EDGE_SHARE = .03;

  /**
   * One peak.
   *
   * @param x where it lies, and where the line to it begins
   * @param isExact whether it is a position, or only known to lie between the line's two ends
   */
  public record Row(ChartEntry chartEntry, int y, String x, String from, boolean isExact) {
    public int lineY() {
      return y + 32;
    }

    public String name() {
      return Ellipsis.truncate(chartEntry.music().name(), MAX_NAME_LENGTH);
    }

    public String caption(Translator translator) {
      return Ellipsis.truncate(position(translator) + " · " + chart(), MAX_NAME_LENGTH + 20);
    }

    public String position(Translator translator) {
      return CatalogFormatter.format(translator, chartEntry.peak().peak());
    }

    public String chart() {
      return chartEntry.peak().chart();
    }

    public @Nullable String date(Translator translator) {
      PartialDate date = chartEntry.peak().date();
      return date == null ? null : CatalogFormatter.format(translator, date);
    }
  }

  /** A position that the axis names. */
  public record Tick(int position, String x) {}

  /** The chart of these peaks, the best first; nothing without any. */
  public static @Nullable PeakChart of(List<ChartEntry> peaks) {
    if (peaks.isEmpty()) {
      return null;
    }
    List<ChartEntry> shown = peaks.stream().limit(MAX_ROWS).toList();
    PeakScale scale = PeakScale.of(shown.stream().mapToInt(PeakChart::number).max().orElseThrow());
    return new PeakChart(
        IntStream.range(0, shown.size()).mapToObj(i -> row(shown.get(i), i, scale)).toList(),
        scale.ticks().stream().map(tick -> new Tick(tick, x(scale.at(tick)))).toList(),
        peaks.size() > MAX_ROWS);
  }

  private static int number(ChartEntry chartEntry) {
    return switch (chartEntry.peak().peak()) {
      case PeakPosition.At(int position) -> position;
      case PeakPosition.Top(int positions) -> positions;
    };
  }

  private static Row row(ChartEntry chartEntry, int index, PeakScale scale) {
    boolean exact = chartEntry.peak().peak() instanceof PeakPosition.At;
    double at = scale.at(number(chartEntry));
    return exact
        ? new Row(chartEntry, AXIS_HEIGHT + index * ROW_HEIGHT, x(at), x(0), true)
        : new Row(chartEntry, AXIS_HEIGHT + index * ROW_HEIGHT, x(1), x(at), false);
  }

  private static String x(double along) {
    return Percent.of(EDGE_SHARE + along * (1 - 2 * EDGE_SHARE));
  }

  public int height() {
    return AXIS_HEIGHT + rows.size() * ROW_HEIGHT;
  }

  /** What a reader hears who does not see it. */
  public String summary(Translator translator) {
    Row best = rows.getFirst();
    return translator.translate(
        "{title}, {peak} on the {chart}",
        "title",
        best.name(),
        "peak",
        best.position(translator),
        "chart",
        best.chart());
  }
}
