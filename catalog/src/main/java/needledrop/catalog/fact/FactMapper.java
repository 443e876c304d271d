package needledrop.catalog.fact;

import java.net.URI;
import java.sql.SQLException;
import needledrop.catalog.item.ItemKind;
import needledrop.catalog.item.ItemMapper;
import needledrop.listen.CueUse;
import needledrop.store.Ids.AlbumId;
import needledrop.store.Ids.FactId;
import needledrop.store.Ids.FilmId;
import needledrop.store.Ids.ItemId;
import needledrop.store.Ids.MusicId;
import needledrop.store.Ids.PersonId;
import needledrop.store.Ids.PlaceId;
import needledrop.store.Ids.SagaId;
import needledrop.store.Ids.SongId;
import needledrop.store.Ids.WorkId;
import needledrop.store.Row;
import org.jspecify.annotations.Nullable;

/** How a row of the table "fact" becomes a fact again; the row also has "subject_kind". */
public final class FactMapper {
  private final Row row;

  private FactMapper(Row row) {
    this.row = row;
  }

  public static StoredFact map(Row row) throws SQLException {
    FactMapper reading = new FactMapper(row);
    return new StoredFact(
        new FactId(row.longValue("id")), reading.fact(), reading.source(), row.instant("since"));
  }

  private Fact fact() throws SQLException {
    return switch (row.text("kind")) {
      case "credit" ->
          new CreditFact(work(), CreditRole.of(row.text("role")), new PersonId(object()), detail());
      case "in_saga" -> new InSagaFact(film(), new SagaId(object()), row.intValue("number"));
      case "released" ->
          new ReleaseFact(
              work(),
              PartialDate.parse(row.text("date")),
              row.textOrNull("name"),
              detail(),
              row.textOrNull("country"));
      case "on_album" -> new OnAlbumFact(song(), new AlbumId(object()), row.intOrNull("number"));
      case "soundtrack_of" -> new SoundtrackOfFact(new AlbumId(subject()), new FilmId(object()));
      case "single" -> new SingleFact(song(), date("date"));
      case "chart_peak" -> new ChartPeakFact(music(), row.text("name"), peak(), date("date"));
      case "certified" ->
          new CertificationFact(music(), row.text("detail"), row.text("name"), date("date"));
      case "filmed_at" -> new FilmedAtFact(film(), new PlaceId(object()), detail());
      case "stands_in" ->
          new StandsInFact(
              new PlaceId(subject()), new PlaceId(object()), new FilmId(row.longValue("third")));
      case "located" -> new LocationFact(new PlaceId(subject()), coordinates());
      case "reused" -> new WorkReuseFact(film(), row.text("name"), filmOrNull(), detail());
      case "commissioned_by" -> new CommissionedByFact(song(), new PersonId(object()));
      case "heard_in" -> new HeardInFact(song(), new FilmId(object()), use(), detail());
      case "see_also" -> new SeeAlsoFact(item(), row.text("name"), URI.create(row.text("address")));
      case "noted" -> new FreeTextFact(item(), row.text("detail"));
      case String unknown -> throw new SQLException("No kind of fact: " + unknown);
    };
  }

  private FactSource source() throws SQLException {
    return switch (row.text("source")) {
      case "cited" ->
          new FactSource.Cited(
              row.text("source_name"), row.uriOrNull("source_page"), date("source_date"));
      case "heard" -> new FactSource.Heard(row.doubleValue("confidence"));
      case "imported" -> new FactSource.Imported(row.text("source_name"));
      case "recalled" -> new FactSource.Recalled(row.text("source_name"));
      case String unknown -> throw new SQLException("No kind of source: " + unknown);
    };
  }

  private long subject() throws SQLException {
    return row.longValue("subject");
  }

  private long object() throws SQLException {
    return row.longValue("object");
  }

  private @Nullable String detail() throws SQLException {
    return row.textOrNull("detail");
  }

  private FilmId film() throws SQLException {
    return new FilmId(subject());
  }

  private @Nullable FilmId filmOrNull() throws SQLException {
    Long film = row.longOrNull("object");
    return film == null ? null : new FilmId(film);
  }

  private SongId song() throws SQLException {
    return new SongId(subject());
  }

  private ItemId item() throws SQLException {
    return ItemMapper.id(ItemKind.of(row.text("subject_kind")), subject());
  }

  private WorkId work() throws SQLException {
    return (WorkId) item();
  }

  private MusicId music() throws SQLException {
    return (MusicId) item();
  }

  private PeakPosition peak() throws SQLException {
    int number = row.intValue("number");
    return row.text("role").equals("at")
        ? new PeakPosition.At(number)
        : new PeakPosition.Top(number);
  }

  private Coordinates coordinates() throws SQLException {
    return new Coordinates(row.doubleValue("latitude"), row.doubleValue("longitude"));
  }

  private @Nullable CueUse use() throws SQLException {
    String use = row.textOrNull("role");
    return use == null ? null : CueUse.valueOf(use);
  }

  private @Nullable PartialDate date(String column) throws SQLException {
    String date = row.textOrNull(column);
    return date == null ? null : PartialDate.parse(date);
  }
}
