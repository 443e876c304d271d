package needledrop.web.studio.catalog;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import needledrop.catalog.detail.ItemDetails;
import needledrop.catalog.editing.Conflicts.Conflict;
import needledrop.catalog.editing.HistoryEntry;
import needledrop.catalog.fact.Fact;
import needledrop.catalog.fact.FactKind;
import needledrop.catalog.fact.FactKinds;
import needledrop.catalog.fact.FactPart;
import needledrop.catalog.fact.Facts;
import needledrop.catalog.fact.StoredFact;
import needledrop.catalog.item.DisplayName;
import needledrop.catalog.item.Film;
import needledrop.catalog.item.Item;
import needledrop.catalog.item.ItemKind;
import needledrop.catalog.item.Items;
import needledrop.catalog.item.Saga;
import needledrop.catalog.item.Sagas;
import needledrop.catalog.name.Slug;
import needledrop.catalog.source.FactSource;
import needledrop.journal.member.Member;
import needledrop.journal.member.Members;
import needledrop.store.Ids.HistoryEntryId;
import needledrop.store.Ids.MemberId;
import needledrop.web.http.Access;
import needledrop.web.http.Form;
import needledrop.web.http.Routes;
import needledrop.web.http.Sessions;
import needledrop.web.studio.desk.CatalogEditing;
import needledrop.web.studio.desk.Choice;
import needledrop.web.studio.desk.FlashMessage;
import needledrop.web.studio.desk.ItemPermissions;
import needledrop.web.studio.desk.ItemsByName;
import needledrop.web.studio.desk.RequestParameters;
import needledrop.web.studio.desk.StudioPages;
import needledrop.web.studio.desk.TimeFormatter;
import needledrop.web.studio.desk.Workshop;
import org.jspecify.annotations.Nullable;

/** The catalog in the studio: items of each kind, and the facts about one. */
public final class CatalogScreens implements Routes {
  private final StudioPages pages;
  private static final int PAGE_SIZE = 100;
  private static final int HISTORY_SIZE = 50;

  private final ItemsByName itemsByName;
  private final Items items;
  private final Sagas sagas;
  private final Facts facts;
  private final ItemDetails itemDetails;
  private final CatalogEditing editing;
  private final Members members;
  private final Sessions sessions;
  private final TimeFormatter timeFormatter;
  private final ItemPermissions permissions;

  public CatalogScreens(
      StudioPages studioPages,
      Workshop shop,
      Sessions sessions,
      TimeFormatter times,
      ItemPermissions own) {
    this.pages = studioPages;
    this.itemsByName = shop.names();
    this.items = shop.items();
    this.sagas = shop.sagas();
    this.facts = shop.facts();
    this.itemDetails = shop.itemDetails();
    this.editing = shop.editing();
    this.members = shop.members();
    this.sessions = sessions;
    this.timeFormatter = times;
    this.permissions = own;
  }

  @Override
  public void addTo(RoutesConfig routes) {
    routes.get("/studio/catalog", this::list, Access.WRITE);
    routes.post("/studio/catalog", this::add, Access.WRITE);
    routes.get("/studio/catalog/{kind}/{slug}", this::show, Access.WRITE);
    routes.post("/studio/catalog/{kind}/{slug}/name", this::rename, Access.WRITE);
    routes.post("/studio/catalog/{kind}/{slug}/facts", this::addFact, Access.WRITE);
    routes.post("/studio/catalog/{kind}/{slug}/complete", this::setComplete, Access.EDIT);
    routes.post("/studio/catalog/{kind}/{slug}/publicity", this::setPublicity, Access.EDIT);
    routes.post("/studio/catalog/{kind}/{slug}/remove", this::bin, Access.WRITE);
    routes.post("/studio/catalog/{kind}/{slug}/restore", this::restore, Access.WRITE);
    routes.post("/studio/catalog/{kind}/{slug}/past/{id}", this::revert, Access.EDIT);
  }

  private void list(Context request) {
    ItemKind kind = ItemKind.find(request.queryParam("kind")).orElse(ItemKind.FILM);
    pages.show(request, "catalog/catalog", screen(request, kind, Form.empty()));
  }

  private Map<String, ?> screen(Context request, ItemKind kind, Form form) {
    String sought = Objects.requireNonNullElse(request.queryParam("q"), "").strip();
    List<Item> ownOnly =
        permissions.canEditAll(request) ? List.of() : permissions.search(request, kind, sought);
    int count = permissions.canEditAll(request) ? items.count(kind, sought) : ownOnly.size();
    int pages = Math.max(1, (count + PAGE_SIZE - 1) / PAGE_SIZE);
    int page = Math.clamp(RequestParameters.pageNumber(request), 1, pages);
    return Map.of(
        "screen",
        new CatalogScreen(
            kind,
            new CatalogScreen.ItemSearch(sought, count, page, pages),
            permissions.canEditAll(request)
                ? items.search(kind, sought, (page - 1) * PAGE_SIZE, PAGE_SIZE)
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
    editing.editor().recordAddition(item, member(request));
    pages.redirect(
        request, address(item), FlashMessage.success("{title} was added.", "title", item.name()));
  }

  private void show(Context request) {
    Optional<Item> found = items.findByPath(path(request));
    if (found.isEmpty()) {
      Item kept = items.findByFormerPath(path(request)).orElseThrow(NotFoundResponse::new);
      request.redirect(address(kept), HttpStatus.MOVED_PERMANENTLY);
      return;
    }
    Item item = found.get();
    FactKind kind = factKind(request.queryParam("fact"), item);
    Form form = Form.empty();
    FactSource last = lastSource(request).orElse(null);
    boolean same = "last".equals(request.queryParam("source"));
    if (last != null && same) {
      SourceForm.fill(form, last, false);
    }
    pages.show(request, "catalog/item", screen(request, item, kind, form, same ? null : last));
  }

  /**
   * The source of the fact stated last: facts come in rows out of one book. It is offered and never
   * filled in unasked, because a source that nobody checked is worse than none.
   */
  private Optional<FactSource> lastSource(Context request) {
    return editing
        .history()
        .findLastEditedFact(member(request))
        .flatMap(facts::find)
        .map(StoredFact::source)
        .filter(SourceForm::canEdit);
  }

  private Map<String, ?> screen(Context request, Item item, FactKind kind, Form form) {
    return screen(request, item, kind, form, null);
  }

  private Map<String, ?> screen(
      Context request, Item item, FactKind kind, Form form, @Nullable FactSource last) {
    return Map.of(
        "screen",
        new ItemScreen(
            item,
            items.visibility(item.id()),
            itemDetails.of(item.id()),
            maintenance(item),
            kind,
            form,
            last,
            permissions.canRename(request, item)));
  }

  private ItemScreen.Maintenance maintenance(Item item) {
    return new ItemScreen.Maintenance(
        editing.externalIds().of(item.id()),
        editing.duplicates().of(item),
        editing.conflicts().of(item.id()).stream()
            .map(conflict -> conflictLine(item, conflict))
            .toList(),
        editing.history().of(item.id(), HISTORY_SIZE).stream().map(this::historyLine).toList());
  }

  private ItemScreen.ConflictLine conflictLine(Item item, Conflict conflict) {
    return new ItemScreen.ConflictLine(
        conflict.facts().stream()
            .map(side ->
                new ItemScreen.ConflictingFact(
                    side.id(),
                    itemDetails.format(item.id(), side.fact()),
                    side.source(),
                    side.id().equals(conflict.preferred())))
            .toList());
  }

  private ItemScreen.HistoryLine historyLine(HistoryEntry historyEntry) {
    return new ItemScreen.HistoryLine(
        historyEntry.id(),
        members.find(historyEntry.by()).map(Member::name).orElse(null),
        historyEntry.action().label(),
        historyEntry.description(),
        timeFormatter.dateTime(historyEntry.at()),
        historyEntry.undo().isPresent());
  }

  private void revert(Context request) {
    Item item = getItem(request);
    editing
        .editor()
        .undo(
            item, new HistoryEntryId(RequestParameters.pathNumber(request, "id")), member(request));
    pages.redirect(request, address(item), FlashMessage.success("Undone."));
  }

  private MemberId member(Context request) {
    return sessions.findMemberId(request).orElseThrow();
  }

  private void rename(Context request) {
    Item item = getItem(request);
    Form form =
        Form.of(request)
            .require("name", "Enter the new name.")
            .requireMaxLength("name", 200)
            .requireMaxLength("aside", 200);
    if (item instanceof Film && !form.get("aside").matches("|(18|19|20)\\d\\d")) {
      form.reject("aside", "Enter a year such as 1985, or leave it empty.");
    }
    if (!form.isValid()) {
      pages.showInvalid(request, "catalog/item", screen(request, item, factKind(null, item), form));
      return;
    }
    editing
        .editor()
        .rename(item, new DisplayName(form.get("name"), form.get("aside")), member(request));
    Item renamed = items.find(item.id()).orElse(item);
    pages.redirect(request, address(renamed), FlashMessage.success("Renamed."));
  }

  private void addFact(Context request) {
    Item item = getItem(request);
    Form form = Form.of(request);
    FactKind kind = factKind(form.get("fact"), item);
    FactFormMapper mapper = new FactFormMapper(kind, item);
    Map<FactPart, @Nullable Object> values = mapper.parse(form);
    SourceForm.check(form);
    if (!form.isValid()) {
      pages.showInvalid(request, "catalog/item", screen(request, item, kind, form));
      return;
    }
    Fact fact = mapper.toFact(values, itemsByName);
    editing.editor().addFact(fact, SourceForm.parse(form), member(request));
    pages.redirect(
        request, address(item) + "?fact=" + kind.formKey(), FlashMessage.success("Fact added."));
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
    boolean isShown = Form.of(request).get("act").equals("publish");
    if (isShown) {
      items.publish(item.id());
    } else {
      items.unpublish(item.id());
    }
    pages.redirect(
        request,
        address(item),
        FlashMessage.success(isShown ? "Page published." : "Page unpublished."));
  }

  private void bin(Context request) {
    Item item = getItem(request);
    editing.editor().binItem(item, member(request));
    pages.redirect(
        request,
        "/studio/catalog?kind=" + item.kind().key(),
        FlashMessage.success("{title} was moved to the bin.", "title", item.name())
            .withUndo(address(item) + "/restore"));
  }

  private void restore(Context request) {
    Item item =
        items.binned().stream()
            .filter(binned -> binned.path().equals(path(request)))
            .findFirst()
            .orElseThrow(NotFoundResponse::new);
    editing.editor().restoreItem(item, member(request));
    pages.redirect(
        request,
        address(item),
        FlashMessage.success("{title} was restored.", "title", item.name()));
  }

  private Item getItem(Context request) {
    return items.findByPath(path(request)).orElseThrow(NotFoundResponse::new);
  }

  private static String path(Context request) {
    return "/" + request.pathParam("kind") + "/" + Slug.encode(request.pathParam("slug"));
  }

  private static String address(Item item) {
    return "/studio/catalog" + item.path();
  }

  private static FactKind factKind(@Nullable String formKey, Item item) {
    List<FactKind> kinds = FactKinds.about(item.kind());
    return kinds.stream()
        .filter(kind -> kind.formKey().equals(formKey))
        .findFirst()
        .orElse(kinds.getFirst());
  }
}
