package needledrop.catalog.item;

import needledrop.store.Ids.SongId;
import org.jspecify.annotations.Nullable;

/**
 * A song of the catalog: the recording of one artist, with its title and ISRC; its audio file, if
 * there is one, is in {@code SongFiles}.
 */
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
