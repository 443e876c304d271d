package needledrop.web.studio.catalog;

import io.javalin.http.Context;
import java.util.Map;
import needledrop.catalog.detail.ItemDetails;
import needledrop.catalog.fact.FactKind;
import needledrop.catalog.item.Item;
import needledrop.catalog.item.Items;
import needledrop.catalog.source.FactSource;
import needledrop.web.http.Form;
import needledrop.web.studio.permission.ItemPermissions;
import org.jspecify.annotations.Nullable;

/**
 * Builds the {@link ItemScreen} of a catalog item for one member: facts, maintenance and the form
 * that adds a fact.
 */
final class ItemScreenBuilder {
  private final Items items;
  private final ItemDetails itemDetails;
  private final MaintenanceBuilder maintenance;
  private final ItemPermissions permissions;

  ItemScreenBuilder(
      Items items,
      ItemDetails itemDetails,
      MaintenanceBuilder maintenance,
      ItemPermissions permissions) {
    this.items = items;
    this.itemDetails = itemDetails;
    this.maintenance = maintenance;
    this.permissions = permissions;
  }

  /**
   * The values of the template.
   *
   * @param kind the kind of fact that the form adds
   * @param last the source to offer for the fact
   */
  Map<String, ?> screen(
      Context request, Item item, FactKind kind, Form form, @Nullable FactSource last) {
    return Map.of(
        "screen",
        new ItemScreen(
            item,
            items.visibility(item.id()),
            itemDetails.of(item.id()),
            maintenance.of(item),
            kind,
            form,
            last,
            permissions.canRename(request, item)));
  }
}
