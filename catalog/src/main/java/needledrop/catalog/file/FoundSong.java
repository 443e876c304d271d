package needledrop.catalog.file;

import java.nio.file.Path;

/**
 * A song in a watched folder, as a scan found it.
 *
 * @param sound the digest of its coded sound, by which a renamed or retagged file is known again
 */
public record FoundSong(Path file, FileStamp stamp, String sound, SongTags tags) {
  Where where() {
    return new Where.InFolder(file);
  }
}
