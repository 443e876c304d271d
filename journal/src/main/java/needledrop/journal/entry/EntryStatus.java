package needledrop.journal.entry;

import java.time.Instant;

/** Whether readers see an entry. */
public sealed interface EntryStatus {
  /** Only its writers do. */
  record Draft() implements EntryStatus {}

  /** Only its writers do until then. */
  record Scheduled(Instant due) implements EntryStatus {}

  record Published(Instant since) implements EntryStatus {}

  /** It is thrown away, and kept until the bin is emptied. */
  record Binned(Instant since) implements EntryStatus {}
}
