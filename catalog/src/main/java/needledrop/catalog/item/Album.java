package needledrop.catalog.item;

import needledrop.store.Ids.AlbumId;
import org.jspecify.annotations.Nullable;

/** An album: a released collection of songs. */
public record Album(AlbumId id, String slug, String name, @Nullable String artist) implements Item {
  @Override
  public ItemKind kind() {
    return ItemKind.ALBUM;
  }
}
