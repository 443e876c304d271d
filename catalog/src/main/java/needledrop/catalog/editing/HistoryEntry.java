package needledrop.catalog.editing;

import java.time.Instant;
import java.util.Optional;
import needledrop.catalog.item.DisplayName;
import needledrop.store.Ids.FactId;
import needledrop.store.Ids.HistoryEntryId;
import needledrop.store.Ids.MemberId;
import needledrop.store.Ids.MergeId;

/**
 * One recorded change of a catalog item or fact: the action, the member who did it, and the time.
 *
 * @param description the item or fact concerned, by its name at that time
 * @param undo what reverts the action: the earlier version of the fact, the earlier name, or the
 *     merge; empty if it cannot be undone
 */
public record HistoryEntry(
    HistoryEntryId id,
    CatalogAction action,
    String description,
    MemberId by,
    Instant at,
    Optional<FactId> fact,
    Optional<Undo> undo) {

  /** How an action is undone. */
  public sealed interface Undo {
    record RevertFact(FactId version) implements Undo {}

    record Rename(DisplayName called) implements Undo {}

    record Unmerge(MergeId merge) implements Undo {}

    /** Restores the fact from the bin. */
    record RestoreFact() implements Undo {}
  }
}
