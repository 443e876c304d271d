package needledrop.web.site;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import needledrop.journal.entry.Entries;
import needledrop.journal.entry.Entry;
import needledrop.journal.member.Authors;
import needledrop.journal.member.Member;
import needledrop.web.http.Access;
import needledrop.web.http.Routes;
import needledrop.web.site.figure.Figures;
import needledrop.web.site.item.ItemView;
import needledrop.web.site.item.ItemView.EntryGroup;
import needledrop.web.site.page.PageRenderer;
import needledrop.web.site.page.Pager;
import needledrop.web.site.teaser.TeaserBuilder;

/** Serves a public page for each author, which lists the published entries of the author. */
final class AuthorPages implements Routes {
  private static final int PAGE_SIZE = 20;

  private final Authors authors;
  private final Entries entries;
  private final PageRenderer pageRenderer;
  private final TeaserBuilder teaserBuilder;

  AuthorPages(
      Authors authors, Entries entries, PageRenderer pageRenderer, TeaserBuilder teaserBuilder) {
    this.authors = authors;
    this.entries = entries;
    this.pageRenderer = pageRenderer;
    this.teaserBuilder = teaserBuilder;
  }

  @Override
  public void addTo(RoutesConfig routes) {
    routes.get("/authors/{slug}", this::show, Access.PUBLIC);
  }

  private void show(Context request) throws IOException {
    String slug = request.pathParam("slug");
    Member author =
        authors
            .findBySlug(slug)
            .or(() -> authors.findByFormerSlug(slug))
            .orElseThrow(NotFoundResponse::new);
    String path = authors.path(author.id());
    if (!request.req().getRequestURI().equals(path)) {
      request.redirect(path, HttpStatus.MOVED_PERMANENTLY);
      return;
    }
    int page = Pager.requestedPage(request);
    List<Entry> listed = entries.newestByAuthor(author.id(), page, PAGE_SIZE);
    if (listed.isEmpty()) {
      throw new NotFoundResponse();
    }
    boolean isLast = entries.newestByAuthor(author.id(), page * PAGE_SIZE + 1, 1).isEmpty();
    pageRenderer.sendPublic(
        request,
        "site/item/item.jte",
        () ->
            Map.of(
                "page",
                    pageRenderer.listPage(author.name(), null, Pager.pagePath(path, page), listed),
                "item", view(author, listed),
                "feed", path + "feed",
                "leaf", Pager.of(path, page, isLast)));
  }

  private ItemView view(Member author, List<Entry> listed) {
    return new ItemView(
        "Author",
        author.name(),
        null,
        null,
        List.of(),
        List.of(),
        List.of(),
        Figures.NONE,
        List.of(),
        List.of(new EntryGroup("In the journal", teaserBuilder.of(listed))));
  }
}
