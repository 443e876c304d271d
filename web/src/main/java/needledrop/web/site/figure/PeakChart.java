package needledrop.web.site.figure;

import java.util.List;
import java.util.stream.IntStream;
import needledrop.catalog.fact.PartialDate;
import needledrop.catalog.fact.PeakPosition;
import needledrop.catalog.figure.ChartEntry;
import needledrop.web.words.Sentences;
import needledrop.web.words.Words;
import org.jspecify.annotations.Nullable;

/** Chart peaks drawn: a row for each, and in it how near to No. 1 the music came. */
public record PeakChart(List<Row> rows, List<Tick> ticks, boolean isCut) {
  public static final int MOST = 20;

  private static final int ROW = 46;
  private static final int AXIS = 28;
  private static final int LONGEST = 30;

  /** Room at both ends, so that no mark is cut off. */
  private static final double EDGE = .03;

  /**
   * One peak.
   *
   * @param x where it lies, and where the line to it begins
   * @param isExact whether it is a position, or only known to lie between the line's two ends
   */
  public record Row(ChartEntry charted, int y, String x, String from, boolean isExact) {
    public int line() {
      return y + 32;
    }

    public String name() {
      return Shortened.of(charted.music().name(), LONGEST);
    }

    public String aside(Words words) {
      return Shortened.of(position(words) + " · " + chart(), LONGEST + 20);
    }

    public String position(Words words) {
      return Sentences.of(words, charted.peak().peak());
    }

    public String chart() {
      return charted.peak().chart();
    }

    public @Nullable String date(Words words) {
      PartialDate date = charted.peak().date();
      return date == null ? null : Sentences.of(words, date);
    }
  }

  /** A position that the axis names. */
  public record Tick(int position, String x) {}

  /** The chart of these peaks, the best first; nothing without any. */
  public static @Nullable PeakChart of(List<ChartEntry> peaks) {
    if (peaks.isEmpty()) {
      return null;
    }
    List<ChartEntry> shown = peaks.stream().limit(MOST).toList();
    PeakScale scale =
        PeakScale.reaching(shown.stream().mapToInt(PeakChart::number).max().orElseThrow());
    return new PeakChart(
        IntStream.range(0, shown.size()).mapToObj(i -> row(shown.get(i), i, scale)).toList(),
        scale.ticks().stream().map(tick -> new Tick(tick, x(scale.at(tick)))).toList(),
        peaks.size() > MOST);
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
        ? new Row(chartEntry, AXIS + index * ROW, x(at), x(0), true)
        : new Row(chartEntry, AXIS + index * ROW, x(1), x(at), false);
  }

  private static String x(double along) {
    return Percent.of(EDGE + along * (1 - 2 * EDGE));
  }

  public int height() {
    return AXIS + rows.size() * ROW;
  }

  /** What a reader hears who does not see it. */
  public String summary(Words words) {
    Row best = rows.getFirst();
    return words.say("{}, {} on the {}", best.name(), best.position(words), best.chart());
  }
}
