package needledrop.web.site;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import needledrop.journal.entry.Entry;
import needledrop.store.Ids.EntryId;
import needledrop.web.http.Access;
import needledrop.web.http.Page;
import needledrop.web.http.Routes;
import needledrop.web.site.sheet.PageRenderer;
import needledrop.web.site.sheet.SiteParts;
import needledrop.web.site.teaser.Teaser;
import needledrop.web.site.teaser.TeaserBuilder;

/** The front page with its teasers, and the older ones behind it. */
final class FrontPages implements Routes {
  private final SiteParts siteParts;
  private final PageRenderer pageRenderer;
  private final TeaserBuilder teaserBuilder;

  FrontPages(SiteParts siteParts, PageRenderer sheet, TeaserBuilder teasers) {
    this.siteParts = siteParts;
    this.pageRenderer = sheet;
    this.teaserBuilder = teasers;
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

  /** The page of the entry of this number, which is a short address for it. */
  private String entryPath(String number) {
    return Optional.of(number)
        .filter(typed -> typed.matches("\\d{1,18}"))
        .flatMap(digits -> siteParts.entries().find(new EntryId(Long.parseLong(digits))))
        .filter(Entry::isPublished)
        .orElseThrow(NotFoundResponse::new)
        .path(siteParts.settings().timeZone());
  }

  private void showOlder(Context request) throws IOException {
    String number = request.pathParam("number");
    if (!number.matches("[1-9]\\d{0,5}")) {
      throw new NotFoundResponse();
    }
    show(request, Integer.parseInt(number));
  }

  private void show(Context request, int number) throws IOException {
    int aPage = siteParts.settings().entriesPerPage();
    List<Entry> entries = siteParts.entries().newest(number, aPage);
    if (entries.isEmpty() && number > 1) {
      throw new NotFoundResponse();
    }
    boolean isLast = siteParts.entries().newest(number * aPage + 1, 1).isEmpty();
    pageRenderer.sendPublic(
        request,
        "site/front.jte",
        () ->
            parameters(
                page(number, entries), teaserBuilder.of(entries), FrontPager.of(number, isLast)));
  }

  private static Map<String, ?> parameters(Page page, List<Teaser> shown, FrontPager frontPager) {
    return Map.of(
        "page", page.withPlayers(shown.stream().map(Teaser::excerpt)),
        "teasers", shown,
        "turn", frontPager);
  }

  private Page page(int number, List<Entry> entries) {
    return number == 1
        ? pageRenderer.frontPage("", siteParts.settings().tagline(), "/", entries)
        : pageRenderer.frontPage(
            pageRenderer.translate("Page {page}", "page", number),
            null,
            "/page/" + number,
            entries);
  }
}
