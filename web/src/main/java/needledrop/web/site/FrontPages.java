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
import needledrop.store.Ids;
import needledrop.store.Ids.EntryId;
import needledrop.web.http.Access;
import needledrop.web.http.Page;
import needledrop.web.http.PageNumber;
import needledrop.web.http.Routes;
import needledrop.web.http.SiteIdentity;
import needledrop.web.site.page.PageRenderer;
import needledrop.web.site.teaser.Teaser;
import needledrop.web.site.teaser.TeaserBuilder;

/** The front page with teasers of the newest entries, and the pages of older ones. */
final class FrontPages implements Routes {
  private final SiteIdentity identity;
  private final Entries entries;
  private final PageRenderer pageRenderer;
  private final TeaserBuilder teaserBuilder;

  FrontPages(
      SiteIdentity identity,
      Entries entries,
      PageRenderer pageRenderer,
      TeaserBuilder teaserBuilder) {
    this.identity = identity;
    this.entries = entries;
    this.pageRenderer = pageRenderer;
    this.teaserBuilder = teaserBuilder;
  }

  @Override
  public void addTo(RoutesConfig routes) {
    routes.get("/", this::showNewest, Access.PUBLIC);
    routes.get("/page/{number}", this::showOlder, Access.PUBLIC);
  }

  private void showNewest(Context request) throws IOException {
    String number = request.queryParam("p");
    if (number == null) {
      show(request, 1);
    } else {
      request.redirect(entryPath(number), HttpStatus.MOVED_PERMANENTLY);
    }
  }

  /** The path of the entry with this ID, for short URLs such as "/?p=12". */
  private String entryPath(String number) {
    return Ids.parse(number, EntryId::new)
        .flatMap(entries::find)
        .filter(Entry::isPublished)
        .orElseThrow(NotFoundResponse::new)
        .path(identity.timeZone());
  }

  private void showOlder(Context request) throws IOException {
    show(request, PageNumber.parse(request.pathParam("number")).orElseThrow(NotFoundResponse::new));
  }

  private void show(Context request, int number) throws IOException {
    int pageSize = identity.settings().entriesPerPage();
    List<Entry> listed = entries.newest(number, pageSize);
    if (listed.isEmpty() && number > 1) {
      throw new NotFoundResponse();
    }
    boolean isLast = entries.newest(number * pageSize + 1, 1).isEmpty();
    pageRenderer.sendPublic(
        request,
        "site/front.jte",
        () ->
            parameters(
                page(number, listed), teaserBuilder.of(listed), FrontPager.of(number, isLast)));
  }

  private static Map<String, ?> parameters(Page page, List<Teaser> teasers, FrontPager frontPager) {
    return Map.of(
        "page", page.withPlayers(teasers.stream().map(Teaser::excerpt)),
        "teasers", teasers,
        "turn", frontPager);
  }

  private Page page(int number, List<Entry> listed) {
    return number == 1
        ? pageRenderer.frontPage("", identity.settings().tagline(), "/", listed)
        : pageRenderer.frontPage(
            pageRenderer.translate("Page {page}", "page", number), null, "/page/" + number, listed);
  }
}
