package needledrop.web.studio.duplicates;

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
import needledrop.message.Message;
import needledrop.store.Ids.MemberId;
import needledrop.web.http.Access;
import needledrop.web.http.Form;
import needledrop.web.http.Routes;
import needledrop.web.http.Sessions;
import needledrop.web.studio.catalog.CatalogEditing;
import needledrop.web.studio.catalog.ItemsByName;
import needledrop.web.studio.page.FlashMessage;
import needledrop.web.studio.page.RequestParameters;
import needledrop.web.studio.page.StudioPages;

/**
 * The studio's list of probably duplicate catalog items, and the screen that compares two items and
 * merges them.
 */
public final class MergeScreens implements Routes {
  private static final String PATH = "/studio/catalog/{kind}/{slug}/merge";

  private final StudioPages studioPages;
  private final Items items;
  private final ItemsByName itemsByName;
  private final ItemDetails itemDetails;
  private final CatalogEditing editing;
  private final Sessions sessions;

  public MergeScreens(
      StudioPages studioPages,
      Items items,
      ItemsByName itemsByName,
      ItemDetails itemDetails,
      CatalogEditing editing,
      Sessions sessions) {
    this.studioPages = studioPages;
    this.items = items;
    this.itemsByName = itemsByName;
    this.itemDetails = itemDetails;
    this.editing = editing;
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
        "duplicates/duplicates",
        Map.of("screen", new DuplicatesScreen(kind, editing.duplicates().pairs(kind))));
  }

  private void compare(Context request) {
    Item target = getItem(request);
    Form form =
        Form.empty().with("with", Objects.requireNonNullElse(request.queryParam("with"), ""));
    Optional<Item> source = findOther(target, form);
    studioPages.show(request, "duplicates/merge", Map.of("screen", screen(target, source, form)));
  }

  private void merge(Context request) {
    Item target = getItem(request);
    Form form = Form.of(request);
    Optional<Item> source = findOther(target, form);
    if (source.isEmpty()) {
      form.reject(
          "with",
          "There is no other {kind} with this name.",
          "kind",
          Message.of(target.kind().key()));
      studioPages.showInvalid(
          request, "duplicates/merge", Map.of("screen", screen(target, source, form)));
      return;
    }
    editing.editor().merge(source.get(), target, member(request));
    studioPages.redirect(
        request,
        "/studio/catalog" + target.path(),
        FlashMessage.success(
            "{title} was merged into this item, and its URL redirects here. You can "
                + "undo the merge in the history below.",
            "title",
            source.get().fullName()));
  }

  /** The other item, given by its path or by its name. */
  private Optional<Item> findOther(Item target, Form form) {
    String with = form.get("with");
    return (with.startsWith("/") ? items.findByPath(with) : itemsByName.find(with, target.kind()))
        .filter(item -> item.kind() == target.kind() && !item.id().equals(target.id()));
  }

  private MergeScreen screen(Item target, Optional<Item> source, Form form) {
    return new MergeScreen(
        target,
        itemDetails.of(target.id()),
        source
            .map(item ->
                new MergeScreen.MergedItem(
                    item,
                    itemDetails.of(item.id()),
                    MergeScreen.rowCounts(editing.editor().previewMerge(item))))
            .orElse(null),
        form);
  }

  private Item getItem(Context request) {
    return items.findByPath(RequestParameters.itemPath(request)).orElseThrow(NotFoundResponse::new);
  }

  private MemberId member(Context request) {
    return sessions.findMemberId(request).orElseThrow();
  }
}
