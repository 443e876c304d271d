package needledrop.catalog.file;

import java.sql.SQLException;
import java.time.Instant;
import needledrop.store.Row;

/** One of the things to be done with a file, and how it stands. */
public sealed interface ProcessingStatus {
  record Pending() implements ProcessingStatus {}

  record Done(Instant at) implements ProcessingStatus {}

  /** It could not be done; the words are for the owner. */
  record Failed(String reason) implements ProcessingStatus {}

  /** There is nothing to do, as looking at what has no picture. */
  record NotNeeded() implements ProcessingStatus {}

  static ProcessingStatus of(Row row, String done, String problem) throws SQLException {
    Instant at = row.instantOrNull(done);
    String words = row.textOrNull(problem);
    if (words != null) {
      return new Failed(words);
    }
    return at != null ? new Done(at) : new Pending();
  }
}
