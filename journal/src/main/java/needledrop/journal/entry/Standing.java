package needledrop.journal.entry;

import java.time.Instant;

/** Whether readers see an entry. */
public sealed interface Standing {
  /** Only its writers do. */
  record Draft() implements Standing {}

  /** Only its writers do until then. */
  record Scheduled(Instant due) implements Standing {}

  record Published(Instant since) implements Standing {}

  /** It is thrown away, and kept until the bin is emptied. */
  record Binned(Instant since) implements Standing {}
}
