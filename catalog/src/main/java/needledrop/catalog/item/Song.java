package needledrop.catalog.item;

import needledrop.store.Ids.SongId;
import org.jspecify.annotations.Nullable;

/** A recording in the library: this artist's version of a work. */
public record Song(
    SongId id, String slug, String name, @Nullable String artist, @Nullable String isrc)
    implements Item {
  @Override
  public ItemKind kind() {
    return ItemKind.SONG;
  }

  @Override
  public String fullName() {
    return artist == null ? name : "%s (%s)".formatted(name, artist);
  }
}
