package needledrop.catalog.item;

import needledrop.store.Ids.FilmId;
import org.jspecify.annotations.Nullable;

/** A film; the year distinguishes it from others of the same title. */
public record Film(FilmId id, String slug, String name, @Nullable Integer year) implements Item {
  @Override
  public ItemKind kind() {
    return ItemKind.FILM;
  }

  @Override
  public String fullName() {
    return year == null ? name : "%s (%d)".formatted(name, year);
  }
}
