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

/** Maps rows of the table "item" to {@link Item}. */
public final class ItemMapper {
  private ItemMapper() {}

  public static Item map(Row row) throws SQLException {
    long id = row.longValue("id");
    String slug = row.text("slug");
    String name = row.text("name");
    return switch (ItemKind.of(row.text("kind"))) {
      case FILM -> new Film(new FilmId(id), slug, name, row.intOrNull("year"));
      case SONG ->
          new Song(new SongId(id), slug, name, row.textOrNull("artist"), row.textOrNull("isrc"));
      case ALBUM -> new Album(new AlbumId(id), slug, name, row.textOrNull("artist"));
      case PERSON -> new Person(new PersonId(id), slug, name);
      case PLACE -> new Place(new PlaceId(id), slug, name);
      case SAGA -> new Saga(new SagaId(id), slug, name, row.instantOrNull("complete"));
    };
  }

  public static ItemId id(ItemKind kind, long id) {
    return switch (kind) {
      case FILM -> new FilmId(id);
      case SONG -> new SongId(id);
      case ALBUM -> new AlbumId(id);
      case PERSON -> new PersonId(id);
      case PLACE -> new PlaceId(id);
      case SAGA -> new SagaId(id);
    };
  }
}
