package needledrop.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import org.sqlite.SQLiteErrorCode;

/** Thrown if the disk is full. Earlier changes are intact; this change was not made. */
public final class DiskFullException extends StoreException {
  private static final long serialVersionUID = 1L;
  private static final long MIN_FREE_BYTES = 64 * 1024;

  public DiskFullException(Path folder, Throwable cause) {
    super(
        "The disk that holds %s is full. Nothing was changed; make room and try again."
            .formatted(folder),
        cause);
  }

  public static boolean isCauseOf(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException sql
          && sql.getErrorCode() == SQLiteErrorCode.SQLITE_FULL.code) {
        return true;
      }
    }
    return false;
  }

  /**
   * Returns whether a full disk caused the failure. Java has no exception for it, so the free space
   * is checked.
   */
  public static boolean isCauseOf(IOException failure, Path folder) {
    try {
      return String.valueOf(failure.getMessage()).contains("No space left")
          || Files.getFileStore(folder).getUsableSpace() < MIN_FREE_BYTES;
    } catch (IOException e) {
      failure.addSuppressed(e);
      return false;
    }
  }
}
