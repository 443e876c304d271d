package needledrop.web.studio.catalog;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import needledrop.catalog.editing.CatalogEditor;
import needledrop.catalog.item.Item;
import needledrop.catalog.item.Items;
import needledrop.catalog.item.Saga;
import needledrop.catalog.item.Sagas;
import needledrop.store.Ids.HistoryEntryId;
import needledrop.store.Ids.MemberId;
import needledrop.web.http.Access;
import needledrop.web.http.Form;
import needledrop.web.http.Routes;
import needledrop.web.http.Sessions;
import needledrop.web.studio.page.FlashMessage;
import needledrop.web.studio.page.RequestParameters;
import needledrop.web.studio.page.StudioPages;

/**
 * The routes of the buttons on an item's screen: mark as complete, publish, move to the bin,
 * restore, and undo a change.
 */
final class ItemActions implements Routes {
  private static final String PATH = "/studio/catalog/{kind}/{slug}";

  private final StudioPages pages;
  private final Items items;
  private final Sagas sagas;
  private final CatalogEditor editor;
  private final Sessions sessions;

  ItemActions(
      StudioPages pages, Items items, Sagas sagas, CatalogEditor editor, Sessions sessions) {
    this.pages = pages;
    this.items = items;
    this.sagas = sagas;
    this.editor = editor;
    this.sessions = sessions;
  }

  @Override
  public void addTo(RoutesConfig routes) {
    routes.post(PATH + "/complete", this::setComplete, Access.EDIT);
    routes.post(PATH + "/publicity", this::setPublicity, Access.EDIT);
    routes.post(PATH + "/remove", this::bin, Access.WRITE);
    routes.post(PATH + "/restore", this::restore, Access.WRITE);
    routes.post(PATH + "/past/{id}", this::revert, Access.EDIT);
  }

  private void setComplete(Context request) {
    Item item = getItem(request);
    if (!(item instanceof Saga saga)) {
      throw new NotFoundResponse();
    }
    if (Form.of(request).get("act").equals("complete")) {
      sagas.markComplete(saga.id());
      pages.redirect(request, address(item), FlashMessage.success("Marked as complete."));
    } else {
      sagas.markIncomplete(saga.id());
      pages.redirect(request, address(item), FlashMessage.success("Marked as incomplete."));
    }
  }

  private void setPublicity(Context request) {
    Item item = getItem(request);
    boolean published = Form.of(request).get("act").equals("publish");
    if (published) {
      items.publish(item.id());
    } else {
      items.unpublish(item.id());
    }
    pages.redirect(
        request,
        address(item),
        FlashMessage.success(published ? "Page published." : "Page unpublished."));
  }

  private void bin(Context request) {
    Item item = getItem(request);
    editor.binItem(item, member(request));
    pages.redirect(
        request,
        "/studio/catalog?kind=" + item.kind().key(),
        FlashMessage.success("{title} was moved to the bin.", "title", item.name())
            .withUndo(address(item) + "/restore"));
  }

  private void restore(Context request) {
    Item item =
        items.binned().stream()
            .filter(binned -> binned.path().equals(RequestParameters.itemPath(request)))
            .findFirst()
            .orElseThrow(NotFoundResponse::new);
    editor.restoreItem(item, member(request));
    pages.redirect(
        request,
        address(item),
        FlashMessage.success("{title} was restored.", "title", item.name()));
  }

  private void revert(Context request) {
    Item item = getItem(request);
    editor.undo(
        item, new HistoryEntryId(RequestParameters.pathNumber(request, "id")), member(request));
    pages.redirect(request, address(item), FlashMessage.success("Undone."));
  }

  private Item getItem(Context request) {
    return items.findByPath(RequestParameters.itemPath(request)).orElseThrow(NotFoundResponse::new);
  }

  private static String address(Item item) {
    return "/studio/catalog" + item.path();
  }

  private MemberId member(Context request) {
    return sessions.findMemberId(request).orElseThrow();
  }
}
