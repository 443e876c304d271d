package needledrop.web.studio.catalog;

import java.time.InstantSource;
import needledrop.catalog.Catalog;
import needledrop.catalog.editing.CatalogEditor;
import needledrop.catalog.editing.Conflicts;
import needledrop.catalog.editing.Duplicates;
import needledrop.catalog.editing.History;
import needledrop.catalog.editing.Merges;
import needledrop.catalog.item.ExternalIds;
import needledrop.journal.entry.Entries;
import needledrop.store.Database;

/**
 * The objects that change the catalog for members, bundled for the screens: editor, history,
 * conflicts, duplicates, external ids and merges.
 */
public record CatalogEditing(
    CatalogEditor editor,
    History history,
    Conflicts conflicts,
    Duplicates duplicates,
    ExternalIds externalIds,
    Merges merges) {

  /** Assembles the editing of a catalog whose items are also named by entries. */
  public static CatalogEditing of(Database database, Catalog catalog, InstantSource clock) {
    ExternalIds externalIds = new ExternalIds(database, clock);
    Merges merges = new Merges(database, Entries.ITEM_COLUMNS, clock);
    History history = new History(database, clock);
    return new CatalogEditing(
        new CatalogEditor(
            database,
            catalog.items(),
            catalog.facts(),
            catalog.details(),
            externalIds,
            merges,
            history),
        history,
        new Conflicts(catalog.facts()),
        new Duplicates(database),
        externalIds,
        merges);
  }
}
