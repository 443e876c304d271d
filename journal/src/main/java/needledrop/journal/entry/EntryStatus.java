package needledrop.journal.entry;

import java.time.Instant;

/** The publication state of an entry: draft, scheduled, published or in the bin, with its time. */
public sealed interface EntryStatus {
  /** Visible to its authors only. */
  record Draft() implements EntryStatus {}

  /** Visible to its authors only, until it is due. */
  record Scheduled(Instant due) implements EntryStatus {}

  record Published(Instant since) implements EntryStatus {}

  /** In the bin until that is emptied. */
  record Binned(Instant since) implements EntryStatus {}
}
