package needledrop.catalog.fact;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import needledrop.store.Ids.ItemId;
import org.jspecify.annotations.Nullable;

/**
 * A fact as a row of the table "fact": which kind of fact fills which columns. {@link FactMapper}
 * is its mirror.
 */
final class FactColumns {
  private static final List<String> COLUMNS =
      List.of(
          "object",
          "third",
          "role",
          "number",
          "date",
          "name",
          "detail",
          "country",
          "address",
          "latitude",
          "longitude");

  private final Map<String, @Nullable Object> columns = new HashMap<>();

  private FactColumns(String kind, ItemId subject) {
    COLUMNS.forEach(column -> columns.put(column, null));
    columns.put("kind", kind);
    columns.put("subject", subject);
  }

  /** The value of every column that says what is stated. */
  static Map<String, @Nullable Object> columns(Fact fact) {
    return of(fact).columns;
  }

  private static FactColumns of(Fact fact) {
    return switch (fact) {
      case Fact.Credit f ->
          new FactColumns("credit", f.subject())
              .with("object", f.person())
              .with("role", f.role().key())
              .with("detail", f.detail());
      case Fact.InSaga f ->
          new FactColumns("in_saga", f.film()).with("object", f.saga()).with("number", f.number());
      case Fact.Release f ->
          new FactColumns("released", f.subject())
              .with("date", f.date().text())
              .with("name", f.label())
              .with("detail", f.version())
              .with("country", f.country());
      case Fact.OnAlbum f ->
          new FactColumns("on_album", f.song()).with("object", f.album()).with("number", f.track());
      case Fact.SoundtrackOf f ->
          new FactColumns("soundtrack_of", f.album()).with("object", f.film());
      case Fact.Single f -> new FactColumns("single", f.song()).with("date", text(f.date()));
      case Fact.ChartPeak f ->
          new FactColumns("chart_peak", f.subject())
              .with("name", f.chart())
              .with("date", text(f.date()))
              .with(f.peak());
      case Fact.Certification f ->
          new FactColumns("certified", f.subject())
              .with("detail", f.level())
              .with("name", f.by())
              .with("date", text(f.date()));
      case Fact.FilmedAt f ->
          new FactColumns("filmed_at", f.film())
              .with("object", f.place())
              .with("detail", f.detail());
      case Fact.StandsIn f ->
          new FactColumns("stands_in", f.place())
              .with("object", f.forPlace())
              .with("third", f.film());
      case Fact.Location f ->
          new FactColumns("located", f.place())
              .with("latitude", f.at().latitude())
              .with("longitude", f.at().longitude());
      case Fact.WorkReuse f ->
          new FactColumns("reused", f.film())
              .with("name", f.work())
              .with("object", f.from())
              .with("detail", f.detail());
      case Fact.CommissionedBy f ->
          new FactColumns("commissioned_by", f.song()).with("object", f.person());
      case Fact.HeardIn f ->
          new FactColumns("heard_in", f.song())
              .with("object", f.film())
              .with("role", f.use() == null ? null : f.use().name())
              .with("detail", f.detail());
      case Fact.SeeAlso f ->
          new FactColumns("see_also", f.subject())
              .with("name", f.title())
              .with("address", f.page());
      case Fact.FreeText f -> new FactColumns("noted", f.subject()).with("detail", f.sentence());
    };
  }

  private FactColumns with(String column, @Nullable Object value) {
    columns.put(column, value);
    return this;
  }

  private FactColumns with(PeakPosition peakPosition) {
    return switch (peakPosition) {
      case PeakPosition.At(int position) -> with("role", "at").with("number", position);
      case PeakPosition.Top(int positions) -> with("role", "within").with("number", positions);
    };
  }

  private static @Nullable String text(@Nullable PartialDate date) {
    return date == null ? null : date.text();
  }
}
