package needledrop.web.studio.desk;

import java.time.InstantSource;
import java.util.List;
import needledrop.catalog.detail.ItemDetails;
import needledrop.catalog.editing.CatalogEditor;
import needledrop.catalog.editing.Conflicts;
import needledrop.catalog.editing.Duplicates;
import needledrop.catalog.editing.History;
import needledrop.catalog.editing.ItemColumn;
import needledrop.catalog.editing.Merges;
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
