package needledrop.web.site.item;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import needledrop.journal.entry.Entries;
import needledrop.journal.entry.Entry;
import needledrop.journal.entry.Theme;
import needledrop.journal.entry.Themes;
import needledrop.journal.prose.MarkdownRenderer;
import needledrop.web.http.Access;
import needledrop.web.http.Page;
import needledrop.web.http.Routes;
import needledrop.web.site.figure.Figures;
import needledrop.web.site.item.ItemView.EntryGroup;
import needledrop.web.site.page.PageRenderer;
import needledrop.web.site.page.Pager;
import needledrop.web.site.teaser.TeaserBuilder;

/** The pages of themes, each with its definition and entries, and the list of all themes. */
public final class ThemePages implements Routes {
  private static final int PAGE_SIZE = 20;

  private final Themes themes;
  private final Entries entries;
  private final MarkdownRenderer markdown;
  private final PageRenderer pageRenderer;
  private final TeaserBuilder teaserBuilder;

  public ThemePages(
      Themes themes,
      Entries entries,
      MarkdownRenderer markdown,
      PageRenderer pageRenderer,
      TeaserBuilder teaserBuilder) {
    this.themes = themes;
    this.entries = entries;
    this.markdown = markdown;
    this.pageRenderer = pageRenderer;
    this.teaserBuilder = teaserBuilder;
  }

  @Override
  public void addTo(RoutesConfig routes) {
    routes.get("/theme/{slug}", this::show, Access.PUBLIC);
    routes.get("/themes", this::list, Access.PUBLIC);
  }

  private void show(Context request) throws IOException {
    Theme theme = themes.findBySlug(request.pathParam("slug")).orElseThrow(NotFoundResponse::new);
    int page = Pager.requestedPage(request);
    List<Entry> listed = entries.withTheme(theme, page, PAGE_SIZE);
    if (listed.isEmpty() && page > 1) {
      throw new NotFoundResponse();
    }
    boolean isLast = entries.withTheme(theme, page * PAGE_SIZE + 1, 1).isEmpty();
    pageRenderer.sendPublic(
        request,
        "site/item/item.jte",
        () ->
            parameters(
                theme,
                page(theme, page, listed),
                view(theme, listed),
                Pager.of(theme.path(), page, isLast)));
  }

  private static Map<String, ?> parameters(Theme theme, Page page, ItemView item, Pager pager) {
    return Map.of(
        "page",
        page.withPlayers(item.texts()),
        "item",
        item,
        "feed",
        theme.path() + "/feed",
        "leaf",
        pager);
  }

  private Page page(Theme theme, int number, List<Entry> listed) {
    String definition = MarkdownRenderer.plainText(theme.definition());
    return pageRenderer.listPage(
        theme.name(),
        definition.isEmpty() ? null : definition,
        Pager.pagePath(theme.path(), number),
        listed);
  }

  private ItemView view(Theme theme, List<Entry> listed) {
    return new ItemView(
        "Theme",
        theme.name(),
        null,
        markdown.render(theme.definition()),
        List.of(),
        List.of(),
        List.of(),
        Figures.NONE,
        List.of(),
        listed.isEmpty()
            ? List.of()
            : List.of(new EntryGroup("Entries", teaserBuilder.of(listed))));
  }

  private void list(Context request) throws IOException {
    List<IndexLine> lines =
        themes.all().stream()
            .map(theme -> new IndexLine(theme.name(), theme.path(), null))
            .toList();
    pageRenderer.sendPublic(
        request,
        "site/item/index.jte",
        () ->
            Map.of(
                "page",
                pageRenderer.page(pageRenderer.translate("Themes"), null, "/themes"),
                "lines",
                lines));
  }
}
