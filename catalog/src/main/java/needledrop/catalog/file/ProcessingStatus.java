package needledrop.catalog.file;

import java.sql.SQLException;
import java.time.Instant;
import needledrop.store.Row;

/**
 * Whether one processing step of a media file, such as making its fingerprint, is pending, done,
 * failed or not needed.
 */
public sealed interface ProcessingStatus {
  record Pending() implements ProcessingStatus {}

  record Done(Instant at) implements ProcessingStatus {}

  /** The step failed; the reason is shown to the owner. */
  record Failed(String reason) implements ProcessingStatus {}

  /** There is nothing to do, such as shot detection in a file without video. */
  record NotNeeded() implements ProcessingStatus {}

  static ProcessingStatus of(Row row, String done, String problem) throws SQLException {
    Instant at = row.instantOrNull(done);
    String reason = row.textOrNull(problem);
    if (reason != null) {
      return new Failed(reason);
    }
    return at != null ? new Done(at) : new Pending();
  }
}
