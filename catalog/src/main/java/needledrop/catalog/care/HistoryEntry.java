package needledrop.catalog.care;

import java.time.Instant;
import java.util.Optional;
import needledrop.catalog.item.DisplayName;
import needledrop.store.Ids.FactId;
import needledrop.store.Ids.HistoryEntryId;
import needledrop.store.Ids.MemberId;
import needledrop.store.Ids.MergeId;

/**
 * One deed as the history keeps it.
 *
 * @param description what it was done to, as that was called then
 * @param undo the version of the fact before, or the name before, or the merge; what takes the deed
 *     back
 */
public record HistoryEntry(
    HistoryEntryId id,
    CatalogAction action,
    String description,
    MemberId by,
    Instant at,
    Optional<FactId> fact,
    Optional<Undo> undo) {

  /** What was before, for a deed that can be taken back. */
  public sealed interface Undo {
    record RevertFact(FactId version) implements Undo {}

    record Rename(DisplayName called) implements Undo {}

    record Unmerge(MergeId merge) implements Undo {}

    /** It was there, and the bin still has it. */
    record RestoreFact() implements Undo {}
  }
}
