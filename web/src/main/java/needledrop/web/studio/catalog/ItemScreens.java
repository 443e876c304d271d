package needledrop.web.studio.catalog;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import needledrop.catalog.editing.CatalogEditor;
import needledrop.catalog.fact.Fact;
import needledrop.catalog.fact.FactKind;
import needledrop.catalog.fact.FactKinds;
import needledrop.catalog.fact.FactPart;
import needledrop.catalog.item.DisplayName;
import needledrop.catalog.item.Film;
import needledrop.catalog.item.Item;
import needledrop.catalog.item.Items;
import needledrop.catalog.source.FactSource;
import needledrop.store.Ids.MemberId;
import needledrop.web.http.Access;
import needledrop.web.http.Form;
import needledrop.web.http.Routes;
import needledrop.web.http.Sessions;
import needledrop.web.studio.page.FlashMessage;
import needledrop.web.studio.page.RequestParameters;
import needledrop.web.studio.page.StudioPages;
import org.jspecify.annotations.Nullable;

/**
 * The studio's screen of one catalog item, which lists its facts, with routes to add a fact and to
 * rename the item.
 */
final class ItemScreens implements Routes {
  private static final String PATH = "/studio/catalog/{kind}/{slug}";

  private final StudioPages pages;
  private final Items items;
  private final ItemsByName itemsByName;
  private final ItemScreenBuilder screenBuilder;
  private final CatalogEditor editor;
  private final LastUsedSource lastUsedSource;
  private final Sessions sessions;

  ItemScreens(
      StudioPages pages,
      Items items,
      ItemsByName itemsByName,
      ItemScreenBuilder screenBuilder,
      CatalogEditor editor,
      LastUsedSource lastUsedSource,
      Sessions sessions) {
    this.pages = pages;
    this.items = items;
    this.itemsByName = itemsByName;
    this.screenBuilder = screenBuilder;
    this.editor = editor;
    this.lastUsedSource = lastUsedSource;
    this.sessions = sessions;
  }

  @Override
  public void addTo(RoutesConfig routes) {
    routes.get(PATH, this::show, Access.WRITE);
    routes.post(PATH + "/name", this::rename, Access.WRITE);
    routes.post(PATH + "/facts", this::addFact, Access.WRITE);
  }

  private void show(Context request) {
    Optional<Item> found = items.findByPath(RequestParameters.itemPath(request));
    if (found.isEmpty()) {
      Item target =
          items
              .findByFormerPath(RequestParameters.itemPath(request))
              .orElseThrow(NotFoundResponse::new);
      request.redirect(address(target), HttpStatus.MOVED_PERMANENTLY);
      return;
    }
    Item item = found.get();
    FactKind kind = factKind(request.queryParam("fact"), item);
    Form form = Form.empty();
    FactSource last = lastUsedSource.find(member(request)).orElse(null);
    boolean useLast = "last".equals(request.queryParam("source"));
    if (last != null && useLast) {
      SourceForm.fill(form, last, false);
    }
    pages.show(
        request,
        "catalog/item",
        screenBuilder.screen(request, item, kind, form, useLast ? null : last));
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
      pages.showInvalid(
          request,
          "catalog/item",
          screenBuilder.screen(request, item, factKind(null, item), form, null));
      return;
    }
    editor.rename(item, new DisplayName(form.get("name"), form.get("aside")), member(request));
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
      pages.showInvalid(
          request, "catalog/item", screenBuilder.screen(request, item, kind, form, null));
      return;
    }
    Fact fact = mapper.toFact(values, itemsByName);
    editor.addFact(fact, SourceForm.parse(form), member(request));
    pages.redirect(
        request, address(item) + "?fact=" + kind.formKey(), FlashMessage.success("Fact added."));
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

  private static FactKind factKind(@Nullable String formKey, Item item) {
    List<FactKind> kinds = FactKinds.about(item.kind());
    return kinds.stream()
        .filter(kind -> kind.formKey().equals(formKey))
        .findFirst()
        .orElse(kinds.getFirst());
  }
}
