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
import needledrop.catalog.item.ItemsOfKind;
import needledrop.web.http.Access;
import needledrop.web.http.ItemKindLabels;
import needledrop.web.http.Routes;
import needledrop.web.site.sheet.PageRenderer;
import needledrop.web.site.sheet.Pager;
import needledrop.web.site.sheet.SiteParts;

/** The lists of all films, songs, albums, people, places and sagas, a hundred names a page. */
public final class ItemIndexPages implements Routes {
  static final int PAGE_SIZE = 100;

  private static final List<String> ALPHABET =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZ".chars().mapToObj(Character::toString).toList();

  private final SiteParts siteParts;
  private final PageRenderer pageRenderer;

  public ItemIndexPages(SiteParts siteParts, PageRenderer sheet) {
    this.siteParts = siteParts;
    this.pageRenderer = sheet;
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
      request.redirect(pageOf(letter, kind), HttpStatus.FOUND);
      return;
    }
    int page = Pager.requestedPage(request);
    List<? extends Item> some = itemsOf(kind).page(page, PAGE_SIZE);
    if (some.isEmpty() && page > 1) {
      throw new NotFoundResponse();
    }
    boolean isLast =
        some.size() < PAGE_SIZE || itemsOf(kind).page(page * PAGE_SIZE + 1, 1).isEmpty();
    pageRenderer.sendPublic(
        request, "site/item/index.jte", () -> parameters(kind, some, page, isLast));
  }

  private Map<String, ?> parameters(
      ItemKind kind, List<? extends Item> some, int page, boolean isLast) {
    return Map.of(
        "page",
            pageRenderer.page(
                pageRenderer.translate(ItemKindLabels.plural(kind)),
                null,
                Pager.pagePath(path(kind), page)),
        "lines", some.stream().map(IndexLine::of).toList(),
        "letters", page == 1 && isLast ? List.of() : ALPHABET,
        "leaf", Pager.of(path(kind), page, isLast));
  }

  /** The page that holds the first name that begins so, or would come after. */
  private String pageOf(String letter, ItemKind kind) {
    if (letter.length() != 1) {
      throw new NotFoundResponse();
    }
    int page = itemsOf(kind).countBefore(letter) / PAGE_SIZE + 1;
    return page == 1 ? path(kind) : path(kind) + "?page=" + page;
  }

  private ItemsOfKind<?, ?> itemsOf(ItemKind kind) {
    return switch (kind) {
      case FILM -> siteParts.films();
      case SONG -> siteParts.songs();
      case ALBUM -> siteParts.albums();
      case PERSON -> siteParts.people();
      case PLACE -> siteParts.places();
      case SAGA -> siteParts.sagas();
    };
  }
}
