package needledrop.catalog.item;

import java.util.Collections;
import needledrop.store.Database;
import needledrop.store.Ids.FilmId;
import org.jspecify.annotations.Nullable;

/** Adds films to the catalog and finds them. */
public final class Films extends ItemsOfKind<Film, FilmId> {
  public Films(Database database) {
    super(database, ItemKind.FILM, Film.class);
  }

  public Film add(String title, @Nullable Integer year) {
    return insert(title, Collections.singletonMap("year", year));
  }
}
