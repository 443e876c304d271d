package needledrop.catalog.fact;

import needledrop.catalog.name.Preconditions;
import needledrop.store.Ids.AlbumId;
import needledrop.store.Ids.SongId;
import org.jspecify.annotations.Nullable;

public record OnAlbumFact(SongId song, AlbumId album, @Nullable Integer track) implements Fact {
  public OnAlbumFact {
    if (track != null) {
      Preconditions.requirePositive("A track number", track);
    }
  }
}
