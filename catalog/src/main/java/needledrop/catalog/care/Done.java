package needledrop.catalog.care;

import java.time.Instant;
import java.util.Optional;
import needledrop.catalog.item.Called;
import needledrop.store.Ids.FactId;
import needledrop.store.Ids.HistoryEntryId;
import needledrop.store.Ids.MemberId;
import needledrop.store.Ids.MergeId;

/**
 * One deed as the history keeps it.
 *
 * @param words what it was done to, as that was called then
 * @param former the version of the fact before, or the name before, or the merge; what takes the
 *     deed back
 */
public record Done(
    HistoryEntryId id,
    Deed deed,
    String words,
    MemberId by,
    Instant since,
    Optional<FactId> fact,
    Optional<Former> former) {

  /** What was before, for a deed that can be taken back. */
  public sealed interface Former {
    record Version(FactId version) implements Former {}

    record Name(Called called) implements Former {}

    record Apart(MergeId merge) implements Former {}

    /** It was there, and the bin still has it. */
    record There() implements Former {}
  }
}
