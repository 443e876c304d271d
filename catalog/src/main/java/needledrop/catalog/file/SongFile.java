package needledrop.catalog.file;

import needledrop.store.Ids.SongId;
import org.jspecify.annotations.Nullable;

/**
 * The file of a song, from which its fingerprint is taken.
 *
 * @param stamp as the last scan of its folder found it; null for an uploaded file
 * @param missing whether the last scan did not find it
 */
public record SongFile(
    SongId song, Where where, Step fingerprint, @Nullable FileStamp stamp, boolean missing) {
  /** The name of the song in the index of fingerprints. */
  public String key() {
    return Long.toString(song.value());
  }

  /** The song of a name in the index of fingerprints. */
  public static SongId song(String key) {
    return new SongId(Long.parseLong(key));
  }
}
