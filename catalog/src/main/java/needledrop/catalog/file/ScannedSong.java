package needledrop.catalog.file;

import java.nio.file.Path;
import needledrop.media.Span;
import org.jspecify.annotations.Nullable;

/**
 * A song in a watched folder, as a scan found it.
 *
 * @param soundDigest the digest of its coded sound, by which a renamed or retagged file is known
 *     again
 * @param span null if the song is all of the file
 * @param cueSheetDigest the digest of the cue sheet beside the file; null if there is none
 */
public record ScannedSong(
    Path file,
    FileStamp stamp,
    String soundDigest,
    SongTags tags,
    @Nullable Span span,
    @Nullable String cueSheetDigest) {

  /** A song that is all of its file. */
  public static ScannedSong ofFile(Path file, FileStamp stamp, String sound, SongTags tags) {
    return new ScannedSong(file, stamp, sound, tags, null, null);
  }

  /**
   * A song of an album in one file.
   *
   * @param sound the digest of the whole file's sound
   */
  public static ScannedSong ofSpan(
      Path file, FileStamp stamp, String sound, SongTags tags, Span span, @Nullable String sheet) {
    return new ScannedSong(
        file, stamp, "%s %s-%s".formatted(sound, span.start(), span.end()), tags, span, sheet);
  }

  FileLocation location() {
    return new FileLocation.InFolder(file);
  }
}
