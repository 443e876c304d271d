package needledrop.web.studio.desk;

import java.time.InstantSource;
import java.util.List;
import needledrop.catalog.care.CatalogEditor;
import needledrop.catalog.care.Conflicts;
import needledrop.catalog.care.Duplicates;
import needledrop.catalog.care.History;
import needledrop.catalog.care.ItemColumn;
import needledrop.catalog.care.Merges;
import needledrop.catalog.detail.ItemDetails;
import needledrop.catalog.fact.Facts;
import needledrop.catalog.item.ExternalIds;
import needledrop.catalog.item.Items;
import needledrop.store.Database;

/** What keeps the catalog straight while people work on it. */
public record CatalogEditing(
    CatalogEditor editor,
    History history,
    Conflicts conflicts,
    Duplicates duplicates,
    ExternalIds externalIds,
    Merges merges) {

  /**
   * Puts it together.
   *
   * @param others the columns beyond the catalog that name items
   */
  public static CatalogEditing of(
      Database database,
      Items items,
      Facts facts,
      ItemDetails itemDetails,
      List<ItemColumn> others,
      InstantSource clock) {
    ExternalIds externalIds = new ExternalIds(database, clock);
    Merges merges = new Merges(database, others, clock);
    History history = new History(database, clock);
    return new CatalogEditing(
        new CatalogEditor(database, items, facts, itemDetails, externalIds, merges, history),
        history,
        new Conflicts(facts),
        new Duplicates(database),
        externalIds,
        merges);
  }
}
