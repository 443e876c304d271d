package needledrop.web.site.figure;

import org.jspecify.annotations.Nullable;

/**
 * The figures on the page of an item: chart of peak positions, map, and saga time line, each null
 * if there is no data.
 */
public record Figures(
    @Nullable PeakChart peaks, @Nullable PlaceMap map, @Nullable SagaTimeline saga) {
  public static final Figures NONE = new Figures(null, null, null);
}
