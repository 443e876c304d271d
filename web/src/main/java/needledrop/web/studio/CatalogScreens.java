package needledrop.web.studio;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.util.List;
import java.util.Map;
import needledrop.catalog.Details;
import needledrop.catalog.Fact;
import needledrop.catalog.Facts;
import needledrop.catalog.Item;
import needledrop.catalog.ItemKind;
import needledrop.catalog.Items;
import needledrop.catalog.Saga;
import needledrop.catalog.Sagas;
import needledrop.catalog.Slug;
import needledrop.store.Ids.FactId;
import needledrop.web.http.Form;
import needledrop.web.http.Routes;
import org.jspecify.annotations.Nullable;

/** The catalog in the studio: items of each kind, and the facts about one. */
final class CatalogScreens implements Routes {
  private final Desk desk;
  private final Names names;
  private final Items items;
  private final Sagas sagas;
  private final Facts facts;
  private final Details details;

  CatalogScreens(Desk desk, Workshop shop) {
    this.desk = desk;
    this.names = shop.names();
    this.items = shop.items();
    this.sagas = shop.sagas();
    this.facts = shop.facts();
    this.details = shop.details();
  }

  @Override
  public void addTo(RoutesConfig routes) {
    routes.get("/studio/catalog", this::list);
    routes.post("/studio/catalog", this::add);
    routes.get("/studio/catalog/{kind}/{slug}", this::item);
    routes.post("/studio/catalog/{kind}/{slug}/name", this::rename);
    routes.post("/studio/catalog/{kind}/{slug}/facts", this::state);
    routes.post("/studio/catalog/{kind}/{slug}/complete", this::vouch);
    routes.post("/studio/catalog/{kind}/{slug}/remove", this::remove);
    routes.post("/studio/catalog/{kind}/{slug}/restore", this::restore);
    routes.post("/studio/facts/{id}/remove", this::removeFact);
    routes.post("/studio/facts/{id}/restore", this::restoreFact);
  }

  private void list(Context request) {
    ItemKind kind = Wording.kind(request.queryParam("kind")).orElse(ItemKind.FILM);
    desk.show(request, "catalog", screen(kind, Form.empty()));
  }

  private Map<String, ?> screen(ItemKind kind, Form form) {
    return Map.of("screen", new CatalogScreen(kind, names.all(kind), items.binned(), form));
  }

  private void add(Context request) {
    Form form = Form.of(request);
    ItemKind kind = Wording.kind(form.get("kind")).orElseThrow(NotFoundResponse::new);
    CatalogScreen.fields(kind).forEach(field -> field.check(form));
    if (!form.isGood()) {
      desk.showAgain(request, "catalog", screen(kind, form));
      return;
    }
    Item item = names.add(kind, form.get("name"), form.maybe("artist"));
    desk.done(request, address(item), Said.done(item.name() + " is added."));
  }

  private void item(Context request) {
    Item item = found(request);
    FactForm kind = factForm(request.queryParam("fact"), item);
    desk.show(request, "item", screen(item, kind, Form.empty()));
  }

  private Map<String, ?> screen(Item item, FactForm kind, Form form) {
    return Map.of("screen", new ItemScreen(item, details.of(item.id()), kind, form));
  }

  private void rename(Context request) {
    Item item = found(request);
    Form form = Form.of(request).require("name", "Type the new name.").atMost("name", 200);
    if (!form.isGood()) {
      desk.showAgain(request, "item", screen(item, factForm(null, item), form));
      return;
    }
    names.rename(item, form.get("name"));
    desk.done(request, address(item), Said.done("It has a new name."));
  }

  private void state(Context request) {
    Item item = found(request);
    Form form = Form.of(request);
    FactForm kind = factForm(form.get("fact"), item);
    kind.asked(item.kind()).forEach(field -> field.check(form));
    SourceForm.check(form);
    if (!form.isGood()) {
      desk.showAgain(request, "item", screen(item, kind, form));
      return;
    }
    Fact fact = kind.read(new FilledFact(kind, form, item, names));
    facts.add(fact, SourceForm.read(form));
    desk.done(request, address(item), Said.done("The fact is stated."));
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

  private void remove(Context request) {
    Item item = found(request);
    items.bin(item.id());
    desk.done(
        request,
        "/studio/catalog?kind=" + item.kind().word(),
        Said.undoable(item.name() + " lies in the bin.", address(item) + "/restore"));
  }

  private void restore(Context request) {
    Item item =
        items.binned().stream()
            .filter(binned -> binned.path().equals(path(request)))
            .findFirst()
            .orElseThrow(NotFoundResponse::new);
    items.restore(item.id());
    desk.done(request, address(item), Said.done(item.name() + " is back."));
  }

  private void removeFact(Context request) {
    FactId id = new FactId(Numbers.inPath(request, "id"));
    Item item = subject(id);
    facts.remove(id);
    desk.done(
        request,
        address(item),
        Said.undoable("The fact lies in the bin.", "/studio/facts/" + id.value() + "/restore"));
  }

  private void restoreFact(Context request) {
    FactId id = new FactId(Numbers.inPath(request, "id"));
    facts.restore(id);
    desk.done(request, address(subject(id)), Said.done("The fact is back."));
  }

  private Item subject(FactId id) {
    return facts
        .find(id)
        .flatMap(stated -> stated.fact().items().stream().findFirst())
        .flatMap(items::find)
        .orElseThrow(NotFoundResponse::new);
  }

  private Item found(Context request) {
    return items.at(path(request)).orElseThrow(NotFoundResponse::new);
  }

  private static String path(Context request) {
    return "/" + request.pathParam("kind") + "/" + Slug.inAddress(request.pathParam("slug"));
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
