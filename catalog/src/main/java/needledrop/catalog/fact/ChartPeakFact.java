package needledrop.catalog.fact;

import needledrop.catalog.name.Preconditions;
import needledrop.catalog.value.PartialDate;
import needledrop.catalog.value.PeakPosition;
import needledrop.store.Ids.MusicId;
import org.jspecify.annotations.Nullable;

/** The peak of a song or an album on a chart, such as the "Billboard Hot 100". */
public record ChartPeakFact(
    MusicId subject, String chart, PeakPosition peak, @Nullable PartialDate date) implements Fact {
  static final FactKind KIND =
      FactKind.of(ChartPeakFact.class, "chart_peak", "Chart peak")
          .part("subject", "Song or album")
          .part("chart", "Chart")
          .hint("Billboard Hot 100")
          .column("name")
          .part("peak", "Peak position")
          .part("date", "When")
          .view("Charts", "{peak} on the {chart}[, {date}]")
          .oneValueOf("peak", "subject", "chart")
          .build();

  public ChartPeakFact {
    Preconditions.requireNotBlank("the chart", chart);
  }
}
