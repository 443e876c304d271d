package needledrop.web.studio.upkeep;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import needledrop.catalog.detail.ItemDetails;
import needledrop.catalog.item.Item;
import needledrop.catalog.item.ItemKind;
import needledrop.catalog.item.Items;
import needledrop.catalog.name.Slug;
import needledrop.message.Message;
import needledrop.store.Ids.MemberId;
import needledrop.web.http.Access;
import needledrop.web.http.Form;
import needledrop.web.http.Routes;
import needledrop.web.http.Sessions;
import needledrop.web.studio.desk.CatalogEditing;
import needledrop.web.studio.desk.FlashMessage;
import needledrop.web.studio.desk.ItemsByName;
import needledrop.web.studio.desk.StudioPages;
import needledrop.web.studio.desk.Workshop;

/** Items that may be one: proposed, laid side by side, and merged. */
public final class MergeScreens implements Routes {
  private static final String PATH = "/studio/catalog/{kind}/{slug}/merge";

  private final StudioPages studioPages;
  private final Items items;
  private final ItemsByName itemsByName;
  private final ItemDetails itemDetails;
  private final CatalogEditing editing;
  private final Sessions sessions;

  public MergeScreens(StudioPages studioPages, Workshop shop, Sessions sessions) {
    this.studioPages = studioPages;
    this.items = shop.items();
    this.itemsByName = shop.names();
    this.itemDetails = shop.itemDetails();
    this.editing = shop.editing();
    this.sessions = sessions;
  }

  @Override
  public void addTo(RoutesConfig routes) {
    routes.get("/studio/duplicates", this::list, Access.EDIT);
    routes.get(PATH, this::compare, Access.EDIT);
    routes.post(PATH, this::merge, Access.EDIT);
  }

  private void list(Context request) {
    ItemKind kind = ItemKind.find(request.queryParam("kind")).orElse(ItemKind.FILM);
    studioPages.show(
        request,
        "upkeep/duplicates",
        Map.of("screen", new DuplicatesScreen(kind, editing.duplicates().pairs(kind))));
  }

  private void compare(Context request) {
    Item kept = getItem(request);
    Form form =
        Form.empty().with("with", Objects.requireNonNullElse(request.queryParam("with"), ""));
    Optional<Item> gone = findOther(kept, form);
    studioPages.show(request, "upkeep/merge", Map.of("screen", screen(kept, gone, form)));
  }

  private void merge(Context request) {
    Item kept = getItem(request);
    Form form = Form.of(request);
    Optional<Item> gone = findOther(kept, form);
    if (gone.isEmpty()) {
      form.reject(
          "with",
          "There is no other {kind} with this name.",
          "kind",
          Message.of(kept.kind().key()));
      studioPages.showInvalid(request, "upkeep/merge", Map.of("screen", screen(kept, gone, form)));
      return;
    }
    editing.editor().merge(gone.get(), kept, member(request));
    studioPages.redirect(
        request,
        "/studio/catalog" + kept.path(),
        FlashMessage.success(
            "{title} was merged into this item, and its URL redirects here. You can "
                + "undo the merge in the history below.",
            "title",
            gone.get().fullName()));
  }

  /** By its address where one was proposed, by its name where one was typed. */
  private Optional<Item> findOther(Item kept, Form form) {
    String with = form.get("with");
    return (with.startsWith("/") ? items.findByPath(with) : itemsByName.find(with, kept.kind()))
        .filter(item -> item.kind() == kept.kind() && !item.id().equals(kept.id()));
  }

  private MergeScreen screen(Item kept, Optional<Item> gone, Form form) {
    return new MergeScreen(
        kept,
        itemDetails.of(kept.id()),
        gone.map(item ->
                new MergeScreen.MergedItem(
                    item,
                    itemDetails.of(item.id()),
                    MergeScreen.rowCounts(editing.editor().previewMerge(item))))
            .orElse(null),
        form);
  }

  private Item getItem(Context request) {
    String path = "/" + request.pathParam("kind") + "/" + Slug.encode(request.pathParam("slug"));
    return items.findByPath(path).orElseThrow(NotFoundResponse::new);
  }

  private MemberId member(Context request) {
    return sessions.findMemberId(request).orElseThrow();
  }
}
