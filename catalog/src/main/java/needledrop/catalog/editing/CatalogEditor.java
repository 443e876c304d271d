package needledrop.catalog.editing;

import java.util.List;
import java.util.Map;
import needledrop.catalog.detail.ItemDetails;
import needledrop.catalog.fact.Fact;
import needledrop.catalog.fact.Facts;
import needledrop.catalog.fact.StoredFact;
import needledrop.catalog.item.DisplayName;
import needledrop.catalog.item.ExternalId;
import needledrop.catalog.item.ExternalIds;
import needledrop.catalog.item.Item;
import needledrop.catalog.item.Items;
import needledrop.catalog.source.FactSource;
import needledrop.store.Database;
import needledrop.store.Ids.FactId;
import needledrop.store.Ids.HistoryEntryId;
import needledrop.store.Ids.ItemId;
import needledrop.store.Ids.MemberId;

/**
 * Changes the catalog for members: adds, updates and bins facts, renames, bins and merges items,
 * and records each action in the history. Each action and its history entry are saved in one
 * transaction.
 */
public final class CatalogEditor {
  private final Database database;
  private final Items items;
  private final Facts facts;
  private final ItemDetails itemDetails;
  private final ExternalIds externalIds;
  private final Merges merges;
  private final History history;

  public CatalogEditor(
      Database database,
      Items items,
      Facts facts,
      ItemDetails details,
      ExternalIds identifiers,
      Merges merges,
      History history) {
    this.database = database;
    this.items = items;
    this.facts = facts;
    this.itemDetails = details;
    this.externalIds = identifiers;
    this.merges = merges;
    this.history = history;
  }

  public void recordAddition(Item item, MemberId by) {
    history.add(item.id(), CatalogAction.ADDED, item.fullName(), by);
  }

  public FactId addFact(Fact fact, FactSource factSource, MemberId by) {
    return addFact(CatalogAction.STATED, fact, factSource, by);
  }

  /** Adds facts and identifiers from an external source, such as "Wikidata Q185109". */
  public void importFacts(
      ItemId item,
      List<Fact> newFacts,
      List<ExternalId> newIds,
      FactSource factSource,
      MemberId by) {
    database.write(handle -> {
      newFacts.forEach(fact -> addFact(CatalogAction.IMPORTED, fact, factSource, by));
      newIds.forEach(externalId -> externalIds.add(item, externalId, factSource.displayText()));
    });
  }

  private FactId addFact(
      CatalogAction catalogAction, Fact fact, FactSource factSource, MemberId by) {
    return database.writeAndReturn(handle -> {
      FactId id = facts.add(fact, factSource);
      history.add(mainItem(fact), catalogAction, describe(fact, factSource), by, id);
      return id;
    });
  }

  /** Replaces the content of a fact. Its previous version is moved to the bin. */
  public void updateFact(FactId id, Fact fact, FactSource factSource, MemberId by) {
    database.write(handle -> {
      FactId previous = facts.binCopy(id);
      facts.update(id, fact, factSource);
      history.addCorrection(mainItem(fact), describe(fact, factSource), by, id, previous);
    });
  }

  public void binFact(FactId id, MemberId by) {
    database.write(handle -> {
      addHistoryEntry(id, CatalogAction.REMOVED, by);
      facts.bin(id);
    });
  }

  public void restoreFact(FactId id, MemberId by) {
    database.write(handle -> {
      facts.restore(id);
      addHistoryEntry(id, CatalogAction.RESTORED, by);
    });
  }

  /** Marks a fact as preferred among facts that contradict each other. */
  public void preferFact(FactId id, List<FactId> others, MemberId by) {
    database.write(handle -> {
      facts.prefer(id, others);
      addHistoryEntry(id, CatalogAction.PREFERRED, by);
    });
  }

  private void addHistoryEntry(FactId id, CatalogAction catalogAction, MemberId by) {
    facts
        .find(id)
        .ifPresent(storedFact ->
            history.add(
                mainItem(storedFact.fact()),
                catalogAction,
                describe(storedFact.fact(), storedFact.source()),
                by,
                id));
  }

  /** Renames an item. Its previous address redirects to the new one. */
  public void rename(Item item, DisplayName displayName, MemberId by) {
    database.write(handle -> {
      Item previous = items.find(item.id()).orElse(item);
      items.rename(item.id(), displayName);
      String newName = items.find(item.id()).orElse(item).fullName();
      history.addRename(
          item.id(), previous.fullName() + " → " + newName, by, DisplayName.of(previous));
    });
  }

  public void binItem(Item item, MemberId by) {
    database.write(handle -> {
      items.bin(item.id());
      history.add(item.id(), CatalogAction.BINNED, item.fullName(), by);
    });
  }

  public void restoreItem(Item item, MemberId by) {
    database.write(handle -> {
      items.restore(item.id());
      history.add(item.id(), CatalogAction.BROUGHT_BACK, item.fullName(), by);
    });
  }

  /** Returns the number of rows that a merge would move, by table. */
  public Map<String, Integer> previewMerge(Item duplicate) {
    return merges.preview(duplicate.id());
  }

  public void merge(Item duplicate, Item target, MemberId by) {
    database.write(handle ->
        history.addMerge(
            target.id(),
            "%s (%s)".formatted(duplicate.fullName(), duplicate.path()),
            by,
            merges.merge(duplicate, target)));
  }

  /** Undoes an action if it can be undone. The undo is recorded as an action of its own. */
  public void undo(Item item, HistoryEntryId id, MemberId by) {
    database.write(
        handle -> history.find(id).ifPresent(historyEntry -> undo(item, historyEntry, by)));
  }

  private void undo(Item item, HistoryEntry historyEntry, MemberId by) {
    historyEntry
        .undo()
        .ifPresent(previous -> {
          switch (previous) {
            case HistoryEntry.Undo.RevertFact(FactId version) ->
                revertFact(historyEntry, version, by);
            case HistoryEntry.Undo.Rename(DisplayName displayName) -> rename(item, displayName, by);
            case HistoryEntry.Undo.RestoreFact() ->
                restoreFact(historyEntry.fact().orElseThrow(), by);
            case HistoryEntry.Undo.Unmerge(var merge) -> {
              merges.undo(merge);
              history.add(item.id(), CatalogAction.PARTED, historyEntry.description(), by);
            }
          }
        });
  }

  private void revertFact(HistoryEntry historyEntry, FactId version, MemberId by) {
    StoredFact previous = facts.findIncludingBinned(version).orElseThrow();
    updateFact(historyEntry.fact().orElseThrow(), previous.fact(), previous.source(), by);
  }

  private static ItemId mainItem(Fact fact) {
    return fact.items().getFirst();
  }

  private String describe(Fact fact, FactSource factSource) {
    return "%s (%s)"
        .formatted(itemDetails.formatText(mainItem(fact), fact), factSource.displayText());
  }
}
