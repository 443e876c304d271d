package needledrop.catalog.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import needledrop.store.Row;
import org.jspecify.annotations.Nullable;

/**
 * The size and modification time of a file, compared between scans to tell whether the file has
 * changed.
 *
 * @param bytes the size in bytes
 * @param modifiedMillis the modification time in milliseconds since 1970
 */
public record FileStamp(long bytes, long modifiedMillis) {
  public static FileStamp of(Path file) throws IOException {
    return new FileStamp(Files.size(file), Files.getLastModifiedTime(file).toMillis());
  }

  /** Null if the file was last scanned before stamps were stored. */
  public static @Nullable FileStamp in(Row row) throws SQLException {
    Long size = row.longOrNull("size");
    return size == null ? null : new FileStamp(size, row.longValue("modified"));
  }
}
