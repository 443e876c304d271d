package needledrop.web.studio.catalog;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import needledrop.catalog.editing.CatalogEditor;
import needledrop.catalog.item.Item;
import needledrop.catalog.item.ItemKind;
import needledrop.catalog.item.Items;
import needledrop.store.Ids.MemberId;
import needledrop.web.http.Access;
import needledrop.web.http.Form;
import needledrop.web.http.Routes;
import needledrop.web.http.Sessions;
import needledrop.web.studio.page.Choice;
import needledrop.web.studio.page.FlashMessage;
import needledrop.web.studio.page.RequestParameters;
import needledrop.web.studio.page.StudioPages;
import needledrop.web.studio.permission.ItemPermissions;

/**
 * The studio's list of catalog items of one kind, such as films, with the route that adds an item.
 */
final class CatalogScreens implements Routes {
  private static final int PAGE_SIZE = 100;

  private final StudioPages pages;
  private final Items items;
  private final ItemsByName itemsByName;
  private final CatalogEditor editor;
  private final ItemPermissions permissions;
  private final Sessions sessions;

  CatalogScreens(
      StudioPages pages,
      Items items,
      ItemsByName itemsByName,
      CatalogEditor editor,
      ItemPermissions permissions,
      Sessions sessions) {
    this.pages = pages;
    this.items = items;
    this.itemsByName = itemsByName;
    this.editor = editor;
    this.permissions = permissions;
    this.sessions = sessions;
  }

  @Override
  public void addTo(RoutesConfig routes) {
    routes.get("/studio/catalog", this::list, Access.WRITE);
    routes.post("/studio/catalog", this::add, Access.WRITE);
  }

  private void list(Context request) {
    ItemKind kind = ItemKind.find(request.queryParam("kind")).orElse(ItemKind.FILM);
    pages.show(request, "catalog/catalog", screen(request, kind, Form.empty()));
  }

  private Map<String, ?> screen(Context request, ItemKind kind, Form form) {
    String query = Objects.requireNonNullElse(request.queryParam("q"), "").strip();
    List<Item> ownOnly =
        permissions.canEditAll(request) ? List.of() : permissions.search(request, kind, query);
    int count = permissions.canEditAll(request) ? items.count(kind, query) : ownOnly.size();
    int pages = Math.max(1, (count + PAGE_SIZE - 1) / PAGE_SIZE);
    int page = Math.clamp(RequestParameters.pageNumber(request), 1, pages);
    return Map.of(
        "screen",
        new CatalogScreen(
            kind,
            new CatalogScreen.ItemSearch(query, count, page, pages),
            permissions.canEditAll(request)
                ? items.search(kind, query, (page - 1) * PAGE_SIZE, PAGE_SIZE)
                : ownOnly.stream().skip((page - 1L) * PAGE_SIZE).limit(PAGE_SIZE).toList(),
            items.binned().stream()
                .filter(item -> permissions.canRename(request, item))
                .map(CatalogScreens::restoreChoice)
                .toList(),
            form));
  }

  private static Choice restoreChoice(Item item) {
    return Choice.named(address(item) + "/restore", item.fullName());
  }

  private void add(Context request) {
    Form form = Form.of(request);
    ItemKind kind = ItemKind.find(form.get("kind")).orElseThrow(NotFoundResponse::new);
    CatalogScreen.fields(kind).forEach(formField -> formField.check(form));
    if (!form.isValid()) {
      pages.showInvalid(request, "catalog/catalog", screen(request, kind, form));
      return;
    }
    Item item = itemsByName.add(kind, form.get("name"), form.textOrNull("artist"));
    editor.recordAddition(item, member(request));
    pages.redirect(
        request, address(item), FlashMessage.success("{title} was added.", "title", item.name()));
  }

  private MemberId member(Context request) {
    return sessions.findMemberId(request).orElseThrow();
  }

  private static String address(Item item) {
    return "/studio/catalog" + item.path();
  }
}
