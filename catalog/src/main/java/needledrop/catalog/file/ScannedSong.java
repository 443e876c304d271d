package needledrop.catalog.file;

import java.nio.file.Path;
import needledrop.media.Span;
import org.jspecify.annotations.Nullable;

/**
 * A song that a scan found in a watched folder.
 *
 * @param soundDigest the digest of its encoded audio, which identifies a renamed or retagged file
 * @param span null if the song is the whole file
 * @param cueSheetDigest the digest of the cue sheet beside the file; null if there is none
 */
public record ScannedSong(
    Path file,
    FileStamp stamp,
    String soundDigest,
    SongTags tags,
    @Nullable Span span,
    @Nullable String cueSheetDigest) {

  /** Returns a song that is a whole file. */
  public static ScannedSong ofFile(Path file, FileStamp stamp, String sound, SongTags tags) {
    return new ScannedSong(file, stamp, sound, tags, null, null);
  }

  /**
   * Returns a song of an album in one file.
   *
   * @param sound the digest of the audio of the whole file
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
