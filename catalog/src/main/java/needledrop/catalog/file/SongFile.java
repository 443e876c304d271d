package needledrop.catalog.file;

import needledrop.media.Span;
import needledrop.store.Ids.SongId;
import org.jspecify.annotations.Nullable;

/**
 * The file of a song, from which its fingerprint is taken.
 *
 * @param stamp as the last scan of its folder found it; null for an uploaded file
 * @param missing whether the last scan did not find it
 * @param span of the file that is the song; null if it is all of it
 * @param cueSheetDigest the digest of the cue sheet that said so; null if none beside the file did
 * @param tagEncoding of the tags, if the owner chose it
 */
public record SongFile(
    SongId song,
    FileLocation location,
    ProcessingStatus fingerprintStatus,
    @Nullable FileStamp stamp,
    boolean missing,
    @Nullable Span span,
    @Nullable String cueSheetDigest,
    @Nullable String tagEncoding) {
  /** The name of the song in the index of fingerprints. */
  public String indexKey() {
    return Long.toString(song.value());
  }

  /** The song of a name in the index of fingerprints. */
  public static SongId song(String key) {
    return new SongId(Long.parseLong(key));
  }
}
