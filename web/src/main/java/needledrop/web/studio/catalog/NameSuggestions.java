package needledrop.web.studio.catalog;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import needledrop.catalog.item.Item;
import needledrop.catalog.item.ItemKind;
import needledrop.catalog.item.Items;
import needledrop.journal.entry.Themes;
import needledrop.web.http.Access;
import needledrop.web.http.Form;
import needledrop.web.http.Routes;
import needledrop.web.studio.page.StudioPages;
import needledrop.web.studio.permission.ItemPermissions;
import tools.jackson.databind.json.JsonMapper;

/**
 * Serves suggestions while a member types the name of a catalog item or theme, and adds an item
 * from there.
 */
final class NameSuggestions implements Routes {
  private static final int MAX_SUGGESTIONS = 12;
  private static final JsonMapper JSON = new JsonMapper();

  private final ItemsByName itemsByName;
  private final Items items;
  private final Themes themes;
  private final StudioPages studioPages;
  private final ItemPermissions permissions;

  NameSuggestions(
      ItemsByName itemsByName,
      Items items,
      Themes themes,
      StudioPages studioPages,
      ItemPermissions permissions) {
    this.permissions = permissions;
    this.itemsByName = itemsByName;
    this.items = items;
    this.themes = themes;
    this.studioPages = studioPages;
  }

  /** A name that starts with the typed text, and the translated kind of what has the name. */
  private record Suggestion(String name, String kind) {}

  @Override
  public void addTo(RoutesConfig routes) {
    routes.get("/studio/names", this::suggest, Access.WRITE);
    routes.post("/studio/names", this::addItem, Access.WRITE);
  }

  /** Adds an item whose name is new, typed within a text. */
  private void addItem(Context request) {
    Form form = Form.of(request).require("name", "Enter a name.").requireMaxLength("name", 200);
    Optional<ItemKind> kind = ItemKind.find(form.get("kind"));
    if (!form.isValid() || kind.isEmpty()) {
      request.status(HttpStatus.UNPROCESSABLE_CONTENT);
      return;
    }
    Item item = itemsByName.find(form.get("name"), List.of(kind.get()));
    request.contentType("application/json").result(JSON.writeValueAsString(suggestion(item)));
  }

  private void suggest(Context request) {
    String typed = Objects.requireNonNullElse(request.queryParam("q"), "").strip();
    Set<String> kinds = kinds(Objects.requireNonNullElse(request.queryParam("kind"), ""));
    List<Suggestion> names =
        typed.isEmpty()
            ? List.of()
            : Stream.concat(items(request, typed, kinds), themes(typed, kinds))
                .limit(MAX_SUGGESTIONS)
                .toList();
    request
        .header("Cache-Control", "no-store")
        .contentType("application/json")
        .result(JSON.writeValueAsString(names));
  }

  private static Set<String> kinds(String text) {
    return Arrays.stream(text.split(","))
        .filter(kind -> !kind.isBlank())
        .collect(Collectors.toSet());
  }

  private Stream<Suggestion> items(Context request, String typed, Set<String> kinds) {
    boolean filtered = !kinds.isEmpty() || !permissions.canEditAll(request);
    return items.suggest(typed, MAX_SUGGESTIONS * (filtered ? 6 : 1)).stream()
        .filter(permissions.visibleItems(request))
        .filter(item -> kinds.isEmpty() || kinds.contains(item.kind().key()))
        .map(this::suggestion);
  }

  private Suggestion suggestion(Item item) {
    return new Suggestion(item.fullName(), studioPages.translate(item.kind().key()));
  }

  private Stream<Suggestion> themes(String typed, Set<String> kinds) {
    String lower = typed.toLowerCase(Locale.ROOT);
    return themes.all().stream()
        .filter(theme -> kinds.isEmpty())
        .filter(theme -> theme.name().toLowerCase(Locale.ROOT).startsWith(lower))
        .map(theme -> new Suggestion(theme.name(), studioPages.translate("theme")));
  }
}
