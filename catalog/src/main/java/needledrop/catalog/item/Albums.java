package needledrop.catalog.item;

import java.util.Collections;
import needledrop.store.Database;
import needledrop.store.Ids.AlbumId;
import org.jspecify.annotations.Nullable;

/** Adds albums to the catalog and finds them. */
public final class Albums extends ItemsOfKind<Album, AlbumId> {
  public Albums(Database database) {
    super(database, ItemKind.ALBUM, Album.class);
  }

  public Album add(String name, @Nullable String artist) {
    return insert(name, Collections.singletonMap("artist", artist));
  }
}
