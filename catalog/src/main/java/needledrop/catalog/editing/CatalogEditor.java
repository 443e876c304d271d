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

/** Edits the catalog. Each action and its history entry are saved together, or neither is. */
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

  /** Takes over facts and identifiers that came with data of others, as "Wikidata Q185109". */
  public void importFacts(
      ItemId item,
      List<Fact> brought,
      List<ExternalId> called,
      FactSource factSource,
      MemberId by) {
    database.write(handle -> {
      brought.forEach(fact -> addFact(CatalogAction.IMPORTED, fact, factSource, by));
      called.forEach(externalId -> externalIds.add(item, externalId, factSource.displayText()));
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

  /** Puts something right in a fact. Its former version goes into the bin. */
  public void updateFact(FactId id, Fact fact, FactSource factSource, MemberId by) {
    database.write(handle -> {
      FactId former = facts.binCopy(id);
      facts.update(id, fact, factSource);
      history.addCorrection(mainItem(fact), describe(fact, factSource), by, id, former);
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

  /** Of facts that contradict each other, holds this one true. */
  public void preferFact(FactId id, List<FactId> over, MemberId by) {
    database.write(handle -> {
      facts.prefer(id, over);
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

  /** Renames an item. Its former address leads on to the new one. */
  public void rename(Item item, DisplayName displayName, MemberId by) {
    database.write(handle -> {
      Item former = items.find(item.id()).orElse(item);
      items.rename(item.id(), displayName);
      String now = items.find(item.id()).orElse(item).fullName();
      history.addRename(item.id(), former.fullName() + " → " + now, by, DisplayName.of(former));
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

  /** What would be led over to the other, counted by table. */
  public Map<String, Integer> previewMerge(Item gone) {
    return merges.preview(gone.id());
  }

  public void merge(Item gone, Item kept, MemberId by) {
    database.write(handle ->
        history.addMerge(
            kept.id(),
            "%s (%s)".formatted(gone.fullName(), gone.path()),
            by,
            merges.merge(gone, kept)));
  }

  /** Undoes an action that can be undone. The undo is an action of its own. */
  public void undo(Item item, HistoryEntryId id, MemberId by) {
    database.write(
        handle -> history.find(id).ifPresent(historyEntry -> undo(item, historyEntry, by)));
  }

  private void undo(Item item, HistoryEntry historyEntry, MemberId by) {
    historyEntry
        .undo()
        .ifPresent(former -> {
          switch (former) {
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
    StoredFact former = facts.findIncludingBinned(version).orElseThrow();
    updateFact(historyEntry.fact().orElseThrow(), former.fact(), former.source(), by);
  }

  private static ItemId mainItem(Fact fact) {
    return fact.items().getFirst();
  }

  private String describe(Fact fact, FactSource factSource) {
    return "%s (%s)"
        .formatted(itemDetails.formatText(mainItem(fact), fact), factSource.displayText());
  }
}
