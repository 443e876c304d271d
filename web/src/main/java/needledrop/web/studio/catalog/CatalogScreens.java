package needledrop.web.studio.catalog;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import needledrop.catalog.care.Conflicts.Conflict;
import needledrop.catalog.care.HistoryEntry;
import needledrop.catalog.detail.ItemDetails;
import needledrop.catalog.fact.Fact;
import needledrop.catalog.fact.FactSource;
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
import needledrop.journal.member.Member;
import needledrop.journal.member.Members;
import needledrop.store.Ids.HistoryEntryId;
import needledrop.store.Ids.MemberId;
import needledrop.web.http.Access;
import needledrop.web.http.Form;
import needledrop.web.http.Routes;
import needledrop.web.http.Sessions;
import needledrop.web.studio.desk.CatalogCare;
import needledrop.web.studio.desk.Choice;
import needledrop.web.studio.desk.Desk;
import needledrop.web.studio.desk.Names;
import needledrop.web.studio.desk.Numbers;
import needledrop.web.studio.desk.OwnItems;
import needledrop.web.studio.desk.Said;
import needledrop.web.studio.desk.Times;
import needledrop.web.studio.desk.Workshop;
import org.jspecify.annotations.Nullable;

/** The catalog in the studio: items of each kind, and the facts about one. */
public final class CatalogScreens implements Routes {
  private final Desk desk;
  private static final int A_PAGE = 100;
  private static final int PAST = 50;

  private final Names names;
  private final Items items;
  private final Sagas sagas;
  private final Facts facts;
  private final ItemDetails itemDetails;
  private final CatalogCare care;
  private final Members members;
  private final Sessions sessions;
  private final Times times;
  private final OwnItems own;

  public CatalogScreens(Desk desk, Workshop shop, Sessions sessions, Times times, OwnItems own) {
    this.desk = desk;
    this.names = shop.names();
    this.items = shop.items();
    this.sagas = shop.sagas();
    this.facts = shop.facts();
    this.itemDetails = shop.details();
    this.care = shop.care();
    this.members = shop.members();
    this.sessions = sessions;
    this.times = times;
    this.own = own;
  }

  @Override
  public void addTo(RoutesConfig routes) {
    routes.get("/studio/catalog", this::list, Access.WRITE);
    routes.post("/studio/catalog", this::add, Access.WRITE);
    routes.get("/studio/catalog/{kind}/{slug}", this::item, Access.WRITE);
    routes.post("/studio/catalog/{kind}/{slug}/name", this::rename, Access.WRITE);
    routes.post("/studio/catalog/{kind}/{slug}/facts", this::state, Access.WRITE);
    routes.post("/studio/catalog/{kind}/{slug}/complete", this::vouch, Access.EDIT);
    routes.post("/studio/catalog/{kind}/{slug}/publicity", this::publish, Access.EDIT);
    routes.post("/studio/catalog/{kind}/{slug}/remove", this::remove, Access.WRITE);
    routes.post("/studio/catalog/{kind}/{slug}/restore", this::restore, Access.WRITE);
    routes.post("/studio/catalog/{kind}/{slug}/past/{id}", this::takeBack, Access.EDIT);
  }

  private void list(Context request) {
    ItemKind kind = ItemKind.find(request.queryParam("kind")).orElse(ItemKind.FILM);
    desk.show(request, "catalog/catalog", screen(request, kind, Form.empty()));
  }

  private Map<String, ?> screen(Context request, ItemKind kind, Form form) {
    String sought = Objects.requireNonNullElse(request.queryParam("q"), "").strip();
    List<Item> ownOnly = own.isAll(request) ? List.of() : own.list(request, kind, sought);
    int count = own.isAll(request) ? items.count(kind, sought) : ownOnly.size();
    int pages = Math.max(1, (count + A_PAGE - 1) / A_PAGE);
    int page = Math.clamp(Numbers.page(request), 1, pages);
    return Map.of(
        "screen",
        new CatalogScreen(
            kind,
            new CatalogScreen.Sought(sought, count, page, pages),
            own.isAll(request)
                ? items.search(kind, sought, (page - 1) * A_PAGE, A_PAGE)
                : ownOnly.stream().skip((page - 1L) * A_PAGE).limit(A_PAGE).toList(),
            items.binned().stream()
                .filter(item -> own.mayRename(request, item))
                .map(CatalogScreens::inBin)
                .toList(),
            form));
  }

  private static Choice inBin(Item item) {
    return Choice.named(address(item) + "/restore", item.fullName());
  }

  private void add(Context request) {
    Form form = Form.of(request);
    ItemKind kind = ItemKind.find(form.get("kind")).orElseThrow(NotFoundResponse::new);
    CatalogScreen.fields(kind).forEach(field -> field.check(form));
    if (!form.isValid()) {
      desk.showAgain(request, "catalog/catalog", screen(request, kind, form));
      return;
    }
    Item item = names.add(kind, form.get("name"), form.textOrNull("artist"));
    care.upkeep().recordAddition(item, member(request));
    desk.done(request, address(item), Said.done("{} is added.", item.name()));
  }

  private void item(Context request) {
    Optional<Item> found = items.findByPath(path(request));
    if (found.isEmpty()) {
      Item kept = items.findByFormerPath(path(request)).orElseThrow(NotFoundResponse::new);
      request.redirect(address(kept), HttpStatus.MOVED_PERMANENTLY);
      return;
    }
    Item item = found.get();
    FactForm kind = factForm(request.queryParam("fact"), item);
    Form form = Form.empty();
    FactSource last = lastSource(request).orElse(null);
    boolean same = "last".equals(request.queryParam("source"));
    if (last != null && same) {
      SourceForm.fill(form, last, false);
    }
    desk.show(request, "catalog/item", screen(request, item, kind, form, same ? null : last));
  }

  /**
   * The source of the fact stated last: facts come in rows out of one book. It is offered and never
   * filled in unasked, because a source that nobody checked is worse than none.
   */
  private Optional<FactSource> lastSource(Context request) {
    return care.history()
        .findLastEditedFact(member(request))
        .flatMap(facts::find)
        .map(StoredFact::source)
        .filter(SourceForm::canState);
  }

  private Map<String, ?> screen(Context request, Item item, FactForm kind, Form form) {
    return screen(request, item, kind, form, null);
  }

  private Map<String, ?> screen(
      Context request, Item item, FactForm kind, Form form, @Nullable FactSource last) {
    return Map.of(
        "screen",
        new ItemScreen(
            item,
            items.visibility(item.id()),
            itemDetails.of(item.id()),
            surroundings(item),
            kind,
            form,
            last,
            own.mayRename(request, item)));
  }

  private ItemScreen.Care surroundings(Item item) {
    return new ItemScreen.Care(
        care.identifiers().of(item.id()),
        care.duplicates().of(item),
        care.conflicts().of(item.id()).stream().map(conflict -> disputed(item, conflict)).toList(),
        care.history().of(item.id(), PAST).stream().map(this::past).toList());
  }

  private ItemScreen.Dispute disputed(Item item, Conflict conflict) {
    return new ItemScreen.Dispute(
        conflict.facts().stream()
            .map(side ->
                new ItemScreen.Side(
                    side.id(),
                    itemDetails.format(item.id(), side.fact()),
                    side.source(),
                    side.id().equals(conflict.preferred())))
            .toList());
  }

  private ItemScreen.Past past(HistoryEntry historyEntry) {
    return new ItemScreen.Past(
        historyEntry.id(),
        members.find(historyEntry.by()).map(Member::name).orElse(null),
        historyEntry.action().label(),
        historyEntry.description(),
        times.moment(historyEntry.at()),
        historyEntry.undo().isPresent());
  }

  private void takeBack(Context request) {
    Item item = found(request);
    care.upkeep().undo(item, new HistoryEntryId(Numbers.inPath(request, "id")), member(request));
    desk.done(request, address(item), Said.done("It is as it was before."));
  }

  private MemberId member(Context request) {
    return sessions.findMemberId(request).orElseThrow();
  }

  private void rename(Context request) {
    Item item = found(request);
    Form form =
        Form.of(request)
            .require("name", "Type the new name.")
            .requireMaxLength("name", 200)
            .requireMaxLength("aside", 200);
    if (item instanceof Film && !form.get("aside").matches("|(18|19|20)\\d\\d")) {
      form.reject("aside", "Type a year such as 1985, or nothing.");
    }
    if (!form.isValid()) {
      desk.showAgain(request, "catalog/item", screen(request, item, factForm(null, item), form));
      return;
    }
    care.upkeep()
        .rename(item, new DisplayName(form.get("name"), form.get("aside")), member(request));
    Item renamed = items.find(item.id()).orElse(item);
    desk.done(request, address(renamed), Said.done("It has a new name."));
  }

  private void state(Context request) {
    Item item = found(request);
    Form form = Form.of(request);
    FactForm kind = factForm(form.get("fact"), item);
    kind.asked(item.kind()).forEach(field -> field.check(form));
    SourceForm.check(form);
    if (!form.isValid()) {
      desk.showAgain(request, "catalog/item", screen(request, item, kind, form));
      return;
    }
    Fact fact = kind.read(new FilledFact(kind, form, item, names));
    care.upkeep().addFact(fact, SourceForm.read(form), member(request));
    desk.done(request, address(item) + "?fact=" + kind.name(), Said.done("The fact is stated."));
  }

  private void vouch(Context request) {
    Item item = found(request);
    if (!(item instanceof Saga saga)) {
      throw new NotFoundResponse();
    }
    if (Form.of(request).get("act").equals("complete")) {
      sagas.markComplete(saga.id());
      desk.done(request, address(item), Said.done("You vouch that all its films are here."));
    } else {
      sagas.markIncomplete(saga.id());
      desk.done(request, address(item), Said.done("It is marked as incomplete."));
    }
  }

  private void publish(Context request) {
    Item item = found(request);
    boolean isShown = Form.of(request).get("act").equals("publish");
    if (isShown) {
      items.publish(item.id());
    } else {
      items.unpublish(item.id());
    }
    desk.done(request, address(item), Said.done(isShown ? "Page published." : "Page unpublished."));
  }

  private void remove(Context request) {
    Item item = found(request);
    care.upkeep().binItem(item, member(request));
    desk.done(
        request,
        "/studio/catalog?kind=" + item.kind().key(),
        Said.done("{} lies in the bin.", item.name()).undoneAt(address(item) + "/restore"));
  }

  private void restore(Context request) {
    Item item =
        items.binned().stream()
            .filter(binned -> binned.path().equals(path(request)))
            .findFirst()
            .orElseThrow(NotFoundResponse::new);
    care.upkeep().restoreItem(item, member(request));
    desk.done(request, address(item), Said.done("{} is back.", item.name()));
  }

  private Item found(Context request) {
    return items.findByPath(path(request)).orElseThrow(NotFoundResponse::new);
  }

  private static String path(Context request) {
    return "/" + request.pathParam("kind") + "/" + Slug.encode(request.pathParam("slug"));
  }

  private static String address(Item item) {
    return "/studio/catalog" + item.path();
  }

  private static FactForm factForm(@Nullable String word, Item item) {
    List<FactForm> forms = FactForm.about(item.kind());
    return forms.stream()
        .filter(form -> form.name().equals(word))
        .findFirst()
        .orElse(forms.getFirst());
  }
}
