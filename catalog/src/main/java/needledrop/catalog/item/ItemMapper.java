package needledrop.catalog.item;

import java.sql.SQLException;
import needledrop.store.Ids.AlbumId;
import needledrop.store.Ids.FilmId;
import needledrop.store.Ids.ItemId;
import needledrop.store.Ids.PersonId;
import needledrop.store.Ids.PlaceId;
import needledrop.store.Ids.SagaId;
import needledrop.store.Ids.SongId;
import needledrop.store.Row;

/** How a row of the table "item" becomes an item. */
public final class ItemMapper {
  private ItemMapper() {}

  public static Item map(Row row) throws SQLException {
    long number = row.longValue("id");
    String slug = row.text("slug");
    String name = row.text("name");
    return switch (ItemKind.of(row.text("kind"))) {
      case FILM -> new Film(new FilmId(number), slug, name, row.intOrNull("year"));
      case SONG ->
          new Song(
              new SongId(number), slug, name, row.textOrNull("artist"), row.textOrNull("isrc"));
      case ALBUM -> new Album(new AlbumId(number), slug, name, row.textOrNull("artist"));
      case PERSON -> new Person(new PersonId(number), slug, name);
      case PLACE -> new Place(new PlaceId(number), slug, name);
      case SAGA -> new Saga(new SagaId(number), slug, name, row.instantOrNull("complete"));
    };
  }

  public static ItemId id(ItemKind kind, long number) {
    return switch (kind) {
      case FILM -> new FilmId(number);
      case SONG -> new SongId(number);
      case ALBUM -> new AlbumId(number);
      case PERSON -> new PersonId(number);
      case PLACE -> new PlaceId(number);
      case SAGA -> new SagaId(number);
    };
  }
}
