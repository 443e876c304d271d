package needledrop.web.studio.catalog;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import needledrop.catalog.care.Conflicts.Conflict;
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
import needledrop.web.studio.desk.CatalogCare;
import needledrop.web.studio.desk.Desk;
import needledrop.web.studio.desk.Names;
import needledrop.web.studio.desk.Numbers;
import needledrop.web.studio.desk.OwnItems;
import needledrop.web.studio.desk.Said;
import needledrop.web.studio.desk.Workshop;

/** One fact: put right in the form it was stated in, removed, restored, held true. */
public final class FactScreens implements Routes {
  private final Desk desk;
  private final Names names;
  private final Items items;
  private final Facts facts;
  private final CatalogCare care;
  private final Sessions sessions;
  private final OwnItems own;

  public FactScreens(Desk desk, Workshop shop, Sessions sessions, OwnItems own) {
    this.desk = desk;
    this.names = shop.names();
    this.items = shop.items();
    this.facts = shop.facts();
    this.care = shop.care();
    this.sessions = sessions;
    this.own = own;
  }

  @Override
  public void addTo(RoutesConfig routes) {
    routes.get("/studio/facts/{id}", this::open, Access.WRITE);
    routes.post("/studio/facts/{id}", this::correct, Access.WRITE);
    routes.post("/studio/facts/{id}/remove", this::remove, Access.WRITE);
    routes.post("/studio/facts/{id}/restore", this::restore, Access.WRITE);
    routes.post("/studio/facts/{id}/prefer", this::prefer, Access.WRITE);
  }

  private void open(Context request) {
    StoredFact storedFact = found(request);
    Form form = FactFilling.of(storedFact.fact(), this::name);
    SourceForm.fill(form, storedFact.source(), true);
    desk.show(request, "catalog/fact", screen(storedFact, form));
  }

  private String name(ItemId id) {
    return items.find(id).map(Item::fullName).orElse("");
  }

  private Map<String, ?> screen(StoredFact storedFact, Form form) {
    FactForm kind = FactFilling.kind(storedFact.fact());
    Item item = chief(storedFact);
    return Map.of(
        "screen", new FactScreen(storedFact, item, kind.words(), kind.asked(item.kind()), form));
  }

  private void correct(Context request) {
    StoredFact storedFact = found(request);
    Item item = chief(storedFact);
    FactForm kind = FactFilling.kind(storedFact.fact());
    Form form = Form.of(request);
    kind.asked(item.kind()).forEach(field -> field.check(form));
    SourceForm.check(form);
    if (!form.isValid()) {
      desk.showAgain(request, "catalog/fact", screen(storedFact, form));
      return;
    }
    care.upkeep()
        .updateFact(
            storedFact.id(),
            kind.read(new FilledFact(kind, form, item, names)),
            SourceForm.read(form, storedFact.source()),
            member(request));
    desk.done(
        request,
        home(request, storedFact),
        Said.done("The fact is corrected; its history keeps how it was."));
  }

  private void remove(Context request) {
    StoredFact storedFact = found(request);
    care.upkeep().binFact(storedFact.id(), member(request));
    desk.done(
        request,
        home(request, storedFact),
        Said.done("The fact lies in the bin.")
            .undoneAt(request.path().replace("/remove", "/restore")));
  }

  private void restore(Context request) {
    care.upkeep().restoreFact(id(request), member(request));
    desk.done(request, home(request, found(request)), Said.done("The fact is back."));
  }

  private void prefer(Context request) {
    StoredFact storedFact = found(request);
    Item item = chief(storedFact);
    List<FactId> over =
        care.conflicts().of(item.id()).stream()
            .map(Conflict::facts)
            .filter(sides -> sides.contains(storedFact))
            .flatMap(List::stream)
            .map(StoredFact::id)
            .filter(side -> !side.equals(storedFact.id()))
            .toList();
    care.upkeep().preferFact(storedFact.id(), over, member(request));
    desk.done(
        request,
        home(request, storedFact),
        Said.done("It is held true; the others stay, each with its source."));
  }

  private StoredFact found(Context request) {
    return facts.find(id(request)).orElseThrow(NotFoundResponse::new);
  }

  private static FactId id(Context request) {
    return new FactId(Numbers.inPath(request, "id"));
  }

  private Item chief(StoredFact storedFact) {
    Optional<ItemId> first = storedFact.fact().items().stream().findFirst();
    return first.flatMap(items::find).orElseThrow(NotFoundResponse::new);
  }

  private MemberId member(Context request) {
    return sessions.findMemberId(request).orElseThrow();
  }

  /** The page of an item of the fact that whoever is signed in may open. */
  private String home(Context request, StoredFact storedFact) {
    Predicate<ItemId> visible = own.items(request);
    Item item =
        storedFact.fact().items().stream()
            .filter(visible)
            .findFirst()
            .flatMap(items::find)
            .orElseGet(() -> chief(storedFact));
    return "/studio/catalog" + item.path();
  }
}
