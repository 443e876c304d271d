package needledrop.catalog.item;

import java.util.HashMap;
import java.util.Map;
import needledrop.store.Database;
import needledrop.store.Ids.SongId;
import org.jspecify.annotations.Nullable;

/** The songs of the catalog; {@code SongFiles} has the files of those in the library. */
public final class Songs extends ItemsOfKind<Song, SongId> {
  public Songs(Database database) {
    super(database, ItemKind.SONG, Song.class);
  }

  public Song add(String title, @Nullable String artist) {
    return add(title, artist, null);
  }

  public Song add(String title, @Nullable String artist, @Nullable String isrc) {
    Map<String, @Nullable Object> extras = new HashMap<>();
    extras.put("artist", artist);
    extras.put("isrc", isrc);
    return insert(title, extras);
  }

  /** Changes the artist and the ISRC of a song. */
  public void update(SongId id, @Nullable String artist, @Nullable String isrc) {
    database.write(handle ->
        handle
            .createUpdate("UPDATE item SET artist = :artist, isrc = :isrc WHERE id = :id")
            .bind("artist", artist)
            .bind("isrc", isrc)
            .bind("id", id)
            .execute());
  }
}
