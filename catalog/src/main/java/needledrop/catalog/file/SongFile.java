package needledrop.catalog.file;

import needledrop.media.Span;
import needledrop.store.Ids.SongId;
import org.jspecify.annotations.Nullable;

/**
 * The media file of a song, of which its fingerprint is made.
 *
 * @param stamp the stamp as of the last scan of its folder; null for an uploaded file
 * @param missing whether the last scan did not find the file
 * @param span the part of the file that is the song; null if it is the whole file
 * @param cueSheetDigest the digest of the cue sheet beside the file that defines the span; null if
 *     there is none
 * @param tagEncoding the encoding of the tags that the owner chose; null if none was chosen
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
  /** Returns the key of the song in the fingerprint index. */
  public String indexKey() {
    return Long.toString(song.value());
  }

  /** Returns the song of a key in the fingerprint index. */
  public static SongId song(String key) {
    return new SongId(Long.parseLong(key));
  }
}
