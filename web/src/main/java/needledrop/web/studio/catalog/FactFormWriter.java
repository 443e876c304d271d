package needledrop.web.studio.catalog;

import java.util.function.Function;
import needledrop.catalog.fact.Fact;
import needledrop.catalog.fact.PartialDate;
import needledrop.catalog.fact.PeakPosition;
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
      case Fact.Credit _ -> FactForm.CREDIT;
      case Fact.InSaga _ -> FactForm.IN_SAGA;
      case Fact.Release _ -> FactForm.RELEASED;
      case Fact.OnAlbum _ -> FactForm.ON_ALBUM;
      case Fact.SoundtrackOf _ -> FactForm.SOUNDTRACK_OF;
      case Fact.Single _ -> FactForm.SINGLE;
      case Fact.ChartPeak _ -> FactForm.CHART_PEAK;
      case Fact.Certification _ -> FactForm.CERTIFIED;
      case Fact.Location _ -> FactForm.LOCATED;
      case Fact.FilmedAt _ -> FactForm.FILMED_AT;
      case Fact.StandsIn _ -> FactForm.STANDS_IN;
      case Fact.WorkReuse _ -> FactForm.REUSED;
      case Fact.CommissionedBy _ -> FactForm.COMMISSIONED_BY;
      case Fact.HeardIn _ -> FactForm.HEARD_IN;
      case Fact.SeeAlso _ -> FactForm.SEE_ALSO;
      case Fact.FreeText _ -> FactForm.NOTED;
    };
  }

  private FactFormWriter fill(Fact fact) {
    return switch (fact) {
      case Fact.Credit f ->
          item("subject", f.subject())
              .with("role", f.role().name())
              .item("person", f.person())
              .with("detail", f.detail());
      case Fact.InSaga f ->
          item("film", f.film()).item("saga", f.saga()).with("number", f.number());
      case Fact.Release f ->
          item("subject", f.subject())
              .date("date", f.date())
              .with("label", f.label())
              .with("version", f.version())
              .with("country", f.country());
      case Fact.OnAlbum f ->
          item("song", f.song()).item("album", f.album()).with("track", f.track());
      case Fact.SoundtrackOf f -> item("album", f.album()).item("film", f.film());
      case Fact.Single f -> item("song", f.song()).date("date", f.date());
      case Fact.ChartPeak f ->
          item("subject", f.subject())
              .with("chart", f.chart())
              .with("peak", format(f.peak()))
              .date("date", f.date());
      case Fact.Certification f ->
          item("subject", f.subject())
              .with("level", f.level())
              .with("by", f.by())
              .date("date", f.date());
      case Fact.Location f -> item("place", f.place()).with("at", f.at().text());
      case Fact.FilmedAt f ->
          item("film", f.film()).item("place", f.place()).with("detail", f.detail());
      case Fact.StandsIn f ->
          item("place", f.place()).item("forPlace", f.forPlace()).item("film", f.film());
      case Fact.WorkReuse f ->
          item("film", f.film())
              .with("work", f.work())
              .item("from", f.from())
              .with("detail", f.detail());
      case Fact.CommissionedBy f -> item("song", f.song()).item("person", f.person());
      case Fact.HeardIn f ->
          item("song", f.song())
              .item("film", f.film())
              .with("use", f.use() == null ? null : f.use().name())
              .with("detail", f.detail());
      case Fact.SeeAlso f ->
          item("subject", f.subject()).with("title", f.title()).with("page", f.page());
      case Fact.FreeText f -> item("subject", f.subject()).with("sentence", f.sentence());
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
