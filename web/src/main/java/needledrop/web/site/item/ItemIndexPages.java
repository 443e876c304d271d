package needledrop.web.site.item;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import needledrop.catalog.item.Item;
import needledrop.catalog.item.ItemKind;
import needledrop.catalog.item.ItemsByKind;
import needledrop.catalog.item.ItemsOfKind;
import needledrop.web.http.Access;
import needledrop.web.http.ItemKindLabels;
import needledrop.web.http.Routes;
import needledrop.web.site.page.PageRenderer;
import needledrop.web.site.page.Pager;

/** The lists of all films, songs, albums, people, places and sagas by name, in pages. */
public final class ItemIndexPages implements Routes {
  static final int PAGE_SIZE = 100;

  private static final List<String> ALPHABET =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZ".chars().mapToObj(Character::toString).toList();

  private final ItemsByKind itemsByKind;
  private final PageRenderer pageRenderer;

  public ItemIndexPages(ItemsByKind itemsByKind, PageRenderer pageRenderer) {
    this.itemsByKind = itemsByKind;
    this.pageRenderer = pageRenderer;
  }

  @Override
  public void addTo(RoutesConfig routes) {
    for (ItemKind kind : ItemKind.values()) {
      routes.get(path(kind), request -> list(request, kind), Access.PUBLIC);
    }
  }

  private static String path(ItemKind kind) {
    return "/" + ItemKindLabels.plural(kind).toLowerCase(Locale.ROOT);
  }

  private void list(Context request, ItemKind kind) throws IOException {
    String letter = request.queryParam("from");
    if (letter != null) {
      request.redirect(pagePath(letter, kind), HttpStatus.FOUND);
      return;
    }
    int page = Pager.requestedPage(request);
    List<? extends Item> items = itemsOf(kind).page(page, PAGE_SIZE);
    if (items.isEmpty() && page > 1) {
      throw new NotFoundResponse();
    }
    boolean isLast =
        items.size() < PAGE_SIZE || itemsOf(kind).page(page * PAGE_SIZE + 1, 1).isEmpty();
    pageRenderer.sendPublic(
        request, "site/item/index.jte", () -> parameters(kind, items, page, isLast));
  }

  private Map<String, ?> parameters(
      ItemKind kind, List<? extends Item> items, int page, boolean isLast) {
    return Map.of(
        "page",
            pageRenderer.page(
                pageRenderer.translate(ItemKindLabels.plural(kind)),
                null,
                Pager.pagePath(path(kind), page)),
        "lines", items.stream().map(IndexLine::of).toList(),
        "letters", page == 1 && isLast ? List.of() : ALPHABET,
        "leaf", Pager.of(path(kind), page, isLast));
  }

  /** The path of the page with the first name that begins with the letter, or comes after it. */
  private String pagePath(String letter, ItemKind kind) {
    if (letter.length() != 1) {
      throw new NotFoundResponse();
    }
    int page = itemsOf(kind).countBefore(letter) / PAGE_SIZE + 1;
    return page == 1 ? path(kind) : path(kind) + "?page=" + page;
  }

  private ItemsOfKind<?, ?> itemsOf(ItemKind kind) {
    return switch (kind) {
      case FILM -> itemsByKind.films();
      case SONG -> itemsByKind.songs();
      case ALBUM -> itemsByKind.albums();
      case PERSON -> itemsByKind.people();
      case PLACE -> itemsByKind.places();
      case SAGA -> itemsByKind.sagas();
    };
  }
}
