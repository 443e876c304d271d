package needledrop.catalog.file;

import needledrop.store.Ids.SongId;

/** The file of a song, from which its fingerprint is taken. */
public record SongFile(SongId song, Where where, Step fingerprint) {
  /** The name of the song in the index of fingerprints. */
  public String key() {
    return Long.toString(song.value());
  }

  /** The song of a name in the index of fingerprints. */
  public static SongId song(String key) {
    return new SongId(Long.parseLong(key));
  }
}
