package needledrop.catalog.fact;

import needledrop.catalog.name.Preconditions;
import needledrop.store.Ids.MusicId;
import org.jspecify.annotations.Nullable;

/** A song or an album on a chart, as "Billboard Hot 100". */
public record ChartPeakFact(
    MusicId subject, String chart, PeakPosition peak, @Nullable PartialDate date) implements Fact {
  public ChartPeakFact {
    Preconditions.requireNotBlank("the chart", chart);
  }
}
