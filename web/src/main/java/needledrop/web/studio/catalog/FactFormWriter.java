package needledrop.web.studio.catalog;

import java.util.function.Function;
import needledrop.catalog.fact.CertificationFact;
import needledrop.catalog.fact.ChartPeakFact;
import needledrop.catalog.fact.CommissionedByFact;
import needledrop.catalog.fact.CreditFact;
import needledrop.catalog.fact.Fact;
import needledrop.catalog.fact.FilmedAtFact;
import needledrop.catalog.fact.FreeTextFact;
import needledrop.catalog.fact.HeardInFact;
import needledrop.catalog.fact.InSagaFact;
import needledrop.catalog.fact.LocationFact;
import needledrop.catalog.fact.OnAlbumFact;
import needledrop.catalog.fact.PartialDate;
import needledrop.catalog.fact.PeakPosition;
import needledrop.catalog.fact.ReleaseFact;
import needledrop.catalog.fact.SeeAlsoFact;
import needledrop.catalog.fact.SingleFact;
import needledrop.catalog.fact.SoundtrackOfFact;
import needledrop.catalog.fact.StandsInFact;
import needledrop.catalog.fact.WorkReuseFact;
import needledrop.store.Ids.ItemId;
import needledrop.web.http.Form;
import org.jspecify.annotations.Nullable;

/** A fact as it stands in its form, to be put right there; {@link FactFormReader} is its mirror. */
final class FactFormWriter {
  private final Form form = Form.empty();
  private final Function<ItemId, String> names;

  private FactFormWriter(Function<ItemId, String> names) {
    this.names = names;
  }

  /**
   * The form of a fact, filled in.
   *
   * @param names what the items are called in it
   */
  static Form of(Fact fact, Function<ItemId, String> names) {
    return new FactFormWriter(names).fill(fact).with("fact", formOf(fact).name()).form;
  }

  static FactForm formOf(Fact fact) {
    return switch (fact) {
      case CreditFact _ -> FactForm.CREDIT;
      case InSagaFact _ -> FactForm.IN_SAGA;
      case ReleaseFact _ -> FactForm.RELEASED;
      case OnAlbumFact _ -> FactForm.ON_ALBUM;
      case SoundtrackOfFact _ -> FactForm.SOUNDTRACK_OF;
      case SingleFact _ -> FactForm.SINGLE;
      case ChartPeakFact _ -> FactForm.CHART_PEAK;
      case CertificationFact _ -> FactForm.CERTIFIED;
      case LocationFact _ -> FactForm.LOCATED;
      case FilmedAtFact _ -> FactForm.FILMED_AT;
      case StandsInFact _ -> FactForm.STANDS_IN;
      case WorkReuseFact _ -> FactForm.REUSED;
      case CommissionedByFact _ -> FactForm.COMMISSIONED_BY;
      case HeardInFact _ -> FactForm.HEARD_IN;
      case SeeAlsoFact _ -> FactForm.SEE_ALSO;
      case FreeTextFact _ -> FactForm.NOTED;
    };
  }

  private FactFormWriter fill(Fact fact) {
    return switch (fact) {
      case CreditFact f ->
          item("subject", f.subject())
              .with("role", f.role().name())
              .item("person", f.person())
              .with("detail", f.detail());
      case InSagaFact f -> item("film", f.film()).item("saga", f.saga()).with("number", f.number());
      case ReleaseFact f ->
          item("subject", f.subject())
              .date("date", f.date())
              .with("label", f.label())
              .with("version", f.version())
              .with("country", f.country());
      case OnAlbumFact f ->
          item("song", f.song()).item("album", f.album()).with("track", f.track());
      case SoundtrackOfFact f -> item("album", f.album()).item("film", f.film());
      case SingleFact f -> item("song", f.song()).date("date", f.date());
      case ChartPeakFact f ->
          item("subject", f.subject())
              .with("chart", f.chart())
              .with("peak", format(f.peak()))
              .date("date", f.date());
      case CertificationFact f ->
          item("subject", f.subject())
              .with("level", f.level())
              .with("by", f.by())
              .date("date", f.date());
      case LocationFact f -> item("place", f.place()).with("at", f.at().text());
      case FilmedAtFact f ->
          item("film", f.film()).item("place", f.place()).with("detail", f.detail());
      case StandsInFact f ->
          item("place", f.place()).item("forPlace", f.forPlace()).item("film", f.film());
      case WorkReuseFact f ->
          item("film", f.film())
              .with("work", f.work())
              .item("from", f.from())
              .with("detail", f.detail());
      case CommissionedByFact f -> item("song", f.song()).item("person", f.person());
      case HeardInFact f ->
          item("song", f.song())
              .item("film", f.film())
              .with("use", f.use() == null ? null : f.use().name())
              .with("detail", f.detail());
      case SeeAlsoFact f ->
          item("subject", f.subject()).with("title", f.title()).with("page", f.page());
      case FreeTextFact f -> item("subject", f.subject()).with("sentence", f.sentence());
    };
  }

  private FactFormWriter item(String field, @Nullable ItemId item) {
    return with(field, item == null ? null : names.apply(item));
  }

  private FactFormWriter date(String field, @Nullable PartialDate date) {
    return with(field, date == null ? null : date.text());
  }

  private FactFormWriter with(String field, @Nullable Object value) {
    if (value != null) {
      form.with(field, value);
    }
    return this;
  }

  private static String format(PeakPosition peakPosition) {
    return switch (peakPosition) {
      case PeakPosition.At(int position) -> Integer.toString(position);
      case PeakPosition.Top(int positions) -> "top " + positions;
    };
  }
}
