package needledrop.web.site.figure;

import org.jspecify.annotations.Nullable;

/** What is drawn on one page; nothing where there is nothing to draw. */
public record Figures(
    @Nullable PeakChart peaks, @Nullable PlaceMap map, @Nullable SagaTimeline saga) {
  public static final Figures NONE = new Figures(null, null, null);
}
