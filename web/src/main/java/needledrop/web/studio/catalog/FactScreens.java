package needledrop.web.studio.catalog;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import needledrop.catalog.editing.Conflicts.Conflict;
import needledrop.catalog.fact.FactKind;
import needledrop.catalog.fact.FactKinds;
import needledrop.catalog.fact.FactPart;
import needledrop.catalog.fact.Facts;
import needledrop.catalog.fact.StoredFact;
import needledrop.catalog.item.Item;
import needledrop.catalog.item.Items;
import needledrop.store.Ids.FactId;
import needledrop.store.Ids.ItemId;
import needledrop.store.Ids.MemberId;
import needledrop.web.http.Access;
import needledrop.web.http.Form;
import needledrop.web.http.Routes;
import needledrop.web.http.Sessions;
import needledrop.web.studio.page.FlashMessage;
import needledrop.web.studio.page.RequestParameters;
import needledrop.web.studio.page.StudioPages;
import needledrop.web.studio.permission.ItemPermissions;
import org.jspecify.annotations.Nullable;

/**
 * The studio's screen of one catalog fact, with routes to correct it, move it to the bin, restore
 * it, or prefer it to conflicting facts.
 */
final class FactScreens implements Routes {
  private final StudioPages pages;
  private final ItemsByName itemsByName;
  private final Items items;
  private final Facts facts;
  private final CatalogEditing editing;
  private final Sessions sessions;
  private final ItemPermissions permissions;

  FactScreens(
      StudioPages pages,
      ItemsByName itemsByName,
      Items items,
      Facts facts,
      CatalogEditing editing,
      Sessions sessions,
      ItemPermissions permissions) {
    this.pages = pages;
    this.itemsByName = itemsByName;
    this.items = items;
    this.facts = facts;
    this.editing = editing;
    this.sessions = sessions;
    this.permissions = permissions;
  }

  @Override
  public void addTo(RoutesConfig routes) {
    routes.get("/studio/facts/{id}", this::show, Access.WRITE);
    routes.post("/studio/facts/{id}", this::correct, Access.WRITE);
    routes.post("/studio/facts/{id}/remove", this::bin, Access.WRITE);
    routes.post("/studio/facts/{id}/restore", this::restore, Access.WRITE);
    routes.post("/studio/facts/{id}/prefer", this::prefer, Access.WRITE);
  }

  private void show(Context request) {
    StoredFact storedFact = getFact(request);
    Form form = FactFormMapper.write(storedFact.fact(), this::name);
    SourceForm.fill(form, storedFact.source(), true);
    pages.show(request, "catalog/fact", screen(storedFact, form));
  }

  private String name(ItemId id) {
    return items.find(id).map(Item::fullName).orElse("");
  }

  private Map<String, ?> screen(StoredFact storedFact, Form form) {
    FactKind kind = FactKinds.of(storedFact.fact());
    Item item = mainItem(storedFact);
    return Map.of(
        "screen",
        new FactScreen(
            storedFact, item, kind.label(), new FactFormMapper(kind, item).fields(), form));
  }

  private void correct(Context request) {
    StoredFact storedFact = getFact(request);
    Item item = mainItem(storedFact);
    FactFormMapper mapper = new FactFormMapper(FactKinds.of(storedFact.fact()), item);
    Form form = Form.of(request);
    Map<FactPart, @Nullable Object> values = mapper.parse(form);
    SourceForm.check(form);
    if (!form.isValid()) {
      pages.showInvalid(request, "catalog/fact", screen(storedFact, form));
      return;
    }
    editing
        .editor()
        .updateFact(
            storedFact.id(),
            mapper.toFact(values, itemsByName),
            SourceForm.parse(form, storedFact.source()),
            member(request));
    pages.redirect(
        request,
        itemAddress(request, storedFact),
        FlashMessage.success("Fact updated. Its history keeps the previous version."));
  }

  private void bin(Context request) {
    StoredFact storedFact = getFact(request);
    editing.editor().binFact(storedFact.id(), member(request));
    pages.redirect(
        request,
        itemAddress(request, storedFact),
        FlashMessage.success("Fact moved to the bin.")
            .withUndo(request.path().replace("/remove", "/restore")));
  }

  private void restore(Context request) {
    editing.editor().restoreFact(factId(request), member(request));
    pages.redirect(
        request, itemAddress(request, getFact(request)), FlashMessage.success("Fact restored."));
  }

  private void prefer(Context request) {
    StoredFact storedFact = getFact(request);
    Item item = mainItem(storedFact);
    List<FactId> others =
        editing.conflicts().of(item.id()).stream()
            .map(Conflict::facts)
            .filter(conflicting -> conflicting.contains(storedFact))
            .flatMap(List::stream)
            .map(StoredFact::id)
            .filter(id -> !id.equals(storedFact.id()))
            .toList();
    editing.editor().preferFact(storedFact.id(), others, member(request));
    pages.redirect(
        request,
        itemAddress(request, storedFact),
        FlashMessage.success("Marked as preferred. The other facts are kept."));
  }

  private StoredFact getFact(Context request) {
    return facts.find(factId(request)).orElseThrow(NotFoundResponse::new);
  }

  private static FactId factId(Context request) {
    return new FactId(RequestParameters.pathNumber(request, "id"));
  }

  private Item mainItem(StoredFact storedFact) {
    Optional<ItemId> first = storedFact.fact().items().stream().findFirst();
    return first.flatMap(items::find).orElseThrow(NotFoundResponse::new);
  }

  private MemberId member(Context request) {
    return sessions.findMemberId(request).orElseThrow();
  }

  /** The screen of an item of the fact that the signed-in member may open. */
  private String itemAddress(Context request, StoredFact storedFact) {
    Predicate<ItemId> visible = permissions.items(request);
    Item item =
        storedFact.fact().items().stream()
            .filter(visible)
            .findFirst()
            .flatMap(items::find)
            .orElseGet(() -> mainItem(storedFact));
    return "/studio/catalog" + item.path();
  }
}
