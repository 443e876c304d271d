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
import needledrop.catalog.item.Items;
import needledrop.journal.member.Permission;
import needledrop.web.http.Access;
import needledrop.web.http.Routes;
import needledrop.web.http.Sessions;
import needledrop.web.site.page.PageRenderer;
import needledrop.web.site.page.Pager;

/**
 * Serves the public pages of catalog items: films, songs, albums, people, places and sagas, with
 * their facts and entries.
 */
public final class ItemPages implements Routes {
  private static final Pager NO_PAGES = new Pager(null, null);

  private final Items items;
  private final ItemViewBuilder builder;
  private final Items allItems;
  private final ItemViewBuilder unpublishedBuilder;
  private final PageRenderer pageRenderer;
  private final Sessions sessions;

  /**
   * @param items the items that readers see
   * @param builder builds views of them
   * @param allItems all items, for editors
   * @param unpublishedBuilder builds views with facts that readers do not see
   */
  public ItemPages(
      Items items,
      ItemViewBuilder builder,
      Items allItems,
      ItemViewBuilder unpublishedBuilder,
      PageRenderer pageRenderer,
      Sessions sessions) {
    this.items = items;
    this.builder = builder;
    this.allItems = allItems;
    this.unpublishedBuilder = unpublishedBuilder;
    this.pageRenderer = pageRenderer;
    this.sessions = sessions;
  }

  @Override
  public void addTo(RoutesConfig routes) {
    for (ItemKind kind : ItemKind.values()) {
      String page = "/" + kind.key() + "/{slug}";
      routes.get(page, this::show, Access.PUBLIC);
      for (ItemSection itemSection : ItemSection.values()) {
        routes.get(
            page + "/" + itemSection.pathSegment(),
            request -> showSection(request, itemSection),
            Access.PUBLIC);
      }
    }
  }

  private void show(Context request) throws IOException {
    String path = request.req().getRequestURI();
    Optional<Item> found = items.findByPath(path);
    if (found.isEmpty()) {
      showUnpublished(request, path);
      return;
    }
    Item item = found.get();
    publish(request, item, path, () -> builder.build(item), NO_PAGES);
  }

  /** Shows editors an unpublished item as readers will see it, with a notice that it is hidden. */
  private void showUnpublished(Context request, String path) throws IOException {
    Optional<Item> item =
        Optional.of(path)
            .filter(_ -> sessions.can(request, Permission.EDIT))
            .flatMap(allItems::findByPath);
    if (item.isEmpty()) {
      redirectIfMoved(request, path);
      return;
    }
    pageRenderer.sendPrivate(
        request,
        "site/item/item.jte",
        Map.of(
            "page", pageRenderer.noIndexPage(item.get().fullName()),
            "item", unpublishedBuilder.build(item.get()),
            "isHidden", true));
  }

  private void showSection(Context request, ItemSection itemSection) throws IOException {
    Item item = getItem(request);
    int page = Pager.requestedPage(request);
    String path = item.path() + "/" + itemSection.pathSegment();
    Pager pager = Pager.of(path, page, !builder.hasMore(item, itemSection, page));
    publish(
        request,
        item,
        Pager.pagePath(path, page),
        () -> builder.build(item, itemSection, page),
        pager);
  }

  private void publish(
      Context request, Item item, String path, Supplier<ItemView> view, Pager pager)
      throws IOException {
    pageRenderer.sendPublic(
        request, "site/item/item.jte", () -> parameters(item, path, view.get(), pager));
  }

  private Map<String, ?> parameters(Item item, String path, ItemView view, Pager pager) {
    return Map.of(
        "page",
        pageRenderer.page(item, path).withPlayers(view.texts()),
        "item",
        view,
        "feed",
        item.path() + "/feed",
        "leaf",
        pager);
  }

  /** Redirects from an item that was merged into another, or from a former path. */
  private void redirectIfMoved(Context request, String path) {
    Item current = items.findByFormerPath(path).orElseThrow(NotFoundResponse::new);
    request.redirect(current.path(), HttpStatus.MOVED_PERMANENTLY);
  }

  private Item getItem(Context request) {
    String path = request.req().getRequestURI();
    return getItem(path.substring(0, path.lastIndexOf('/')));
  }

  private Item getItem(String path) {
    return items.findByPath(path).orElseThrow(NotFoundResponse::new);
  }
}
