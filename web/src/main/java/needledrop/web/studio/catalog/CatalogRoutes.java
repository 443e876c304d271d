package needledrop.web.studio.catalog;

import java.util.List;
import needledrop.catalog.Catalog;
import needledrop.catalog.editing.CatalogEditor;
import needledrop.catalog.item.Items;
import needledrop.journal.Journal;
import needledrop.web.http.Routes;
import needledrop.web.http.Sessions;
import needledrop.web.studio.page.StudioPages;
import needledrop.web.studio.page.TimeFormatter;
import needledrop.web.studio.permission.ItemPermissions;

/**
 * Assembles the studio's routes for items and their facts: lists, item screens, actions, import and
 * name suggestions.
 */
public final class CatalogRoutes {
  private CatalogRoutes() {}

  public static List<Routes> of(
      StudioPages pages,
      Catalog catalog,
      CatalogEditing editing,
      Journal journal,
      ItemPermissions permissions,
      TimeFormatter timeFormatter,
      Sessions sessions) {
    Items items = catalog.items();
    ItemsByName itemsByName = new ItemsByName(items, catalog.byKind());
    CatalogEditor editor = editing.editor();
    LastUsedSource lastUsedSource = new LastUsedSource(editing.history(), catalog.facts());
    MaintenanceBuilder maintenance =
        new MaintenanceBuilder(
            editing, catalog.details(), journal.members().members(), timeFormatter);
    ItemScreenBuilder screenBuilder =
        new ItemScreenBuilder(items, catalog.details(), maintenance, permissions);
    return List.of(
        new CatalogScreens(pages, items, itemsByName, editor, permissions, sessions),
        new ItemScreens(pages, items, itemsByName, screenBuilder, editor, lastUsedSource, sessions),
        new ItemActions(pages, items, catalog.byKind().sagas(), editor, sessions),
        new FactScreens(pages, itemsByName, items, catalog.facts(), editing, sessions, permissions),
        new NameSuggestions(itemsByName, items, journal.content().themes(), pages, permissions),
        new ItemImportScreens(
            pages, items, itemsByName, catalog.facts(), editing, lastUsedSource, sessions));
  }
}
