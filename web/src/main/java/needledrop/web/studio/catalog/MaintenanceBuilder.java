package needledrop.web.studio.catalog;

import needledrop.catalog.detail.ItemDetails;
import needledrop.catalog.editing.Conflicts.Conflict;
import needledrop.catalog.editing.HistoryEntry;
import needledrop.catalog.item.Item;
import needledrop.journal.member.Member;
import needledrop.journal.member.Members;
import needledrop.web.studio.page.TimeFormatter;

/**
 * Builds the maintenance part of an item's screen: external ids, probable duplicates, conflicting
 * facts, and the history of changes.
 */
final class MaintenanceBuilder {
  private static final int HISTORY_SIZE = 50;

  private final CatalogEditing editing;
  private final ItemDetails itemDetails;
  private final Members members;
  private final TimeFormatter timeFormatter;

  MaintenanceBuilder(
      CatalogEditing editing,
      ItemDetails itemDetails,
      Members members,
      TimeFormatter timeFormatter) {
    this.editing = editing;
    this.itemDetails = itemDetails;
    this.members = members;
    this.timeFormatter = timeFormatter;
  }

  ItemScreen.Maintenance of(Item item) {
    return new ItemScreen.Maintenance(
        editing.externalIds().of(item.id()),
        editing.duplicates().of(item),
        editing.conflicts().of(item.id()).stream()
            .map(conflict -> conflictLine(item, conflict))
            .toList(),
        editing.history().of(item.id(), HISTORY_SIZE).stream().map(this::historyLine).toList());
  }

  private ItemScreen.ConflictLine conflictLine(Item item, Conflict conflict) {
    return new ItemScreen.ConflictLine(
        conflict.facts().stream()
            .map(fact ->
                new ItemScreen.ConflictingFact(
                    fact.id(),
                    itemDetails.format(item.id(), fact.fact()),
                    fact.source(),
                    fact.id().equals(conflict.preferred())))
            .toList());
  }

  private ItemScreen.HistoryLine historyLine(HistoryEntry historyEntry) {
    return new ItemScreen.HistoryLine(
        historyEntry.id(),
        members.find(historyEntry.by()).map(Member::name).orElse(null),
        historyEntry.action().label(),
        historyEntry.description(),
        timeFormatter.dateTime(historyEntry.at()),
        historyEntry.undo().isPresent());
  }
}
