package needledrop.catalog.file;

import java.nio.file.Path;
import java.sql.SQLException;
import needledrop.media.FileNameEncoding;
import needledrop.store.Ids.ContentId;
import needledrop.store.Row;
import org.jspecify.annotations.Nullable;

/**
 * Where the media file of a song or of footage is stored: in the content store, or in a watched
 * folder on the disk. {@link MediaFileAccess} decides whether the file may be read.
 */
public sealed interface FileLocation {
  record InContentStore(ContentId content) implements FileLocation {}

  /** In a watched folder on the disk. */
  record InFolder(Path file) implements FileLocation {
    public InFolder {
      if (!file.isAbsolute()) {
        throw new IllegalArgumentException("No source of the file: " + file);
      }
    }
  }

  /** In a watched folder, under a name that the locale of this system cannot represent. */
  record InvalidPath(String file) implements FileLocation {}

  /** Returns the value of the column "content". */
  default @Nullable ContentId content() {
    return this instanceof InContentStore(ContentId content) ? content : null;
  }

  /** Returns the value of the column "path". */
  default @Nullable String pathText() {
    return switch (this) {
      case InContentStore _ -> null;
      case InFolder(Path file) -> file.toString();
      case InvalidPath(String file) -> file;
    };
  }

  private static FileLocation inFolder(String file) {
    return FileNameEncoding.findPath(file)
        .<FileLocation>map(InFolder::new)
        .orElseGet(() -> new InvalidPath(file));
  }

  static FileLocation in(Row row) throws SQLException {
    ContentId content = row.contentIdOrNull("content");
    return content != null ? new InContentStore(content) : inFolder(row.text("path"));
  }
}
