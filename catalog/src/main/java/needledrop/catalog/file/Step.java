package needledrop.catalog.file;

import java.sql.SQLException;
import java.time.Instant;
import needledrop.store.Row;

/** One of the things to be done with a file, and how it stands. */
public sealed interface Step {
  record Due() implements Step {}

  record Done(Instant at) implements Step {}

  /** It could not be done; the words are for the owner. */
  record Failed(String words) implements Step {}

  /** There is nothing to do, as looking at what has no picture. */
  record Needless() implements Step {}

  static Step of(Row row, String done, String problem) throws SQLException {
    Instant at = row.instantOrNull(done);
    String words = row.textOrNull(problem);
    if (words != null) {
      return new Failed(words);
    }
    return at != null ? new Done(at) : new Due();
  }
}
