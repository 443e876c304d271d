package needledrop.web.site.item;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import needledrop.catalog.item.Item;
import needledrop.catalog.item.ItemKind;
import needledrop.journal.member.Permission;
import needledrop.web.http.Access;
import needledrop.web.http.Routes;
import needledrop.web.http.Sessions;
import needledrop.web.site.sheet.Journal;
import needledrop.web.site.sheet.Leaf;
import needledrop.web.site.sheet.Sheet;
import needledrop.web.site.teaser.Teasers;

/** The pages of films, songs, albums, people, places and sagas. */
public final class ItemPages implements Routes {
  private static final Leaf ALONE = new Leaf(null, null);

  private final Journal journal;
  private final Sheet sheet;
  private final Sessions sessions;
  private final ItemDrawing drawing;
  private final ItemDrawing unpublishedDrawing;

  public ItemPages(Journal journal, Sheet sheet, Teasers teasers, Sessions sessions) {
    this.journal = journal;
    this.sheet = sheet;
    this.sessions = sessions;
    this.drawing = new ItemDrawing(journal, teasers);
    this.unpublishedDrawing = new ItemDrawing(journal.withUnpublished(), teasers);
  }

  @Override
  public void addTo(RoutesConfig routes) {
    for (ItemKind kind : ItemKind.values()) {
      String page = "/" + kind.key() + "/{slug}";
      routes.get(page, this::show, Access.PUBLIC);
      for (Section section : Section.values()) {
        routes.get(
            page + "/" + section.word(), request -> showAll(request, section), Access.PUBLIC);
      }
    }
  }

  private void show(Context request) throws IOException {
    String path = request.req().getRequestURI();
    Optional<Item> found = journal.items().findByPath(path);
    if (found.isEmpty()) {
      showUnpublished(request, path);
      return;
    }
    Item item = found.get();
    publish(request, item, path, () -> drawing.draw(item), ALONE);
  }

  /** Members see what readers will, with a line that says readers do not see it yet. */
  private void showUnpublished(Context request, String path) throws IOException {
    Optional<Item> item =
        Optional.of(path)
            .filter(_ -> sessions.can(request, Permission.EDIT))
            .flatMap(journal.withUnpublished().items()::findByPath);
    if (item.isEmpty()) {
      leadOn(request, path);
      return;
    }
    sheet.show(
        request,
        "site/item/item.jte",
        Map.of(
            "page", sheet.plain(item.get().fullName()),
            "item", unpublishedDrawing.draw(item.get()),
            "isHidden", true));
  }

  private void showAll(Context request, Section section) throws IOException {
    Item item = itemOf(request);
    int page = Leaf.asked(request);
    String path = item.path() + "/" + section.word();
    Leaf leaf = Leaf.at(path, page, !drawing.hasMore(item, section, page));
    publish(request, item, Leaf.path(path, page), () -> drawing.draw(item, section, page), leaf);
  }

  private void publish(
      Context request, Item item, String path, Supplier<ItemOnPage> drawing, Leaf leaf)
      throws IOException {
    sheet.publish(request, "site/item/item.jte", () -> values(item, path, drawing.get(), leaf));
  }

  private Map<String, ?> values(Item item, String path, ItemOnPage drawn, Leaf leaf) {
    return Map.of(
        "page",
        sheet.page(item, path).withPlayers(drawn.texts()),
        "item",
        drawn,
        "feed",
        item.path() + "/feed",
        "leaf",
        leaf);
  }

  /** An item that was merged into another has moved there for good. */
  private void leadOn(Context request, String path) {
    Item kept = journal.items().findByFormerPath(path).orElseThrow(NotFoundResponse::new);
    request.redirect(kept.path(), HttpStatus.MOVED_PERMANENTLY);
  }

  private Item itemOf(Context request) {
    String path = request.req().getRequestURI();
    return item(path.substring(0, path.lastIndexOf('/')));
  }

  private Item item(String path) {
    return journal.items().findByPath(path).orElseThrow(NotFoundResponse::new);
  }
}
