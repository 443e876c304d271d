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
      case CreditFact f ->
          new FactColumns("credit", f.subject())
              .with("object", f.person())
              .with("role", f.role().key())
              .with("detail", f.detail());
      case InSagaFact f ->
          new FactColumns("in_saga", f.film()).with("object", f.saga()).with("number", f.number());
      case ReleaseFact f ->
          new FactColumns("released", f.subject())
              .with("date", f.date().text())
              .with("name", f.label())
              .with("detail", f.version())
              .with("country", f.country());
      case OnAlbumFact f ->
          new FactColumns("on_album", f.song()).with("object", f.album()).with("number", f.track());
      case SoundtrackOfFact f ->
          new FactColumns("soundtrack_of", f.album()).with("object", f.film());
      case SingleFact f -> new FactColumns("single", f.song()).with("date", text(f.date()));
      case ChartPeakFact f ->
          new FactColumns("chart_peak", f.subject())
              .with("name", f.chart())
              .with("date", text(f.date()))
              .with(f.peak());
      case CertificationFact f ->
          new FactColumns("certified", f.subject())
              .with("detail", f.level())
              .with("name", f.by())
              .with("date", text(f.date()));
      case FilmedAtFact f ->
          new FactColumns("filmed_at", f.film())
              .with("object", f.place())
              .with("detail", f.detail());
      case StandsInFact f ->
          new FactColumns("stands_in", f.place())
              .with("object", f.forPlace())
              .with("third", f.film());
      case LocationFact f ->
          new FactColumns("located", f.place())
              .with("latitude", f.at().latitude())
              .with("longitude", f.at().longitude());
      case WorkReuseFact f ->
          new FactColumns("reused", f.film())
              .with("name", f.work())
              .with("object", f.from())
              .with("detail", f.detail());
      case CommissionedByFact f ->
          new FactColumns("commissioned_by", f.song()).with("object", f.person());
      case HeardInFact f ->
          new FactColumns("heard_in", f.song())
              .with("object", f.film())
              .with("role", f.use() == null ? null : f.use().name())
              .with("detail", f.detail());
      case SeeAlsoFact f ->
          new FactColumns("see_also", f.subject())
              .with("name", f.title())
              .with("address", f.page());
      case FreeTextFact f -> new FactColumns("noted", f.subject()).with("detail", f.sentence());
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
