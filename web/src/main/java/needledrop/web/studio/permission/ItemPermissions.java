package needledrop.web.studio.permission;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import needledrop.catalog.file.SongFiles;
import needledrop.catalog.item.Item;
import needledrop.catalog.item.ItemKind;
import needledrop.catalog.item.Items;
import needledrop.catalog.item.PageVisibility;
import needledrop.catalog.name.NameNormalizer;
import needledrop.journal.member.MemberItems;
import needledrop.journal.member.Permission;
import needledrop.store.Ids.FactId;
import needledrop.store.Ids.ItemId;
import needledrop.web.http.Routes;
import needledrop.web.http.Sessions;
import needledrop.web.studio.page.RequestParameters;

/**
 * Checks which catalog items the signed-in member may see, add facts to and rename in the studio.
 * Authors may add facts to the items that their entries name and to those that they added; they may
 * rename, bin and restore only songs that they uploaded.
 */
public final class ItemPermissions implements Routes {
  private static final String ITEM_PATH = "/studio/catalog/{kind}/{slug}";
  private static final String FACT_PATH = "/studio/facts/{id}";

  private final Items items;
  private final MemberItems memberItems;
  private final SongFiles songs;
  private final Sessions sessions;

  public ItemPermissions(Items items, MemberItems memberItems, SongFiles songs, Sessions sessions) {
    this.items = items;
    this.memberItems = memberItems;
    this.songs = songs;
    this.sessions = sessions;
  }

  @Override
  public void addTo(RoutesConfig routes) {
    routes.beforeMatched(ITEM_PATH, this::checkItem);
    routes.beforeMatched(ITEM_PATH + "/*", this::checkItem);
    Stream.of("/name", "/remove", "/restore")
        .forEach(act -> routes.beforeMatched(ITEM_PATH + act, this::checkRename));
    routes.beforeMatched(FACT_PATH, this::checkFact);
    routes.beforeMatched(FACT_PATH + "/*", this::checkFact);
  }

  /** Whether the signed-in member may edit all items. */
  public boolean canEditAll(Context request) {
    return sessions.can(request, Permission.EDIT);
  }

  /** The items whose facts the signed-in member may change. */
  public Predicate<ItemId> items(Context request) {
    if (canEditAll(request)) {
      return _ -> true;
    }
    return ownItems(request).map(Item::id).collect(Collectors.toSet())::contains;
  }

  /**
   * Returns the items whose names the member may see. For an author these are the items that
   * readers see, all songs, and the author's own items.
   */
  public Predicate<Item> visibleItems(Context request) {
    Predicate<ItemId> own = items(request);
    return item ->
        own.test(item.id())
            || item.kind() == ItemKind.SONG
            || items.visibility(item.id()) != PageVisibility.HIDDEN;
  }

  /** The items of a kind, by name, whose facts an author may change. */
  public List<Item> search(Context request, ItemKind kind, String text) {
    String folded = NameNormalizer.normalize(text);
    return ownItems(request)
        .filter(
            item -> item.kind() == kind && NameNormalizer.normalize(item.name()).contains(folded))
        .toList();
  }

  private Stream<Item> ownItems(Context request) {
    return sessions.findMemberId(request).map(memberItems::all).orElse(List.of()).stream();
  }

  /** Whether the signed-in member may rename an item and move it to the bin. */
  public boolean canRename(Context request, Item item) {
    return canEditAll(request)
        || sessions
            .findMemberId(request)
            .filter(member -> songs.owners().find(item.id().value()).equals(Optional.of(member)))
            .isPresent();
  }

  private void checkItem(Context request) {
    require(
        canEditAll(request)
            || findItem(request)
                .filter(item ->
                    sessions
                        .findMemberId(request)
                        .filter(member -> memberItems.contains(member, item.id()))
                        .isPresent())
                .isPresent());
  }

  private void checkRename(Context request) {
    require(
        canEditAll(request)
            || findItem(request).filter(item -> canRename(request, item)).isPresent());
  }

  private void checkFact(Context request) {
    FactId fact = new FactId(RequestParameters.pathNumber(request, "id"));
    require(
        canEditAll(request)
            || sessions
                .findMemberId(request)
                .filter(member -> memberItems.hasFact(member, fact))
                .isPresent());
  }

  private static void require(boolean allowed) {
    if (!allowed) {
      throw new NotFoundResponse();
    }
  }

  /** The item of the URL, also if it is in the bin or was renamed. */
  private Optional<Item> findItem(Context request) {
    String path = RequestParameters.itemPath(request);
    return items
        .findByPath(path)
        .or(() -> items.findByFormerPath(path))
        .or(() -> items.binned().stream().filter(item -> item.path().equals(path)).findFirst());
  }
}
