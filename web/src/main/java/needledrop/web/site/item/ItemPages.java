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
import needledrop.web.site.sheet.PageRenderer;
import needledrop.web.site.sheet.Pager;
import needledrop.web.site.sheet.SiteParts;
import needledrop.web.site.teaser.TeaserBuilder;

/** The pages of films, songs, albums, people, places and sagas. */
public final class ItemPages implements Routes {
  private static final Pager NO_PAGES = new Pager(null, null);

  private final SiteParts siteParts;
  private final PageRenderer pageRenderer;
  private final Sessions sessions;
  private final ItemViewBuilder builder;
  private final ItemViewBuilder unpublishedBuilder;

  public ItemPages(
      SiteParts siteParts, PageRenderer sheet, TeaserBuilder teaserBuilder, Sessions sessions) {
    this.siteParts = siteParts;
    this.pageRenderer = sheet;
    this.sessions = sessions;
    this.builder = new ItemViewBuilder(siteParts, teaserBuilder);
    this.unpublishedBuilder = new ItemViewBuilder(siteParts.withUnpublished(), teaserBuilder);
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
    Optional<Item> found = siteParts.items().findByPath(path);
    if (found.isEmpty()) {
      showUnpublished(request, path);
      return;
    }
    Item item = found.get();
    publish(request, item, path, () -> builder.build(item), NO_PAGES);
  }

  /** Members see what readers will, with a line that says readers do not see it yet. */
  private void showUnpublished(Context request, String path) throws IOException {
    Optional<Item> item =
        Optional.of(path)
            .filter(_ -> sessions.can(request, Permission.EDIT))
            .flatMap(siteParts.withUnpublished().items()::findByPath);
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
      Context request, Item item, String path, Supplier<ItemView> drawing, Pager pager)
      throws IOException {
    pageRenderer.sendPublic(
        request, "site/item/item.jte", () -> parameters(item, path, drawing.get(), pager));
  }

  private Map<String, ?> parameters(Item item, String path, ItemView drawn, Pager pager) {
    return Map.of(
        "page",
        pageRenderer.page(item, path).withPlayers(drawn.texts()),
        "item",
        drawn,
        "feed",
        item.path() + "/feed",
        "leaf",
        pager);
  }

  /** An item that was merged into another has moved there for good. */
  private void redirectIfMoved(Context request, String path) {
    Item kept = siteParts.items().findByFormerPath(path).orElseThrow(NotFoundResponse::new);
    request.redirect(kept.path(), HttpStatus.MOVED_PERMANENTLY);
  }

  private Item getItem(Context request) {
    String path = request.req().getRequestURI();
    return getItem(path.substring(0, path.lastIndexOf('/')));
  }

  private Item getItem(String path) {
    return siteParts.items().findByPath(path).orElseThrow(NotFoundResponse::new);
  }
}
