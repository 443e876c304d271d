package needledrop.catalog.item;

import java.util.HashMap;
import java.util.Map;
import needledrop.store.Database;
import needledrop.store.Ids.SongId;
import org.jspecify.annotations.Nullable;

/** The songs of the catalog; those of the library have a file in {@code SongFiles}. */
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

  /** Says anew who performs it and which recording it is. */
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
