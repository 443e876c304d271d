package needledrop.catalog.fact;

import needledrop.catalog.item.ItemKind;
import needledrop.catalog.name.Preconditions;
import needledrop.store.Ids.AlbumId;
import needledrop.store.Ids.SongId;
import org.jspecify.annotations.Nullable;

/** The fact that a song is a track of an album, with its track number from 1. */
public record OnAlbumFact(SongId song, AlbumId album, @Nullable Integer track) implements Fact {
  static final FactKind KIND =
      FactKind.of(OnAlbumFact.class, "on_album", "On an album")
          .part("song", "Song")
          .part("album", "Album")
          .part("track", "Track number")
          .viewOn("song", "Album", "{album}[, track {track}]")
          .schema(ItemKind.SONG, "inAlbum", "album")
          .viewOn("album", "Tracks", "[{track}. ]{song}")
          .oneValueOf("track", "song", "album")
          .build();

  public OnAlbumFact {
    if (track != null) {
      Preconditions.requirePositive("A track number", track);
    }
  }
}
