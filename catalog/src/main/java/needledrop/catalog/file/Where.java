package needledrop.catalog.file;

import java.nio.file.Path;
import java.sql.SQLException;
import needledrop.media.FileNameEncoding;
import needledrop.store.Ids.ContentId;
import needledrop.store.Row;
import org.jspecify.annotations.Nullable;

/** Where a file of the owner lies. {@link SourceFiles} decides whether it may be read. */
public sealed interface Where {
  record OnShelf(ContentId content) implements Where {}

  /** In a folder on the disk, left where it was. */
  record InFolder(Path file) implements Where {
    public InFolder {
      if (!file.isAbsolute()) {
        throw new IllegalArgumentException("From where? " + file);
      }
    }
  }

  /** In a folder, under a name that this system's locale cannot express. */
  record Unnameable(String file) implements Where {}

  /** For the column "content". */
  default @Nullable ContentId content() {
    return this instanceof OnShelf(ContentId content) ? content : null;
  }

  /** For the column "path". */
  default @Nullable String pathText() {
    return switch (this) {
      case OnShelf _ -> null;
      case InFolder(Path file) -> file.toString();
      case Unnameable(String file) -> file;
    };
  }

  private static Where inFolder(String file) {
    return FileNameEncoding.findPath(file)
        .<Where>map(InFolder::new)
        .orElseGet(() -> new Unnameable(file));
  }

  static Where in(Row row) throws SQLException {
    ContentId content = row.contentIdOrNull("content");
    return content != null ? new OnShelf(content) : inFolder(row.text("path"));
  }
}
